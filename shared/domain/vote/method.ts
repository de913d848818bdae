import type { BallotBlock, VoteBlock } from "../block.ts";
import { confirm } from "./confirm.ts";
import { consent } from "./consent.ts";
import { dots } from "./dots.ts";
import { evaluate } from "./evaluate.ts";
import { importance } from "./importance.ts";
import { matrix } from "./matrix.ts";
import { points } from "./points.ts";
import { rank } from "./rank.ts";
import { scale } from "./scale.ts";
import type { VoteMethod } from "./vote-method.ts";

/** The seven votes, and the two blocks that take a ballot besides. */
export type BallotMethod = VoteBlock["method"] | "confirm" | "evaluate";

export const ballotMethod = (block: BallotBlock): BallotMethod => (block.kind === "vote" ? block.method : block.kind);

/** Every way of voting. A new one is a file of its own and a line here. */
export const VOTE_METHODS = {
  importance,
  scale,
  dots,
  matrix,
  rank,
  points,
  consent,
  confirm,
  evaluate,
} as const satisfies Record<BallotMethod, VoteMethod>;

/** What one item of a result looks like, per method. */
export type ItemOf<Method extends BallotMethod> = ReturnType<(typeof VOTE_METHODS)[Method]["tally"]>["items"][number];

/** The method of a block; each method only ever meets blocks of its own, which is why the table may be read so. */
export const methodFor = (block: BallotBlock): VoteMethod => VOTE_METHODS[ballotMethod(block)];
