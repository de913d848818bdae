import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { CONFIRM_ITEM } from "@samenspel/shared/domain/vote/confirm";
import { EVALUATE_ITEM } from "@samenspel/shared/domain/vote/evaluate";
import type { LiveState } from "@samenspel/shared/protocol/live-events";

export interface OfferedItem {
  readonly id: string;
  readonly title: string;
  /** What an ankerpunt means. */
  readonly explanation?: string;
}

/** What this participant is asked about: everything in plenary, at a tafel the tafel's own. */
export const offeredItems = (
  file: SessionFile,
  state: LiveState,
  block: BallotBlock,
  seat: Place | null,
): readonly OfferedItem[] => {
  if (block.kind === "confirm") return [{ id: CONFIRM_ITEM, title: block.title }];
  if (block.kind === "evaluate") return [{ id: EVALUATE_ITEM, title: block.title }];
  const explained = new Map(file.ankerpunten.map(({ id, explanation }) => [id, explanation]));
  return (state.items ?? [])
    .filter((item) => item.block === block.id && (item.tafel === undefined || block.scope === "plenary" || item.tafel === seat))
    .map(({ id, title }) => {
      const explanation = block.items.from === "ankerpunten" ? explained.get(id) : undefined;
      return explanation === undefined || explanation === "" ? { id, title } : { id, title, explanation };
    });
};
