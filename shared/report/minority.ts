import type { BallotBlock, Block } from "../domain/block.ts";
import { takesBallot } from "../domain/block-kind.ts";
import { EVALUATE_RANGE } from "../domain/vote/evaluate.ts";
import type { SealedBallot, SealedVote } from "../domain/vote/sealed-vote.ts";
import { MIN_TAFEL_VOTERS } from "../domain/vote/tally-vote.ts";

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

type Side = "low" | "high";

/** On which side of a vote with two sides a value stands; null in the middle and for "weet ik niet". */
const sideOf = (value: unknown, block: BallotBlock): Side | null => {
  if (block.kind !== "vote") {
    if (block.kind === "confirm") return value === "agree" ? "high" : value === "objection" ? "low" : null;
    return typeof value === "number" ? sideOfScale(value, EVALUATE_RANGE.min, EVALUATE_RANGE.max) : null;
  }
  switch (block.method) {
    case "importance":
      return value === "important" ? "high" : value === "not-important" ? "low" : null;
    case "consent":
      return value === "agree" ? "high" : value === "concern" || value === "objection" ? "low" : null;
    case "scale":
      return typeof value === "number" ? sideOfScale(value, block.min, block.max) : null;
    default:
      return null;
  }
};

const sideOfScale = (value: number, min: number, max: number): Side | null => {
  const middle = (min + max) / 2;
  if (value === middle) return null;
  return value > middle ? "high" : "low";
};

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const minorityOf = (
  ballots: readonly SealedBallot[],
  about: { item: string; title: string; tafel?: string },
  block: BallotBlock,
): MinorityReasons[] => {
  const on = (side: Side) => ballots.filter(({ value }) => sideOf(value, block) === side);
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
