import { describe, expect, it } from "vitest";
import { clockView, minutesAndSeconds } from "./clock-view.ts";

const BEGIN = 1_000_000;
const END = BEGIN + 600_000;
const state = { block: "gesprek", endsAt: END, since: BEGIN };

describe("the clock of a block", () => {
  it("counts down and tells which part is left", () => {
    expect(clockView(state, BEGIN + 300_000)).toEqual({ state: "running", seconds: 300, left: 0.5 });
  });

  it("marks the last minute", () => {
    expect(clockView(state, END - 60_000).state).toBe("last");
    expect(clockView(state, END - 60_001).state).toBe("running");
  });

  it("gives thirty seconds to finish a sentence when time is over", () => {
    expect(clockView(state, END)).toMatchObject({ state: "grace", seconds: 30 });
    expect(clockView(state, END + 29_000)).toMatchObject({ state: "grace", seconds: 1 });
  });

  it("then counts up how far it is over time", () => {
    expect(clockView(state, END + 30_000)).toMatchObject({ state: "over", seconds: 30 });
    expect(clockView(state, END + 125_900)).toMatchObject({ state: "over", seconds: 125 });
  });

  it("stands still while paused, however long that takes", () => {
    const paused = { ...state, pausedAt: BEGIN + 60_000 };
    expect(clockView(paused, END + 999_000)).toMatchObject({ state: "paused", seconds: 540 });
  });

  it("follows a tafel that got more time", () => {
    expect(clockView({ ...state, endsAt: END + 120_000 }, END)).toMatchObject({ state: "running", seconds: 120 });
  });

  it("shows no time in a block without a clock", () => {
    expect(clockView({ ...state, endsAt: null }, BEGIN).state).toBe("none");
  });

  it("writes time as figures of two", () => {
    expect(minutesAndSeconds(520)).toBe("08:40");
    expect(minutesAndSeconds(3_605)).toBe("60:05");
  });
});
