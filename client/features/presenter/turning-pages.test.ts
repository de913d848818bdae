import { describe, expect, it } from "vitest";
import { fillPages, linesOf, PAGE_MS, pageAt, textPages } from "./turning-pages.ts";

describe("pages that turn by themselves", () => {
  it("shows each page as long as the others and begins again", () => {
    expect([0, PAGE_MS - 1, PAGE_MS, 2 * PAGE_MS, 3 * PAGE_MS].map((ms) => pageAt(ms, 3))).toEqual([0, 0, 1, 2, 0]);
    expect(pageAt(-5, 3)).toBe(0);
    expect(pageAt(9 * PAGE_MS, 1)).toBe(0);
    expect(pageAt(9 * PAGE_MS, 0)).toBe(0);
  });

  it("leaves nothing out: what is higher than a page has one of its own", () => {
    const pieces = [30, 40, 40, 120, 10].map((height, id) => ({ id, height }));
    expect(fillPages(pieces, 100).map((page) => page.map(({ id }) => id))).toEqual([[0, 1], [2], [3], [4]]);
    expect(fillPages([], 100)).toEqual([]);
  });

  it("cuts a text between words and keeps every word", () => {
    const text = "Een lange zin over de buurt die niet op één regel past.\nEn nog een zin.";
    const words = (pages: readonly string[]) => pages.join(" ").split(/\s+/);
    expect(words(linesOf(text, 12))).toEqual(text.split(/\s+/));
    expect(Math.max(...linesOf(text, 12).map((line) => line.length))).toBeLessThanOrEqual(12);
    expect(words(textPages(text, 12, 2))).toEqual(text.split(/\s+/));
    expect(textPages(text, 200, 5)).toHaveLength(1);
    expect(textPages(text, 12, 0).length).toBeGreaterThan(1);
  });
});
