import { describe, expect, it } from "vitest";
import { clockFigures, timeLeft, warningAt } from "./time-left.ts";

const MINUTE = 60_000;

describe("the time left of a block", () => {
  const block = { endsAt: 10 * MINUTE, enteredAt: 0 };

  it("runs, and says when the last minute has begun", () => {
    expect(timeLeft(block, 5 * MINUTE)).toEqual({ state: "running", seconds: 300, part: 0.5 });
    expect(timeLeft(block, 9 * MINUTE).state).toBe("last");
  });

  it("gives half a minute to finish a sentence, and is over after that", () => {
    expect(timeLeft(block, 10 * MINUTE).state).toBe("grace");
    expect(timeLeft(block, 10 * MINUTE + 29_999).state).toBe("grace");
    expect(timeLeft(block, 10 * MINUTE + 30_000).state).toBe("over");
  });

  it("warns at two minutes and at half a minute, for ten seconds each, and never in a pause", () => {
    const warnedAt = (left: number) => warningAt(timeLeft(block, block.endsAt - left * 1000));
    expect([121, 120, 111, 110, 31, 30, 21, 20, 0].map(warnedAt)).toEqual([null, 120, 120, null, null, 30, 30, null, null]);
    expect(warningAt(timeLeft({ ...block, pausedAt: 8 * MINUTE }, 8 * MINUTE))).toBeNull();
  });

  it("stands still in a pause, however late it gets", () => {
    expect(timeLeft({ ...block, pausedAt: 4 * MINUTE }, 90 * MINUTE)).toMatchObject({ state: "paused", seconds: 360 });
  });

  it("is written as minutes and seconds", () => {
    expect(clockFigures(520)).toBe("08:40");
    expect(clockFigures(5)).toBe("00:05");
  });
});
