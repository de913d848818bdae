import { createStore, type StoreApi } from "zustand";
import type { Moving } from "../../features/cluster/move-spots.ts";

/** What goes from note to note with every key. A note follows its own part of it: the other hundreds are not drawn again. */
export interface BoardMarks {
  /** What had the focus last: `note/<public id>` or `group/<id>`. */
  readonly current: string | null;
  /** What the Tab key comes to. */
  readonly tab: string | null;
  /** Chosen notes by public id, in the order of choosing. Some may have left the board since. */
  readonly chosen: ReadonlySet<string>;
  readonly moving: Moving | null;
}

export type MarksStore = StoreApi<BoardMarks>;

export const createMarks = (): MarksStore =>
  createStore(() => ({ current: null, tab: null, chosen: new Set<string>(), moving: null }));
