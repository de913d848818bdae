import type { BoardContent } from "@samenspel/shared/documents/board-document";
import { originalBlockId } from "@samenspel/shared/domain/session-blocks";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";

/** Every published measurement of the vote that `block` is one of, the first one first, up to `block` itself. */
export const measurementsOf = (results: BoardContent["results"], block: string): readonly VoteResult[] => {
  const nth = (id: string): number => Number(/~(\d+)$/.exec(id)?.[1] ?? 1);
  return [...results]
    .filter(([id]) => originalBlockId(id) === originalBlockId(block) && nth(id) <= nth(block))
    .sort(([a], [b]) => nth(a) - nth(b))
    .map(([, result]) => result as unknown as VoteResult);
};
