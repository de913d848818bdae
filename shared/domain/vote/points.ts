import * as z from "zod/mini";
import { SESSION_LIMITS } from "../session-limits.ts";
import { wholeNumber } from "../session-text.ts";
import { isWholeBetween } from "./ballot.ts";
import { type ItemResult, itemResult } from "./item-result.ts";
import { placesOf, rounded, sum } from "./statistics.ts";
import { voteBlockBase } from "./vote-block.ts";
import type { VoteMethod } from "./vote-method.ts";

export const pointsBlockSchema = z.extend(voteBlockBase, {
  method: z.literal("points"),
  points: wholeNumber(1, SESSION_LIMITS.points),
});

export type PointsVoteBlock = z.infer<typeof pointsBlockSchema>;

export interface PointsItem extends ItemResult {
  points: number;
  /** Over everybody who voted, also those who gave it nothing. */
  mean: number | null;
  givers: number;
  place: number;
  tied: boolean;
}

/** V6: points divided over all items; every item has a value, 0 included, and they add up exactly. */
export const points: VoteMethod<PointsVoteBlock, PointsItem> = {
  judge: (values, block, items) => {
    const given = Object.values(values).filter((value) => isWholeBetween(value, 0, SESSION_LIMITS.points));
    if (given.length !== Object.keys(values).length || given.length !== items.length) return "bad-value";
    const total = sum(given);
    if (total > block.points) return "over-limit";
    return total < block.points ? "bad-value" : null;
  },
  whole: true,
  tally: (items, _block, { voters }) => {
    const counted = items.map((sealed) => {
      const given = sealed.ballots.map(({ value }) => value).filter((value) => isWholeBetween(value, 0, SESSION_LIMITS.points));
      const total = sum(given);
      const givers = given.filter((value) => value > 0).length;
      return { ...itemResult(sealed), points: total, mean: voters === 0 ? null : rounded(total / voters), givers };
    });
    const places = placesOf(counted.map((item) => item.points));
    return { items: counted.map((item, index) => ({ ...item, place: 1, tied: false, ...places[index] })) };
  },
};
