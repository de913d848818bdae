import type { BallotBlock } from "@samenspel/shared/domain/block";
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

/** How every method is voted on a phone: a component and a line here. What few sessions use comes in parts of its own. */
const VOTE_VIEWS = {
  importance: { Field: ChoiceField },
  scale: { Field: ChoiceField },
  consent: { Field: ChoiceField },
  confirm: { Field: ChoiceField },
  evaluate: { Field: ChoiceField },
  matrix: { Field: lazy(async () => ({ default: (await import("./MatrixField.tsx")).MatrixField })) },
  dots: { List: DotsVote },
  rank: { List: lazy(async () => ({ default: (await import("./RankVote.tsx")).RankVote })) },
  points: { List: lazy(async () => ({ default: (await import("./PointsVote.tsx")).PointsVote })) },
} satisfies Record<BallotMethod, unknown>;

/** The view of a block; each only ever meets blocks of its own method, which is why the table may be read so. */
export const voteView = (block: BallotBlock): VoteView =>
  VOTE_VIEWS[block.kind === "vote" ? block.method : block.kind] as VoteView;
