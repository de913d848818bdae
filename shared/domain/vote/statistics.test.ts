import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallsW, placesOf, populationDeviation, rounded, shareAgreement, spreadAgreement, spreadOf } from "./statistics.ts";

describe("spread and agreement", () => {
  it("V10: divides the population deviation by the range", () => {
    expect(populationDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
    expect(spreadOf([1, 1, 5, 5], { min: 1, max: 5 })).toBe(0.5);
    expect(spreadOf([], { min: 1, max: 5 })).toBeNull();
  });

  it("V10: calls a scale agreed below 0.20, different below 0.30 and divided from there", () => {
    expect([0.1999, 0.2, 0.2999, 0.3].map((spread) => spreadAgreement(spread, 4))).toEqual([
      "agree",
      "differ",
      "differ",
      "divided",
    ]);
  });

  it("VO-11 calls a scale divided from where a vote says so", () => {
    expect([0.24, 0.25, 0.3].map((spread) => spreadAgreement(spread, 4, 0.25))).toEqual(["differ", "divided", "divided"]);
    expect(spreadAgreement(0.3, 4, 0.4)).toBe("differ");
    expect(spreadAgreement(0.25, 3, 0.25)).toBeNull();
  });

  it("VO-8 gives no verdict below four opinions", () => {
    expect(spreadAgreement(0, 3)).toBeNull();
    expect(shareAgreement(3, 3)).toBeNull();
  });

  it.each([
    [0, "agree"],
    [1, "agree"],
    [2, "majority"],
    [3, "divided"],
    [5, "divided"],
    [7, "divided"],
    [8, "majority"],
    [9, "agree"],
    [10, "agree"],
  ] as const)("calls %i of 10 for one answer %s, borders included", (chosen, agreement) => {
    expect(shareAgreement(chosen, 10)).toBe(agreement);
  });

  it("says the same of an answer and of its opposite", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 2000 }), fc.nat(), (n, chosen) => {
        expect(shareAgreement(chosen % (n + 1), n)).toBe(shareAgreement(n - (chosen % (n + 1)), n));
      }),
    );
  });

  it("rounds to four decimals", () => {
    expect(rounded(2 / 3)).toBe(0.6667);
  });
});

describe("places", () => {
  it("shares the best place between equals and leaves the next one out", () => {
    expect(placesOf([5, 9, 5, 1])).toEqual([
      { place: 2, tied: true },
      { place: 1, tied: false },
      { place: 2, tied: true },
      { place: 4, tied: false },
    ]);
  });
});

describe("Kendall's W", () => {
  it("is 1 when everybody has the same order and 0 when the orders cancel out", () => {
    expect(kendallsW([3, 6, 9], 3)).toBe(1);
    expect(kendallsW([3, 3], 2)).toBe(0);
  });

  it("gives the value of a hand-worked example: four orders of four", () => {
    // (1,2,3,4) (1,3,2,4) (2,1,3,4) (1,2,4,3): totals 5, 8, 12, 15; S = 58; 12·58 / (16·60)
    expect(kendallsW([5, 8, 12, 15], 4)).toBeCloseTo(0.725, 10);
  });

  it("is nothing without voters or with one item", () => {
    expect(kendallsW([0, 0], 0)).toBeNull();
    expect(kendallsW([3], 3)).toBeNull();
  });
});
