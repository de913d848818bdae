import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CURSOR_GONE_MS, receiveCursor } from "./cursors.ts";
import { useLiveStore } from "./live-store.ts";

const cursor = (id: string, line: number | null, at = 0) => ({ id, name: id, place: "t1", line, at });
const seen = () => useLiveStore.getState().cursors.map(({ id, line, at }) => [id, line, at]);

describe("cursors of other facilitators", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it("follows each writer, and forgets who left the line", () => {
    receiveCursor(cursor("ravi", 0, 3));
    receiveCursor(cursor("sanne", 1, 5));
    receiveCursor(cursor("ravi", 0, 4));
    expect(seen()).toEqual([
      ["sanne", 1, 5],
      ["ravi", 0, 4],
    ]);
    receiveCursor(cursor("sanne", null));
    expect(seen()).toEqual([["ravi", 0, 4]]);
  });

  it("forgets who says nothing any more", () => {
    receiveCursor(cursor("ravi", 0));
    vi.advanceTimersByTime(CURSOR_GONE_MS - 1);
    expect(seen()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(seen()).toEqual([]);
  });
});
