import type { BallotBlock } from "@samenspel/shared/domain/block";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { findBlock, isInQuestionnaire, originalBlockId } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState } from "@samenspel/shared/protocol/live-events";

export interface VoteEntry {
  readonly block: BallotBlock;
  readonly repeat: boolean;
  readonly state: "open" | "closed" | "published";
  /** How many things it is about, as frozen at opening; null once that is no longer known here. */
  readonly items: number | null;
  /** The newest measurement of its block: only that one can be held again. */
  readonly newest: boolean;
}

type VoteState = Pick<LiveState, "order" | "blocks" | "open" | "items">;

/** Every vote of the session that was opened, the open one first, then the latest; the questionnaire has a place of its own. */
export const votesOf = (file: SessionFile, state: VoteState): VoteEntry[] =>
  state.order
    .filter((id) => state.blocks[id] !== undefined && !isInQuestionnaire(file, id))
    .flatMap((id): VoteEntry[] => {
      const block = findBlock(file, id);
      const live = state.blocks[id];
      if (block === undefined || live === undefined || !takesBallot(block)) return [];
      const original = originalBlockId(id);
      const measurements = state.order.filter((other) => originalBlockId(other) === original);
      return [
        {
          block,
          repeat: id !== original,
          state: live.published ? "published" : live.sealed ? "closed" : "open",
          items: live.sealed ? null : (state.items?.filter((item) => item.block === id).length ?? 0),
          newest: measurements.at(-1) === id,
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.state === "open") - Number(a.state === "open") ||
        (state.blocks[b.block.id]?.enteredAt ?? 0) - (state.blocks[a.block.id]?.enteredAt ?? 0),
    );
