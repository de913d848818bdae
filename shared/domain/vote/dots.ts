import * as z from "zod/mini";
import { SESSION_LIMITS } from "../session-limits.ts";
import { wholeNumber } from "../session-text.ts";
import { type ItemResult, itemResult } from "./item-result.ts";
import { placesOf, sum } from "./statistics.ts";
import { voteBlockBase } from "./vote-block.ts";
import type { VoteMethod } from "./vote-method.ts";

export const dotsBlockSchema = z.extend(voteBlockBase, {
  method: z.literal("dots"),
  dots: wholeNumber(1, SESSION_LIMITS.dots),
  maxPerItem: wholeNumber(1, SESSION_LIMITS.dots),
});

export type DotsVoteBlock = z.infer<typeof dotsBlockSchema>;

export interface DotsItem extends ItemResult {
  dots: number;
  /** How many people gave it a dot: five dots of one person are not the support of five. */
  people: number;
  place: number;
  tied: boolean;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** V1: stippen. Not every item needs one; 0 is the same as none. */
export const dots: VoteMethod<DotsVoteBlock, DotsItem> = {
  judge: (values, block) => {
    const given = Object.values(values);
    if (!given.every(isCount)) return "bad-value";
    return given.some((count) => count > block.maxPerItem) || sum(given) > block.dots ? "over-limit" : null;
  },
  whole: true,
  isNothing: (value) => value === 0,
  check: ({ dots: all, maxPerItem }, report) => {
    if (maxPerItem > all) report(".maxPerItem", "dots-per-item", { maxPerItem, dots: all });
  },
  tally: (items) => {
    const counted = items.map((sealed) => {
      const given = sealed.ballots
        .map(({ value }) => value)
        .filter(isCount)
        .filter((count) => count > 0);
      return { ...itemResult(sealed), dots: sum(given), people: given.length };
    });
    const places = placesOf(counted.map((item) => item.dots));
    return { items: counted.map((item, index) => ({ ...item, place: 1, tied: false, ...places[index] })) };
  },
};
