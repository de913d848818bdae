import type { BallotBlock } from "../block.ts";
import type { BallotFault } from "./ballot.ts";
import type { ItemResult } from "./item-result.ts";
import type { SealedItem, Turnout } from "./sealed-vote.ts";

/** The result of one method over a group: its items, and for rankings how far the orders agree. */
export interface Tally<Item extends ItemResult = ItemResult> {
  items: Item[];
  /** Rankings only: Kendall's W, four decimals. */
  kendallsW?: number | null;
}

/**
 * One way of voting: when a ballot counts, and what a pile of them says.
 * Written with method signatures, so that methods of different blocks fit in one table.
 */
export interface VoteMethod<Block extends BallotBlock = BallotBlock, Item extends ItemResult = ItemResult> {
  /** Whether the values count, as a whole; all their items are known to be offered, and there is at least one. */
  judge(values: Record<string, unknown>, block: Block, items: readonly string[]): BallotFault | null;
  /** Counts a group; values that do not have the method's form are left out, never an error. */
  tally(items: readonly SealedItem[], block: Block, turnout: Turnout): Tally<Item>;
}
