import type { BallotBlock, Block, VoteBlock } from "@samenspel/shared/domain/block";
import type { BallotMethod } from "@samenspel/shared/domain/vote/method";
import { type ComponentType, lazy } from "react";
import type { AnswerFieldProps } from "./answer-field.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { DotsVote } from "./DotsVote.tsx";
import type { ListVoteProps } from "./list-vote.ts";

/** A method is voted on in one list of all items, or card by card. */
interface VoteView {
  readonly List?: ComponentType<ListVoteProps>;
  readonly Field?: ComponentType<AnswerFieldProps>;
}

/** What few sessions use comes in parts of its own. */
const PARTS = {
  matrix: () => import("./MatrixField.tsx"),
  rank: () => import("./RankVote.tsx"),
  points: () => import("./PointsVote.tsx"),
} as const;

/** How every method is voted on a phone: a component and a line here. */
const VOTE_VIEWS = {
  importance: { Field: ChoiceField },
  scale: { Field: ChoiceField },
  consent: { Field: ChoiceField },
  confirm: { Field: ChoiceField },
  evaluate: { Field: ChoiceField },
  matrix: { Field: lazy(async () => ({ default: (await PARTS.matrix()).MatrixField })) },
  dots: { List: DotsVote },
  rank: { List: lazy(async () => ({ default: (await PARTS.rank()).RankVote })) },
  points: { List: lazy(async () => ({ default: (await PARTS.points()).PointsVote })) },
} satisfies Record<BallotMethod, unknown>;

/** The view of a block; each only ever meets blocks of its own method, which is why the table may be read so. */
export const voteView = (block: BallotBlock): VoteView =>
  VOTE_VIEWS[block.kind === "vote" ? block.method : block.kind] as VoteView;

/**
 * Fetches the parts that the votes of a script need, so that a ballot opens at once and without a network too. Answers
 * for which methods; a part that does not come now comes with its vote.
 */
export const fetchVoteParts = async (blocks: readonly Block[]): Promise<string[]> => {
  const methods = new Set(blocks.flatMap((block) => (block.kind === "vote" ? [block.method] : [])));
  const needed = Object.entries(PARTS).filter(([method]) => methods.has(method as VoteBlock["method"]));
  const fetched = await Promise.allSettled(needed.map(([, fetch]) => fetch()));
  return needed.flatMap(([method], nth) => (fetched[nth]?.status === "fulfilled" ? [method] : []));
};
