import * as z from "zod/mini";
import { isWholeBetween } from "./ballot.ts";
import { type ItemResult, itemResult } from "./item-result.ts";
import { kendallsW, mean, placesOf, roundedOrNull, sum } from "./statistics.ts";
import { voteBlockBase } from "./vote-block.ts";
import type { VoteMethod } from "./vote-method.ts";

export const rankBlockSchema = z.extend(voteBlockBase, { method: z.literal("rank") });

export type RankVoteBlock = z.infer<typeof rankBlockSchema>;

export interface RankItem extends ItemResult {
  n: number;
  /** 1 is on top. */
  meanRank: number | null;
  place: number;
  tied: boolean;
}

/** V5: an order of all items, 1 on top, each place once. */
export const rank: VoteMethod<RankVoteBlock, RankItem> = {
  judge: (values, _block, items) => {
    const ranks = Object.values(values);
    const complete = ranks.length === items.length && ranks.every((value) => isWholeBetween(value, 1, items.length));
    return complete && new Set(ranks).size === items.length ? null : "bad-value";
  },
  whole: true,
  check: (_block, report, items) => {
    if (items === 1) report(".items", "rank-too-few");
  },
  tally: (items) => {
    const ranked = items.map((sealed) => {
      const ranks = sealed.ballots.map(({ value }) => value).filter((value) => isWholeBetween(value, 1, items.length));
      return { result: itemResult(sealed), ranks, average: mean(ranks) };
    });
    const places = placesOf(ranked.map(({ average }) => -(average ?? items.length + 1)));
    const voters = Math.max(0, ...ranked.map(({ ranks }) => ranks.length));
    return {
      kendallsW: roundedOrNull(
        kendallsW(
          ranked.map(({ ranks }) => sum(ranks)),
          voters,
        ),
      ),
      items: ranked.map(({ result, ranks, average }, index) => ({
        ...result,
        n: ranks.length,
        meanRank: roundedOrNull(average),
        place: 1,
        tied: false,
        ...places[index],
      })),
    };
  },
};
