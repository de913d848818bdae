import type { Axis, MatrixVoteBlock } from "@samenspel/shared/domain/vote/matrix";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { DividedFrom } from "./DividedFrom.tsx";
import { DraftNumber } from "./DraftNumber.tsx";
import { DraftText } from "./DraftText.tsx";
import styles from "./Editor.module.css";
import type { VoteFieldsProps, VoteForm } from "./vote-form.ts";

interface AxisFieldsProps {
  readonly legend: string;
  readonly path: string;
  readonly axis: Axis;
  readonly onAxis: (axis: Axis) => void;
}

function AxisFields({ legend, path, axis, onAxis }: AxisFieldsProps) {
  const t = useText(organiserTexts);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.axis}>
        <DraftText
          path={`${path}.label`}
          label={t("vote.axis.label")}
          value={axis.label}
          onValue={(label) => onAxis({ ...axis, label })}
        />
        <DraftNumber
          path={`${path}.min`}
          label={t("vote.scale.min")}
          value={axis.min}
          onValue={(min) => onAxis({ ...axis, min })}
        />
        <DraftNumber
          path={`${path}.max`}
          label={t("vote.scale.max")}
          value={axis.max}
          onValue={(max) => onAxis({ ...axis, max })}
        />
      </div>
    </fieldset>
  );
}

/** The two figures that people give every item. */
function MatrixFields({ block, path, onBlock }: VoteFieldsProps<MatrixVoteBlock>) {
  const t = useText(organiserTexts);
  return (
    <>
      <AxisFields legend={t("vote.axis.x")} path={`${path}.x`} axis={block.x} onAxis={(x) => onBlock({ ...block, x })} />
      <AxisFields legend={t("vote.axis.y")} path={`${path}.y`} axis={block.y} onAxis={(y) => onBlock({ ...block, y })} />
      <DividedFrom
        path={path}
        percent={block.dividedFromPercent}
        onPercent={(dividedFromPercent) => onBlock({ ...block, dividedFromPercent })}
      />
    </>
  );
}

export const matrixForm: VoteForm<MatrixVoteBlock> = {
  minutes: 8,
  start: (t) => ({
    method: "matrix",
    text: t("vote.text.matrix"),
    x: { label: t("vote.axis.feasible"), min: 1, max: 5 },
    y: { label: t("vote.axis.important"), min: 1, max: 5 },
    dontKnow: true,
  }),
  Fields: MatrixFields,
  dontKnow: true,
  why: true,
  items: 1,
  longItems: false,
};
