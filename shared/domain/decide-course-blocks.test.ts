import { describe, expect, it } from "vitest";
import { EVERYWHERE, isOpen, isRevealed, isSealed } from "./course.ts";
import { AT_T1, after, at, decide, fresh, openIn, questionnaireBlocks } from "./testing/deciding.ts";

describe("deciding about blocks, from the questionnaire to the closing", () => {
  it("SE-1 the questionnaire opens once, and starting ends it", () => {
    const asked = after(fresh, { type: "openQuestionnaire" }, 1);
    expect(openIn(asked)).toEqual(questionnaireBlocks);
    const running = after(asked, { type: "start" }, 2);
    expect(questionnaireBlocks.map((id) => running.blocks[id]?.sealedAt)).toEqual([2, 2]);
    const closed = after(asked, { type: "closeQuestionnaire" }, 2);
    expect(closed.phase).toBe("planned");
    expect(decide(closed, { type: "openQuestionnaire" })).toEqual({ ok: false, error: "stale" });
  });

  it("SE-3 leaving a block seals it at once, and going back opens a write block but no vote", () => {
    const voted = at("named", 20, at("ideas", 10));
    expect(voted.blocks.ideas?.sealedAt).toBe(20);
    const back = at("ideas", 30, voted);
    expect([isOpen(back, "ideas"), isSealed(back, "named")]).toEqual([true, true]);
    expect(isOpen(at("named", 40, back), "named")).toBe(false);
  });

  it("SE-7 a block that uses hidden notes reveals them everywhere, by way of its groups too", () => {
    const course = after(at("secret"), { type: "reveal", block: "secret", tafel: "t1" }, 1, AT_T1);
    expect([isRevealed(course.blocks.secret, "t1"), isRevealed(course.blocks.secret, "t2")]).toEqual([true, false]);
    expect(at("groups", 2, course).blocks.secret?.revealed).toEqual([EVERYWHERE]);
    expect(at("dots", 2, course).blocks.secret?.revealed).toEqual([EVERYWHERE]);
    expect(after(course, { type: "close", block: "secret" }).blocks.secret?.revealed).toEqual([EVERYWHERE]);
  });

  it("SE-11 the spotlight goes out when the block changes and when the session closes", () => {
    const lit = after(at("named"), { type: "spotlight", place: "plenary", cluster: "c1" });
    expect(lit.spotlight).toEqual({ place: "plenary", cluster: "c1" });
    expect(after(lit, { type: "pause" }).spotlight).not.toBeNull();
    expect(after(lit, { type: "nextBlock", block: "named" }).spotlight).toBeNull();
    expect(after(lit, { type: "goToBlock", block: "ideas", from: "named" }).spotlight).toBeNull();
    expect(after(lit, { type: "close", block: "named" }).spotlight).toBeNull();
  });

  it("SE-9 after reopening nothing is open, and closing again makes the next version", () => {
    const closed = after(at("ideas"), { type: "close", block: "ideas" }, 5);
    const reopened = after(closed, { type: "reopen" }, 6);
    expect([reopened.phase, openIn(reopened), reopened.reportVersion]).toEqual(["running", [], 1]);
    expect(after(reopened, { type: "close", block: "ideas" }, 7).reportVersion).toBe(2);
  });

  it("a note is hidden and shown by whoever leads its place, and not after closing", () => {
    const hide = { type: "hideNote", note: "note1", reason: "naam" } as const;
    const hidden = after(at("ideas"), hide, 3, AT_T1);
    expect(hidden.hidden.note1).toEqual({ reason: "naam", by: "f1", at: 3 });
    expect(decide(hidden, hide)).toEqual({ ok: false, error: "stale" });
    expect(after(hidden, { type: "showNote", note: "note1" }).hidden).toEqual({});
    expect(decide(hidden, { type: "showNote", note: "constructor" })).toEqual({ ok: false, error: "stale" });
    const closed = after(hidden, { type: "close", block: "ideas" });
    expect(decide(closed, { type: "showNote", note: "note1" })).toEqual({ ok: false, error: "session-closed" });
  });
});
