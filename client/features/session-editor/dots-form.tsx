import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import type { DotsVoteBlock } from "@samenspel/shared/domain/vote/dots";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { DraftNumber } from "./DraftNumber.tsx";
import styles from "./Editor.module.css";
import type { VoteFieldsProps, VoteForm } from "./vote-form.ts";

function DotsFields({ block, path, onBlock }: VoteFieldsProps<DotsVoteBlock>) {
  const t = useText(organiserTexts);
  return (
    <div className={styles.pair}>
      <DraftNumber
        path={`${path}.dots`}
        label={t("vote.dots")}
        min={1}
        max={SESSION_LIMITS.dots}
        value={block.dots}
        onValue={(dots) => onBlock({ ...block, dots })}
      />
      <DraftNumber
        path={`${path}.maxPerItem`}
        label={t("vote.maxPerItem")}
        min={1}
        max={SESSION_LIMITS.dots}
        value={block.maxPerItem}
        onValue={(maxPerItem) => onBlock({ ...block, maxPerItem })}
      />
    </div>
  );
}

export const dotsForm: VoteForm<DotsVoteBlock> = {
  minutes: 4,
  start: (t) => ({ method: "dots", text: t("vote.text.dots"), dots: 3, maxPerItem: 1 }),
  Fields: DotsFields,
  dontKnow: false,
  why: true,
  items: 1,
  longItems: false,
};
