import * as z from "zod/mini";
import { SESSION_LIMITS } from "../session-limits.ts";
import { filledText, wholeNumber } from "../session-text.ts";
import { isWholeBetween, judgeEach } from "./ballot.ts";
import { dividedFrom, dividedFromField } from "./divided-from.ts";
import { type AnsweredItem, answersTo } from "./item-result.ts";
import type { SealedItem, Turnout } from "./sealed-vote.ts";
import { type Agreement, mean, type Range, roundedOrNull, spreadAgreement, spreadOf } from "./statistics.ts";
import { checkRange, sideOfMiddle } from "./value-range.ts";
import { voteBlockBase } from "./vote-block.ts";
import type { VoteMethod } from "./vote-method.ts";

export const scaleValueSchema = wholeNumber(-SESSION_LIMITS.scaleValue, SESSION_LIMITS.scaleValue);

export const scaleBlockSchema = z.extend(voteBlockBase, {
  method: z.literal("scale"),
  min: scaleValueSchema,
  max: scaleValueSchema,
  /** Words at some or all of the values; the value as text is the key. */
  labels: z.exactOptional(z.record(z.string(), filledText(SESSION_LIMITS.label))),
  ...dividedFromField,
});

export type ScaleVoteBlock = z.infer<typeof scaleBlockSchema>;

export interface ScaleItem extends AnsweredItem {
  /** Every value of the scale, also those nobody chose. */
  counts: Record<string, number>;
  mean: number | null;
  /** Population standard deviation ÷ range of the scale. */
  spread: number | null;
  agreement: Agreement | null;
}

const isOn =
  ({ min, max }: Range) =>
  (value: unknown): value is number =>
    isWholeBetween(value, min, max);

/** One item on a scale; "weet ik niet" stands apart, never in the middle. `divided`: the spread that is called so. */
export const scaleItem = (item: SealedItem, range: Range, turnout: Turnout, divided?: number): ScaleItem => {
  const { values, result } = answersTo(item, turnout, isOn(range));
  const counts: Record<string, number> = {};
  for (let step = range.min; step <= range.max; step += 1) {
    counts[String(step)] = values.filter((value) => value === step).length;
  }
  const spread = spreadOf(values, range);
  return {
    ...result,
    counts,
    mean: roundedOrNull(mean(values)),
    spread: roundedOrNull(spread),
    agreement: spreadAgreement(spread, values.length, divided),
  };
};

/** V3: a scale with free labels. */
export const scale: VoteMethod<ScaleVoteBlock, ScaleItem> = {
  judge: (values, block) => judgeEach(values, block, isOn(block)),
  side: sideOfMiddle,
  check: (block, report) => {
    checkRange("", block, report);
    for (const label of Object.keys(block.labels ?? {})) {
      const onScale = String(Number(label)) === label && isOn(block)(Number(label));
      if (!onScale) report(".labels", "unknown-label", { label, min: block.min, max: block.max });
    }
  },
  tally: (items, block, turnout) => ({ items: items.map((item) => scaleItem(item, block, turnout, dividedFrom(block))) }),
};
