import * as z from "zod/mini";
import { SESSION_LIMITS } from "../session-limits.ts";
import { filledText } from "../session-text.ts";
import { isWholeBetween, judgeEach } from "./ballot.ts";
import { dividedFrom, dividedFromField } from "./divided-from.ts";
import { type AnsweredItem, answersTo } from "./item-result.ts";
import { scaleValueSchema } from "./scale.ts";
import { mean, roundedOrNull, spreadOf } from "./statistics.ts";
import { checkRange } from "./value-range.ts";
import { voteBlockBase } from "./vote-block.ts";
import type { VoteMethod } from "./vote-method.ts";

export const axisSchema = z.object({
  label: filledText(SESSION_LIMITS.label),
  min: scaleValueSchema,
  max: scaleValueSchema,
});

export type Axis = z.infer<typeof axisSchema>;

export const matrixBlockSchema = z.extend(voteBlockBase, {
  method: z.literal("matrix"),
  x: axisSchema,
  y: axisSchema,
  ...dividedFromField,
});

export type MatrixVoteBlock = z.infer<typeof matrixBlockSchema>;

interface Point {
  x: number;
  y: number;
}

export interface AxisResult {
  mean: number | null;
  spread: number | null;
  /** Which side of the middle of the scale the mean lies; the middle itself is high. */
  half: "high" | "low" | null;
}

export interface MatrixItem extends AnsweredItem {
  x: AxisResult;
  y: AxisResult;
  /** People differ too much on one of the axes to read the place as an answer; drawn as an open dot. */
  open: boolean;
}

const isPointOf =
  ({ x, y }: { x: Axis; y: Axis }) =>
  (value: unknown): value is Point => {
    if (typeof value !== "object" || value === null) return false;
    const point = value as Partial<Record<"x" | "y", unknown>>;
    return isWholeBetween(point.x, x.min, x.max) && isWholeBetween(point.y, y.min, y.max);
  };

const alongAxis = (numbers: readonly number[], axis: Axis, divided: number): { result: AxisResult; open: boolean } => {
  const average = mean(numbers);
  const spread = spreadOf(numbers, axis);
  const half = average === null ? null : average >= (axis.min + axis.max) / 2 ? "high" : "low";
  return {
    result: { mean: roundedOrNull(average), spread: roundedOrNull(spread), half },
    open: spread !== null && spread >= divided,
  };
};

/** V4: two figures an item, as belang × haalbaarheid. */
export const matrix: VoteMethod<MatrixVoteBlock, MatrixItem> = {
  judge: (values, block) => judgeEach(values, block, isPointOf(block)),
  check: ({ x, y }, report) => {
    checkRange(".x", x, report);
    checkRange(".y", y, report);
  },
  tally: (items, block, turnout) => ({
    items: items.map((item) => {
      const { values, result } = answersTo(item, turnout, isPointOf(block));
      const divided = dividedFrom(block);
      const x = alongAxis(
        values.map((point) => point.x),
        block.x,
        divided,
      );
      const y = alongAxis(
        values.map((point) => point.y),
        block.y,
        divided,
      );
      return { ...result, x: x.result, y: y.result, open: x.open || y.open };
    }),
  }),
};
