import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialoogtafel } from "./ready-scripts/dialoogtafel.ts";
import { planOf, progressOf, totalMinutes } from "./script.ts";
import type { SessionFile } from "./session-file.ts";

const MINUTE = 60_000;
const start = Date.parse("2026-03-29T19:30:00+02:00");
const talk = (id: string, minutes: number) => ({ id, kind: "talk" as const, title: id, minutes, scope: "plenary" as const });
const file: SessionFile = { ...dialoogtafel("2026-03-29T19:30:00+02:00"), blocks: [talk("a", 10), talk("b", 20), talk("c", 5)] };

describe("B1: the clock times of a script", () => {
  it("starts each block when the one before it ends", () => {
    expect(planOf(file)).toEqual({
      start,
      end: start + 35 * MINUTE,
      minutes: 35,
      blocks: [
        { block: "a", start, end: start + 10 * MINUTE },
        { block: "b", start: start + 10 * MINUTE, end: start + 30 * MINUTE },
        { block: "c", start: start + 30 * MINUTE, end: start + 35 * MINUTE },
      ],
    });
  });

  it("moving blocks never changes the end, lengthening one moves it by that much", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 90 }), { minLength: 1, maxLength: 20 }), fc.nat({ max: 60 }), (minutes, more) => {
        const blocks = minutes.map((length, nth) => talk(`b${nth}`, length));
        const end = planOf({ ...file, blocks }).end;
        expect(planOf({ ...file, blocks: blocks.toReversed() }).end).toBe(end);
        expect(planOf({ ...file, blocks: [talk("x", more), ...blocks] }).end).toBe(end + more * MINUTE);
        expect(totalMinutes(blocks)).toBe((end - start) / MINUTE);
      }),
    );
  });
});

describe("the plan beside what happened", () => {
  const states = (progress: ReturnType<typeof progressOf>) => progress.blocks.map(({ state }) => state);

  it("expects the planned end before anything began, and later once the start is late", () => {
    expect(progressOf(file, [], start - 60 * MINUTE).expectedEnd).toBe(start + 35 * MINUTE);
    expect(progressOf(file, [], start + 3 * MINUTE).behind).toBe(3 * MINUTE);
  });

  it("carries a late start and an extended block through to the end", () => {
    const entered = [
      { block: "a", at: start + 2 * MINUTE },
      { block: "b", at: start + 14 * MINUTE, endsAt: start + 36 * MINUTE },
    ];
    const progress = progressOf(file, entered, start + 20 * MINUTE);
    expect(states(progress)).toEqual(["done", "current", "ahead"]);
    expect(progress.blocks[1]?.behind).toBe(4 * MINUTE);
    expect(progress.expectedEnd).toBe(start + 41 * MINUTE);
    expect(progress.behind).toBe(6 * MINUTE);
  });

  it("expects an overrun block to end now", () => {
    expect(progressOf(file, [{ block: "c", at: start }], start + 50 * MINUTE).expectedEnd).toBe(start + 50 * MINUTE);
  });

  it("knows a skipped block, and a repeated vote by the block it repeats", () => {
    const progress = progressOf(
      file,
      [
        { block: "a", at: start },
        { block: "c~2", at: start + 10 * MINUTE },
      ],
      start + 11 * MINUTE,
    );
    expect(states(progress)).toEqual(["done", "skipped", "current"]);
    expect(progress.expectedEnd).toBe(start + 15 * MINUTE);
  });
});
