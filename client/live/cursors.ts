import type { SeenCursor } from "@samenspel/shared/protocol/live-events";
import { useLiveStore, withCursor } from "./live-store.ts";

/** A cursor that says nothing for this long belongs to somebody who left. Writers repeat theirs more often than this. */
export const CURSOR_GONE_MS = 12_000;

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Takes in where another facilitator writes now. */
export const receiveCursor = (cursor: SeenCursor): void => {
  clearTimeout(timers.get(cursor.id));
  useLiveStore.setState(({ cursors }) => ({ cursors: withCursor(cursors, cursor) }));
  if (cursor.line === null) return;
  const leave = (): void => receiveCursor({ ...cursor, line: null });
  timers.set(cursor.id, setTimeout(leave, CURSOR_GONE_MS));
};
