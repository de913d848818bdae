import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { findBlock, isInQuestionnaire } from "@samenspel/shared/domain/session-blocks";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import type { BoardState } from "../../live/board-connection.ts";
import type { SessionPlace } from "../../live/session-place.ts";
import { LazyResult } from "./LazyResult.tsx";

/** The results to talk about: of the latest published vote, or of the whole questionnaire when no vote came after it. */
export function LatestResult({ session: { file, state }, board }: { session: SessionPlace; board: BoardState }) {
  const published = [...board.content.results.keys()];
  const inSession = state.order.filter((id) => published.includes(id)).at(-1);
  const ids = inSession === undefined ? published.filter((id) => isInQuestionnaire(file, id)) : [inSession];
  return ids.map((id) => {
    const block = findBlock(file, id);
    const result = board.content.results.get(id);
    if (block === undefined || !takesBallot(block) || result === undefined) return null;
    return <LazyResult key={id} block={block} result={result as unknown as VoteResult} seat={state.seat} />;
  });
}
