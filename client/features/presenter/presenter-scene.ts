import { takesBallot } from "@samenspel/shared/domain/block-kind";
import type { Spotlight } from "@samenspel/shared/domain/course";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState } from "@samenspel/shared/protocol/live-events";

/** What the big screen is about now. */
export type PresenterScene =
  | { readonly kind: "waiting" | "questionnaire" | "closed" }
  | { readonly kind: "question" | "harvest" | "break"; readonly block: string }
  | { readonly kind: "result"; readonly block: string }
  | { readonly kind: "spotlight"; readonly spotlight: Spotlight };

type SceneState = Pick<LiveState, "phase" | "block" | "order" | "blocks" | "spotlight">;

const isPublished = (state: SceneState, id: string | undefined): id is string =>
  id !== undefined && state.blocks[id]?.published === true;

/** A talk right after a published vote is about that result; after the questionnaire's, the first talk that follows the welcome. */
const talkedAbout = (file: SessionFile, state: SceneState, at: number): string | undefined => {
  const before = state.order[at - 1];
  if (isPublished(state, before)) return before;
  const voted = state.order.slice(0, at).some((id) => {
    const block = findBlock(file, id);
    return block !== undefined && takesBallot(block);
  });
  return voted || at === 0 ? undefined : file.questionnaire?.blocks.map(({ id }) => id).findLast((id) => isPublished(state, id));
};

/** What to show; `inSight` tells whether what the spotlight is on still lies on its board. */
export const presenterScene = (file: SessionFile, state: SceneState, inSight = true): PresenterScene => {
  if (state.phase === "closed") return { kind: "closed" };
  if (state.spotlight !== undefined && inSight) return { kind: "spotlight", spotlight: state.spotlight };
  if (state.phase === "questionnaire") return { kind: "questionnaire" };
  const { block: id } = state;
  const block = id === null ? undefined : findBlock(file, id);
  if (id === null || block === undefined || state.phase === "planned") return { kind: "waiting" };
  if (takesBallot(block)) return { kind: isPublished(state, id) ? "result" : "question", block: id };
  if (block.kind === "harvest") return { kind: "harvest", block: id };
  if (block.kind === "break") return { kind: "break", block: id };
  const about =
    block.scope === "plenary" && block.kind !== "write" ? talkedAbout(file, state, state.order.indexOf(id)) : undefined;
  return about === undefined ? { kind: "question", block: id } : { kind: "result", block: about };
};
