import type { BallotBlock } from "../block.ts";
import { ballotIdentity } from "./ballot.ts";
import { type BallotMethod, ballotMethod, type ItemOf, methodFor } from "./method.ts";
import type { SealedItem, SealedVote, Turnout } from "./sealed-vote.ts";
import type { VoteIdentity } from "./vote-block.ts";
import type { Tally } from "./vote-method.ts";

export type VotePhase = "questionnaire" | "session";

/** A tafel's own vote shows its numbers from this many voters. */
export const MIN_TAFEL_VOTERS = 3;

/** The result of a tafel's own vote; `withheld` when so few voted that numbers would be names. */
export interface TafelResult<Method extends BallotMethod> extends Turnout {
  notVoted: number;
  withheld?: true;
  items: ItemOf<Method>[];
  kendallsW?: number | null;
}

export interface ResultOf<Method extends BallotMethod> extends Turnout {
  block: string;
  phase: VotePhase;
  method: Method;
  question: string;
  identity: VoteIdentity;
  notVoted: number;
  /** Of a plenary vote. */
  items?: ItemOf<Method>[];
  /** Rankings in plenary only. */
  kendallsW?: number | null;
  /** Of a vote that each tafel holds on its own. */
  tafels?: Record<string, TafelResult<Method>>;
}

/** What a vote says, one shape per method; `method` tells which. */
export type VoteResult = { [Method in BallotMethod]: ResultOf<Method> }[BallotMethod];

const notVoted = ({ present, voters }: Turnout): number => Math.max(0, present - voters);

/** A tafel's own items, or the ballots its people cast on items that all tafels share. */
const itemsAt = (items: readonly SealedItem[], tafel: string): SealedItem[] =>
  items
    .filter((item) => item.tafel === undefined || item.tafel === tafel)
    .map((item) =>
      item.tafel === undefined ? { ...item, ballots: item.ballots.filter((ballot) => ballot.tafel === tafel) } : item,
    );

const tafelResult = (block: BallotBlock, items: readonly SealedItem[], turnout: Turnout) => {
  const counts = { present: turnout.present, voters: turnout.voters, notVoted: notVoted(turnout) };
  if (turnout.voters < MIN_TAFEL_VOTERS) return { ...counts, withheld: true as const, items: [] };
  return { ...counts, ...methodFor(block).tally(items, block, turnout) };
};

const outcome = (block: BallotBlock, sealed: SealedVote): Tally | { tafels: Record<string, unknown> } => {
  if (block.scope === "plenary") return methodFor(block).tally(sealed.items, block, sealed);
  const tafels = Object.entries(sealed.tafels ?? {}).map(([tafel, turnout]) => [
    tafel,
    tafelResult(block, itemsAt(sealed.items, tafel), turnout),
  ]);
  return { tafels: Object.fromEntries(tafels) };
};

/**
 * Counts a sealed vote: in plenary over all items, at tafels each tafel on its own. Shares, means and spreads have
 * four decimals. The same ballots in another order give the same result.
 */
export const tallyVote = (block: BallotBlock, sealed: SealedVote, phase: VotePhase = "session"): VoteResult =>
  ({
    block: sealed.block,
    phase,
    method: ballotMethod(block),
    question: block.text ?? block.title,
    identity: ballotIdentity(block),
    present: sealed.present,
    voters: sealed.voters,
    notVoted: notVoted(sealed),
    ...outcome(block, sealed),
    // The table gives each method its own item shape; the compiler loses that tie once the block is a union.
  }) as VoteResult;
