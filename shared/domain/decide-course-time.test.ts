import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsAtFor } from "./course.ts";
import { AT_T1, after, at, CLOCK, decide } from "./testing/deciding.ts";

describe("deciding about time", () => {
  it("SE-2 the clock brings everybody back to the plenary once, and only when the moment has come", () => {
    const waiting = after(at("ideas"), { type: "toPlenary", inSeconds: 60 }, 1000);
    expect(waiting.toPlenaryAt).toBe(61_000);
    expect(decide(waiting, { type: "toPlenary", inSeconds: 0 }, 60_999, CLOCK)).toEqual({ ok: false, error: "stale" });
    const back = after(waiting, { type: "toPlenary", inSeconds: 0 }, 61_000, CLOCK);
    expect(back.block).toBe("named");
    expect(decide(back, { type: "toPlenary", inSeconds: 0 }, 61_001, CLOCK)).toEqual({ ok: false, error: "stale" });
  });

  it("CO-1 going back to the plenary twice skips nothing", () => {
    const back = after(at("ideas"), { type: "toPlenary", inSeconds: 0 });
    expect(decide(back, { type: "toPlenary", inSeconds: 0 })).toEqual({ ok: false, error: "stale" });
  });

  it("SE-6 a pause moves the end by as long as it lasted, whatever was added meanwhile", () => {
    const moment = fc.integer({ min: 0, max: 3_600_000 });
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 1, max: 600 }), (pausedAfter, lasted, seconds) => {
        const paused = after(at("ideas", 0), { type: "pause" }, pausedAfter);
        const extended = after(paused, { type: "extend", seconds }, pausedAfter + Math.floor(lasted / 2));
        const left = Math.max(0, 360_000 - pausedAfter) + seconds * 1000;
        const resumed = after(extended, { type: "resume" }, pausedAfter + lasted);
        expect(resumed.pausedAt).toBeNull();
        expect((resumed.endsAt ?? 0) - (pausedAfter + lasted)).toBe(left);
      }),
    );
  });

  it("SE-6 time for one tafel is added to what that tafel has left, and to nobody else's", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_600_000 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 600 }),
        (now, first, second) => {
          const once = after(at("ideas", 0), { type: "extend", seconds: first, tafel: "t1" }, now, AT_T1);
          const twice = after(once, { type: "extend", seconds: second, tafel: "t1" }, now, AT_T1);
          const left = Math.max(0, 360_000 - now) + (first + second) * 1000;
          const gap = (endsAtFor(twice, "t1") ?? 0) - now - left;
          // Seconds are whole: when time was over, the end may lie up to a second later.
          expect(gap).toBeGreaterThanOrEqual(0);
          expect(gap).toBeLessThan(1000);
          expect(endsAtFor(twice, "t2")).toBe(360_000);
        },
      ),
    );
  });
});
