import { DONT_KNOW } from "@samenspel/shared/domain/vote/ballot";
import type { Axis, MatrixVoteBlock } from "@samenspel/shared/domain/vote/matrix";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ChipGroup } from "../../ui/ChipGroup.tsx";

interface Point {
  readonly x?: number;
  readonly y?: number;
}

const pointOf = (value: unknown): Point => (typeof value === "object" && value !== null ? (value as Point) : {});

function AxisField({
  axis,
  value,
  onValue,
}: {
  axis: Axis;
  value: number | undefined;
  onValue: (value: number | undefined) => void;
}) {
  const options = Array.from({ length: axis.max - axis.min + 1 }, (_, index) => String(axis.min + index));
  return (
    <ChipGroup
      legend={axis.label}
      options={options.map((option) => ({ value: option, label: option }))}
      value={value === undefined ? null : String(value)}
      onValue={(next) => onValue(next === null ? undefined : Number(next))}
    />
  );
}

interface MatrixFieldProps {
  readonly block: MatrixVoteBlock;
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
}

/** Two figures for one item. A ballot counts whole, so half an answer stays on this screen until the other half comes. */
export function MatrixField({ block, value, onValue }: MatrixFieldProps) {
  const t = useText(participantTexts);
  const [half, setHalf] = useState<Point>({});
  const point = { ...half, ...pointOf(value) };
  const change = (part: Point) => {
    const next = { ...point, ...part };
    setHalf(next);
    if (next.x !== undefined && next.y !== undefined) onValue({ x: next.x, y: next.y });
    else if (value !== undefined) onValue(null);
  };
  return (
    <>
      <AxisField axis={block.x} value={point.x} onValue={(x) => change({ ...(x === undefined ? {} : { x }) })} />
      <AxisField axis={block.y} value={point.y} onValue={(y) => change({ ...(y === undefined ? {} : { y }) })} />
      {block.dontKnow === true && (
        <Button
          variant={value === DONT_KNOW ? "primary" : "quiet"}
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
