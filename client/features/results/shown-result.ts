import type { BallotMethod, ItemOf } from "@samenspel/shared/domain/vote/method";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";

export interface ShownResult {
  readonly present: number;
  readonly voters: number;
  readonly notVoted: number;
  readonly withheld: boolean;
  readonly items: readonly ItemOf<BallotMethod>[];
  readonly kendallsW: number | null;
}

/** The part of a result that concerns this reader: everybody's in plenary, of a tafel's own vote the own tafel's. */
export const shownResult = (result: VoteResult, seat: string | null): ShownResult | null => {
  const own = result.tafels === undefined ? result : seat === null ? undefined : result.tafels[seat];
  if (own === undefined) return null;
  return {
    present: own.present,
    voters: own.voters,
    notVoted: own.notVoted,
    withheld: "withheld" in own && own.withheld === true,
    items: own.items ?? [],
    kendallsW: own.kendallsW ?? null,
  };
};
