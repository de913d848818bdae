import { LIMITS } from "../../protocol/limits.ts";
import type { BallotBlock } from "../block.ts";
import { type Ballot, type BallotFault, ballotSchema } from "./ballot.ts";
import { CONFIRM_ITEM } from "./confirm.ts";
import { EVALUATE_ITEM } from "./evaluate.ts";
import { methodFor } from "./method.ts";

/** One value that counts, on its way to a seal. */
export interface CastValue {
  item: string;
  value: unknown;
  why?: string;
}

/** The items of blocks that have one fixed item; null for votes, whose items are frozen when they open. */
export const fixedItem = (block: BallotBlock): string | null => {
  if (block.kind === "vote") return null;
  return block.kind === "confirm" ? CONFIRM_ITEM : EVALUATE_ITEM;
};

/**
 * Whether a ballot counts, as a whole: null when it does, or why not. `items` are the ids on offer to this writer
 * (at a tafel: the tafel's own). An emptied ballot counts as nobody's vote. Takes anything, never throws.
 */
export const judgeBallot = (input: unknown, block: BallotBlock, items: readonly string[]): BallotFault | null => {
  const parsed = ballotSchema.safeParse(input);
  if (!parsed.success) return "bad-value";
  const { values, why } = parsed.data;
  const offered = new Set(items);
  if (!Object.keys(values).every((item) => offered.has(item))) return "bad-value";
  if (Object.values(why ?? {}).some((text) => text.length > LIMITS.reason)) return "bad-text";
  return Object.keys(values).length === 0 ? null : methodFor(block).judge(values, block, items);
};

/**
 * The values, with every reason written beside one, to seal of a ballot that counts; none for an emptied one or one whose dots are all 0. Its writer is a
 * voter when there is at least one.
 */
export const castValues = (ballot: Ballot, block: BallotBlock): CastValue[] => {
  const reasons = ballot.why ?? {};
  return Object.entries(ballot.values).flatMap(([item, value]) => {
    if (methodFor(block).isNothing?.(value) === true) return [];
    const why = Object.hasOwn(reasons, item) ? reasons[item]?.trim() : undefined;
    return [{ item, value, ...(why === undefined || why === "" ? {} : { why }) }];
  });
};
