import type { Block, VoteBlock } from "@samenspel/shared/domain/block";
import { isVote } from "@samenspel/shared/domain/block-kind";
import { BRINGS } from "@samenspel/shared/domain/send-to-vote";
import { findBlock, originalBlockId } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveBlock, LiveState } from "@samenspel/shared/protocol/live-events";

export interface VoteSource {
  readonly block: Block;
  readonly brings: (typeof BRINGS)[keyof typeof BRINGS];
  /** The vote that the script has for it still; null: a new one is made. */
  readonly planned: VoteBlock | null;
}

/** What is written in silence is nobody's to vote on before it is shown. */
const isHidden = (block: Block, state: LiveBlock | undefined): boolean =>
  block.kind === "write" && block.visibility === "reveal" && state?.leftAt === undefined && (state?.revealed ?? []).length === 0;

/**
 * What can be sent to a vote now: what the latest block of writing, grouping or harvest brought. Null while it is
 * voted on, and while its notes are hidden.
 */
export const voteSource = (
  file: SessionFile,
  state: Pick<LiveState, "order" | "block" | "blocks" | "open">,
): VoteSource | null => {
  if (state.block === null) return null;
  const sofar = state.order.slice(0, state.order.indexOf(state.block) + 1);
  const found = sofar
    .map((id) => findBlock(file, id))
    .findLast((block) => block !== undefined && block.kind in BRINGS && state.blocks[block.id] !== undefined);
  if (found === undefined || isHidden(found, state.blocks[found.id])) return null;
  const about = file.blocks.filter(isVote).filter(({ items }) => "block" in items && items.block === found.id);
  const ids = new Set(about.map(({ id }) => id));
  if (state.open.some((id) => ids.has(originalBlockId(id)))) return null;
  const planned = about.find(({ id }) => state.blocks[id] === undefined) ?? null;
  return { block: found, brings: BRINGS[found.kind as keyof typeof BRINGS], planned };
};
