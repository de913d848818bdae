import type { BallotBlock, Block } from "../domain/block.ts";
import { takesBallot } from "../domain/block-kind.ts";
import { methodFor } from "../domain/vote/method.ts";
import type { SealedBallot, SealedVote } from "../domain/vote/sealed-vote.ts";
import { MIN_TAFEL_VOTERS } from "../domain/vote/tally-vote.ts";
import type { Side } from "../domain/vote/vote-method.ts";

/** A reason that somebody gave with a value, and nothing about who. */
export interface GivenReason {
  item: string;
  title: string;
  /** Of a vote that tafels hold on their own. */
  tafel?: string;
  value: string;
  text: string;
}

export interface MinorityReasons {
  item: string;
  title: string;
  tafel?: string;
  /** How many stood on the smaller side, and how many on the larger one; equal in a tie, with the reasons of both. */
  smaller: number;
  larger: number;
  reasons: GivenReason[];
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const minorityOf = (
  ballots: readonly SealedBallot[],
  about: { item: string; title: string; tafel?: string },
  block: BallotBlock,
): MinorityReasons[] => {
  const on = (side: Side) => ballots.filter(({ value }) => methodFor(block).side?.(value, block) === side);
  const [low, high] = [on("low"), on("high")];
  const smallest = low.length === high.length ? [...low, ...high] : low.length < high.length ? low : high;
  const reasons = smallest
    .flatMap(({ value, why }): GivenReason[] =>
      why === undefined || why.trim() === "" ? [] : [{ ...about, value: String(value), text: why }],
    )
    .sort((a, b) => byCodeUnit(a.value, b.value) || byCodeUnit(a.text, b.text));
  if (reasons.length === 0) return [];
  return [{ ...about, smaller: Math.min(low.length, high.length), larger: Math.max(low.length, high.length), reasons }];
};

/**
 * Of every item the reasons of the smaller side, with what they voted; both sides in a tie. Nothing of tafels where so
 * few voted that their numbers are withheld. Votes without two sides, such as stippen, have none.
 */
export const minorityReasons = (block: Block, seal: SealedVote): MinorityReasons[] => {
  if (!takesBallot(block)) return [];
  if (block.scope === "plenary")
    return seal.items.flatMap(({ item, title, ballots }) => minorityOf(ballots, { item, title }, block));
  return Object.entries(seal.tafels ?? {}).flatMap(([tafel, { voters }]) =>
    voters < MIN_TAFEL_VOTERS
      ? []
      : seal.items.flatMap(({ item, title, ballots }) =>
          minorityOf(
            ballots.filter((ballot) => ballot.tafel === tafel),
            { item, title, tafel },
            block,
          ),
        ),
  );
};
