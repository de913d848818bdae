import type { BallotBlock, Block, VoteBlock, WriteBlock } from "./block.ts";

// Apart from the schemas, so that a phone that only asks what a block is does not load them.

export const isVote = (block: Block): block is VoteBlock => block.kind === "vote";

export const isWrite = (block: Block): block is WriteBlock => block.kind === "write";

/** Votes, and the blocks that take a ballot besides: "Klopt dit?" and the evaluation. */
export const takesBallot = (block: Block): block is BallotBlock =>
  block.kind === "vote" || block.kind === "confirm" || block.kind === "evaluate";
