import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallsW, medianOfCounts, rounded, sum, tieCorrection } from "./statistics.ts";

const totalsOf = (rankings: readonly (readonly number[])[]): number[] =>
  (rankings[0] ?? []).map((_, item) => sum(rankings.map((ranks) => ranks[item] ?? 0)));

const concordance = (rankings: readonly (readonly number[])[]): number | null =>
  kendallsW(totalsOf(rankings), rankings.length, sum(rankings.map(tieCorrection)));

describe("agreement between rankings with equal places", () => {
  it("counts by hand: two voters, three items, one pair of equal places", () => {
    // Totals 2, 4.5, 5.5; S = 6.5; W = 12 · 6.5 / (4 · 24 − 2 · 6) = 78 / 84.
    expect(tieCorrection([1, 2.5, 2.5])).toBe(6);
    expect(
      rounded(
        concordance([
          [1, 2.5, 2.5],
          [1, 2, 3],
        ]) ?? 0,
      ),
    ).toBe(0.9286);
  });

  it("is 1 when all give the same order, equal places included, and null when nobody orders at all", () => {
    const same = [1.5, 1.5, 3, 4];
    expect(concordance([same, same, same])).toBeCloseTo(1, 12);
    expect(
      concordance([
        [2, 2, 2],
        [2, 2, 2],
      ]),
    ).toBeNull();
  });

  it("stays between 0 and 1 and does not care who votes first", () => {
    const ranking = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
    fc.assert(
      fc.property(fc.array(ranking, { minLength: 1, maxLength: 20 }), (rankings) => {
        const value = concordance(rankings) ?? -1;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
        expect(concordance(rankings.toReversed())).toBeCloseTo(value, 12);
      }),
    );
  });
});

describe("the median of counted answers", () => {
  it.each([
    [{ "1": 0, "2": 0 }, null],
    [{ "1": 1, "2": 0, "3": 2 }, 3],
    [{ "1": 2, "2": 0, "3": 2 }, 2],
    [{ "-1": 3, "0": 1, "1": 1 }, -1],
    [{ "10": 1, "9": 1, "2": 1 }, 9],
  ])("of %j is %s", (counts, median) => {
    expect(medianOfCounts(counts)).toBe(median);
  });
});
