import type { Block, WriteBlock } from "@samenspel/shared/domain/block";
import { isVote, isWrite } from "@samenspel/shared/domain/block-kind";
import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock, isInQuestionnaire } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState } from "@samenspel/shared/protocol/live-events";

const EVERYWHERE = "*";
type Course = Pick<LiveState, "order" | "block" | "blocks">;

/** The write blocks that were entered and whose notes lie at this place; questionnaire first, then by the script. */
export const writtenBlocks = (file: SessionFile, state: Course, place: string): WriteBlock[] => {
  const scope = place === PLENARY ? "plenary" : "tafel";
  const asked = [...(file.questionnaire?.blocks ?? []).map(({ id }) => id), ...state.order];
  return asked
    .filter((id) => state.blocks[id] !== undefined)
    .flatMap((id) => findBlock(file, id) ?? [])
    .filter(isWrite)
    .filter((block) => (isInQuestionnaire(file, block.id) ? place === PLENARY : block.scope === scope));
};

/** Which of those somebody at this place works with now: the current one, what it groups, else the latest. */
export const shownBlock = (blocks: readonly WriteBlock[], current: Block | undefined): WriteBlock | undefined => {
  const wanted = current?.kind === "cluster" ? current.from : current?.id;
  return blocks.find(({ id }) => id === wanted) ?? blocks.at(-1);
};

/** Are the notes of this block still face down here? */
export const isFaceDown = (block: WriteBlock, state: Pick<LiveState, "blocks">, place: string): boolean => {
  const revealed = state.blocks[block.id]?.revealed ?? [];
  return block.visibility === "reveal" && !revealed.includes(EVERYWHERE) && !revealed.includes(place);
};

/** The block that a new harvest line belongs to: the harvest of now, else the next one, else the last, else now. */
export const harvestBlock = (file: SessionFile, state: Course): Block | undefined => {
  const at = state.block === null ? 0 : Math.max(0, state.order.indexOf(state.block));
  const takes = (id: string) => ["harvest", "confirm"].includes(findBlock(file, id)?.kind ?? "");
  const found = state.order.slice(at).find(takes) ?? state.order.findLast(takes) ?? state.block ?? state.order[0];
  return found === undefined ? undefined : findBlock(file, found);
};

/** The block whose opportunities a coming vote is about; without such a vote the harvest's. */
export const opportunityBlock = (file: SessionFile, state: Course): Block | undefined => {
  const sources = state.order.flatMap((id) => {
    const block = findBlock(file, id);
    if (block === undefined || !isVote(block) || block.items.from !== "opportunities" || state.blocks[id] !== undefined)
      return [];
    return [block.items.block];
  });
  return sources[0] === undefined ? harvestBlock(file, state) : findBlock(file, sources[0]);
};
