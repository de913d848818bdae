import { DONT_KNOW } from "@samenspel/shared/domain/vote/ballot";
import type { Axis, MatrixVoteBlock } from "@samenspel/shared/domain/vote/matrix";
import { votesTexts } from "@samenspel/shared/text/votes";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ChipGroup } from "../../ui/ChipGroup.tsx";
import styles from "./AnswerField.module.css";
import type { AnswerFieldProps } from "./answer-field.ts";

type Half = "x" | "y";
type Point = Readonly<Partial<Record<Half, number>>>;

const pointOf = (value: unknown): Point => (typeof value === "object" && value !== null ? (value as Point) : {});

interface AxisFieldProps {
  readonly axis: Axis;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
}

function AxisField({ axis, value, onValue }: AxisFieldProps) {
  const t = useText(votesTexts);
  const options = Array.from({ length: axis.max - axis.min + 1 }, (_, index) => String(axis.min + index));
  return (
    <div className={styles.figures}>
      <ChipGroup
        legend={axis.label}
        options={options.map((option) => ({ value: option, label: option }))}
        value={value === undefined ? null : String(value)}
        onValue={(next) => onValue(next === null ? undefined : Number(next))}
      />
      <p className={styles.ends}>{t("matrix.ends", { min: axis.min, max: axis.max })}</p>
    </div>
  );
}

/** V4: two figures for one item. A ballot counts whole, so half an answer stays on this screen until the other half comes. */
export function MatrixField({ block, value, onValue }: AnswerFieldProps<MatrixVoteBlock>) {
  const t = useText(participantTexts);
  const votes = useText(votesTexts);
  const [half, setHalf] = useState<Point>({});
  const point = value === undefined ? half : pointOf(value);
  const change = (axis: Half, figure: number | undefined) => {
    const { [axis]: _before, ...other } = point;
    const next: Point = figure === undefined ? other : { ...other, [axis]: figure };
    setHalf(next);
    if (next.x !== undefined && next.y !== undefined) onValue({ x: next.x, y: next.y });
    else if (value !== undefined) onValue(null);
  };
  const missing = point.x === undefined ? block.x : point.y === undefined ? block.y : null;
  const begun = point.x !== undefined || point.y !== undefined;
  return (
    <>
      {block.text !== undefined && <p className={styles.question}>{block.text}</p>}
      <AxisField axis={block.x} value={point.x} onValue={(figure) => change("x", figure)} />
      <AxisField axis={block.y} value={point.y} onValue={(figure) => change("y", figure)} />
      <p className={styles.half} role="status">
        {begun && missing !== null && votes("matrix.half", { axis: missing.label })}
      </p>
      {block.dontKnow === true && (
        <Button
          variant={value === DONT_KNOW ? "primary" : "second"}
          aria-pressed={value === DONT_KNOW}
          onClick={() => {
            setHalf({});
            onValue(value === DONT_KNOW ? null : DONT_KNOW);
          }}
        >
          {t("vote.dont-know")}
        </Button>
      )}
    </>
  );
}
