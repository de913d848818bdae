import type { BallotBlock } from "../block.ts";
import type { Problem, ProblemCode } from "../session-problem.ts";
import type { BallotFault } from "./ballot.ts";
import type { ItemResult } from "./item-result.ts";
import type { SealedItem, Turnout } from "./sealed-vote.ts";

/** The result of one method over a group: its items, and for rankings how far the orders agree. */
export interface Tally<Item extends ItemResult = ItemResult> {
  items: Item[];
  /** Rankings only: Kendall's W, four decimals. */
  kendallsW?: number | null;
}

export type Side = "low" | "high";

/** `path` is that inside the block: `.max`. */
export type ReportProblem = (path: string, code: ProblemCode, values?: Problem["values"]) => void;

/**
 * One way of voting: when a ballot counts, and what a pile of them says.
 * Written with method signatures, so that methods of different blocks fit in one table.
 */
export interface VoteMethod<Block extends BallotBlock = BallotBlock, Item extends ItemResult = ItemResult> {
  /** Whether the values count, as a whole; all their items are known to be offered, and there is at least one. */
  judge(values: Record<string, unknown>, block: Block, items: readonly string[]): BallotFault | null;
  /** Counts a group; values that do not have the method's form are left out, never an error. */
  tally(items: readonly SealedItem[], block: Block, turnout: Turnout): Tally<Item>;
  /** One ballot is over all items, so that nobody passes a single one over. */
  readonly whole?: boolean;
  /** A value that says no more than none; it comes into no seal. */
  isNothing?(value: unknown): boolean;
  /** Of a vote with two sides, on which one a value stands; null in the middle. */
  side?(value: unknown, block: Block): Side | null;
  /** Reports what the options of a block get wrong about each other. `items`: how many, null when that is not known yet. */
  check?(block: Block, report: ReportProblem, items: number | null): void;
}
