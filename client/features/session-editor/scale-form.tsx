import type { ScaleVoteBlock } from "@samenspel/shared/domain/vote/scale";
import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { DividedFrom } from "./DividedFrom.tsx";
import { DraftNumber } from "./DraftNumber.tsx";
import { DraftText } from "./DraftText.tsx";
import styles from "./Editor.module.css";
import { labelledValues, withLabel, withRange } from "./scale-range.ts";
import type { VoteFieldsProps, VoteForm } from "./vote-form.ts";

/** From what to what, and the words at the figures. */
function ScaleFields({ block, path, onBlock }: VoteFieldsProps<ScaleVoteBlock>) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  return (
    <>
      <div className={styles.pair}>
        <DraftNumber
          path={`${path}.min`}
          label={t("vote.scale.min")}
          value={block.min}
          onValue={(min) => onBlock(withRange(block, min, block.max))}
        />
        <DraftNumber
          path={`${path}.max`}
          label={t("vote.scale.max")}
          value={block.max}
          onValue={(max) => onBlock(withRange(block, block.min, max))}
        />
      </div>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t("vote.scale.words")}</legend>
        {labelledValues(block).map((value) => (
          <DraftText
            key={value}
            path={`${path}.labels.${value}`}
            label={t("vote.scale.word", { value })}
            optional={common("field.optional")}
            value={block.labels?.[String(value)]}
            onValue={(word) => onBlock(withLabel(block, value, word))}
          />
        ))}
      </fieldset>
      <DividedFrom
        path={path}
        percent={block.dividedFromPercent}
        onPercent={(dividedFromPercent) => onBlock({ ...block, dividedFromPercent })}
      />
    </>
  );
}

export const scaleForm: VoteForm<ScaleVoteBlock> = {
  minutes: 4,
  start: (t) => ({
    method: "scale",
    text: t("vote.text.scale"),
    min: 1,
    max: 5,
    labels: { "1": t("vote.scale.low"), "5": t("vote.scale.high") },
    dontKnow: true,
  }),
  Fields: ScaleFields,
  dontKnow: true,
  why: true,
  items: 1,
  longItems: false,
};
