import type { Block, WriteBlock } from "@samenspel/shared/domain/block";
import { isWrite } from "@samenspel/shared/domain/block-kind";
import { PLENARY, type Place } from "@samenspel/shared/domain/place";
import { findBlock, tafelOf } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { Tafel } from "@samenspel/shared/domain/tafel";
import type { LiveBlock, LiveState } from "@samenspel/shared/protocol/live-events";
import { useLive } from "./live-store.ts";

/** Where the session and this participant are now. */
export interface SessionPlace {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly block: Block | null;
  readonly tafel: Tafel | null;
  /** Where the current block happens for this participant; null: at a tafel, and no seat yet. */
  readonly place: Place | null;
}

/** Null until the server told. */
export const useSessionPlace = (): SessionPlace | null => {
  const file = useLive((live) => live.session?.file);
  const state = useLive((live) => live.state);
  if (file === undefined || state === null) return null;
  const block = state.block === null ? null : (findBlock(file, state.block) ?? null);
  const tafel = state.seat === null ? null : (tafelOf(file, state.seat) ?? null);
  const place = block?.scope === "tafel" ? state.seat : PLENARY;
  return { file, state, block, tafel, place };
};

/** Shown at `place`? Notes of an open block always are. */
export const isShownAt = (block: WriteBlock, live: LiveBlock | undefined, place: Place): boolean =>
  block.visibility === "open" || live?.revealed.includes("*") === true || live?.revealed.includes(place) === true;

/** The write blocks at a place that were entered before, the latest first. */
export const earlierWriteBlocks = (file: SessionFile, state: LiveState, scope: Block["scope"]): readonly WriteBlock[] =>
  state.order
    .map((id) => findBlock(file, id))
    .filter(
      (block): block is WriteBlock =>
        block !== undefined && isWrite(block) && block.scope === scope && state.blocks[block.id] !== undefined,
    )
    .filter((block) => block.id !== state.block)
    .reverse();
