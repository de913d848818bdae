import { describe, expect, it } from "vitest";
import { NotePace } from "./note-pace.ts";

const counts = (t1: number) => new Map([["t1", t1]]);

describe("the pace of notes at a tafel", () => {
  it("counts the notes of the last minute, and moves every 15 s only", () => {
    const pace = new NotePace();
    expect(pace.take("ideas", counts(0), 0).get("t1") ?? 0).toBe(0);
    expect(pace.take("ideas", counts(3), 14_000).get("t1") ?? 0).toBe(0);
    expect(pace.take("ideas", counts(3), 15_000).get("t1")).toBe(3);
    expect(pace.take("ideas", counts(9), 29_000).get("t1")).toBe(3);
    expect(pace.take("ideas", counts(9), 30_000).get("t1")).toBe(9);
    expect(pace.isMoving).toBe(true);
  });

  it("falls back to nothing when nobody writes for a minute", () => {
    const pace = new NotePace();
    pace.take("ideas", counts(0), 0);
    for (const at of [15_000, 30_000, 45_000, 60_000, 75_000]) pace.take("ideas", counts(4), at);
    expect(pace.take("ideas", counts(4), 90_000).get("t1")).toBe(0);
    expect(pace.isMoving).toBe(false);
  });

  it("counts what lay there when it began as old, and begins anew in every block", () => {
    const pace = new NotePace();
    pace.take("ideas", counts(12), 0);
    expect(pace.take("ideas", counts(13), 15_000).get("t1")).toBe(1);
    pace.take("more", counts(0), 16_000);
    expect(pace.take("more", counts(2), 31_000).get("t1")).toBe(2);
  });

  it("never goes below zero when notes are withdrawn", () => {
    const pace = new NotePace();
    pace.take("ideas", counts(5), 0);
    expect(pace.take("ideas", counts(2), 15_000).get("t1")).toBe(0);
  });
});
