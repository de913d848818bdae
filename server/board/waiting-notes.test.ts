import { countedNote, courseAt, file } from "@samenspel/shared/board/testing/board-scene";
import { describe, expect, it } from "vitest";
import { WaitingNotes } from "./waiting-notes.ts";

const HOUR = 3_600_000;

describe("a note that waits for company", () => {
  it("AN-1 waits no longer when the clock is put back", () => {
    const waiting = new WaitingNotes();
    const [first, second] = [countedNote("een", { documentId: "a" }), countedNote("twee", { documentId: "a" })];
    const notes = new Map([first, second].map((note) => [note.publicId, note]));
    const from = 100 * HOUR;
    const context = { notes, releases: new Map(), file, course: courseAt("drip"), now: from, asCounted: () => first };
    waiting.look(notes.keys(), context);
    waiting.left([first], from, () => 1);
    expect(waiting.mayLeaveAlone(second, from)).toBeGreaterThan(from);
    const back = from - 5 * HOUR;
    expect(waiting.mayLeaveAlone(second, back)).toBeLessThanOrEqual(back + 60_000);
    expect(waiting.mayLeaveAlone(second, back + 60_000)).toBeLessThanOrEqual(back + 60_000);
  });
});
