import { describe, expect, it } from "vitest";
import { chairSpots, filledSegments, MOST_CHAIRS, paperSpots, SEGMENTS, SIDE, seatedRound } from "./tafel-geometry.ts";

describe("the drawing of a tafel", () => {
  it("puts the first chair at the top and all of them inside the drawing", () => {
    expect(chairSpots(4).map(({ x, y }) => [x, y])).toEqual([
      [163, 21],
      [305, 163],
      [163, 305],
      [21, 163],
    ]);
    for (const { x, y } of chairSpots(MOST_CHAIRS)) {
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(Math.max(x, y)).toBeLessThan(SIDE);
    }
  });

  it("seats two facilitators opposite each other, with nobody lost", () => {
    expect(seatedRound(["F", "G"], ["a", "b", "c", "d", "e"])).toEqual(["F", "a", "b", "c", "G", "d", "e"]);
    expect(seatedRound([], ["a", "b"])).toEqual(["a", "b"]);
    expect(seatedRound(["F"], [])).toEqual(["F"]);
  });

  it("fills the ring when everybody writes two notes a minute, and shows a little of the slowest pace", () => {
    expect(filledSegments(0, 8)).toBe(0);
    expect(filledSegments(16, 8)).toBe(SEGMENTS);
    expect(filledSegments(50, 8)).toBe(SEGMENTS);
    expect(filledSegments(8, 8)).toBe(SEGMENTS / 2);
    expect(filledSegments(1, 200)).toBe(1);
  });

  it("draws at most a handful of papers", () => {
    expect(paperSpots(2)).toHaveLength(2);
    expect(paperSpots(900)).toHaveLength(MOST_CHAIRS);
  });
});
