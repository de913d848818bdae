import { isInQuestionnaire } from "@samenspel/shared/domain/session-blocks";
import type { BoardState } from "../../live/board-connection.ts";
import type { SessionPlace } from "../../live/session-place.ts";
import { LazyResult } from "./LazyResult.tsx";

/** The results to talk about: of the latest published vote, or of the whole questionnaire when no vote came after it. */
export function LatestResult({ session: { file, state }, board }: { session: SessionPlace; board: BoardState }) {
  const published = [...board.content.results.keys()];
  const inSession = state.order.filter((id) => published.includes(id)).at(-1);
  const ids = inSession === undefined ? published.filter((id) => isInQuestionnaire(file, id)) : [inSession];
  return ids.map((id) => <LazyResult key={id} file={file} block={id} board={board.content} seat={state.seat} />);
}
