import type { BallotBlock } from "@samenspel/shared/domain/block";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { findBlock, originalBlockId } from "@samenspel/shared/domain/session-blocks";
import type { ResultOf, VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import type { Report, VoteRound } from "@samenspel/shared/report/report-model";

export interface CountedVote {
  readonly block: BallotBlock;
  readonly result: VoteResult;
  /** Absent of "klopt dit?" and the evaluation. */
  readonly round: VoteRound | undefined;
}

/** A vote with its repeats beside it, the first one first. */
export interface VoteGroup {
  readonly id: string;
  readonly title: string;
  readonly votes: readonly CountedVote[];
}

/** Every vote, "klopt dit?" and the evaluation, in the order of the session. */
export const voteGroups = (report: Report): VoteGroup[] => {
  const { votes, confirmations, evaluations, rounds } = report.outcome;
  const groups = new Map<string, { id: string; title: string; votes: CountedVote[] }>();
  const results: readonly (VoteResult | ResultOf<"confirm"> | ResultOf<"evaluate">)[] = [
    ...votes,
    ...confirmations,
    ...evaluations,
  ];
  for (const result of results) {
    const block = findBlock(report, result.block);
    if (block === undefined || !takesBallot(block)) continue;
    const round = rounds.find((candidate) => candidate.block === result.block);
    const id = round?.repeats ?? originalBlockId(result.block);
    const group = groups.get(id) ?? { id, title: block.title, votes: [] };
    group.votes.push({ block, result, round });
    groups.set(id, group);
  }
  return [...groups.values()];
};
