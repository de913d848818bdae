import { describe, expect, it } from "vitest";
import type { BallotBlock } from "../../domain/block.ts";
import { type BallotMethod, ballotMethod, type ItemOf, methodFor } from "../../domain/vote/method.ts";
import { reportWords } from "../report-text.ts";
import { reportOf, voteReport } from "./vote-reports.ts";

const words = reportWords("nl", "Europe/Amsterdam");
const base = { id: "stem", title: "Stem", minutes: 5, scope: "plenary" } as const;
const vote = {
  ...base,
  kind: "vote" as const,
  identity: "anonymous" as const,
  items: { from: "list" as const, list: [{ id: "bank", title: "Een bank" }] },
};
const axis = { min: 1, max: 5 };

/** A block of every method with an answer that counts in it. */
const CASES: readonly [BallotBlock, unknown][] = [
  [{ ...vote, method: "importance" }, "important"],
  [{ ...vote, method: "scale", ...axis }, 4],
  [{ ...vote, method: "dots", dots: 3, maxPerItem: 2 }, 2],
  [
    { ...vote, method: "matrix", x: { label: "Haalbaar", ...axis }, y: { label: "Belang", ...axis } },
    { x: 2, y: 5 },
  ],
  [{ ...vote, method: "rank" }, 1],
  [{ ...vote, method: "points", points: 100 }, 60],
  [{ ...vote, method: "consent" }, "concern"],
  [{ ...base, kind: "confirm" }, "agree"],
  [{ ...base, kind: "evaluate" }, 4],
];

const itemOf = (block: BallotBlock, values: readonly unknown[]): ItemOf<BallotMethod> => {
  const ballots = values.map((value) => ({ value }));
  const [item] = methodFor(block).tally([{ item: "bank", title: "Een bank", ballots }], block, {
    present: 9,
    voters: values.length,
  }).items;
  return item as ItemOf<BallotMethod>;
};

describe.each(CASES)("the report of $method$kind", (block, value) => {
  const method = ballotMethod(block);
  const report = voteReport(method);
  const item = itemOf(
    block,
    Array.from({ length: 6 }, () => value),
  );

  it("belongs to items of this method and of no other", () => {
    expect(report.mark in item).toBe(true);
    for (const [other, given] of CASES) {
      const shared = method === "evaluate" || method === "scale" ? ["evaluate", "scale"] : [method];
      expect(report.mark in itemOf(other, [given])).toBe(shared.includes(ballotMethod(other)));
    }
    expect(reportOf(item).figure(item, words)).toBe(report.figure(item, words));
  });

  it("C6: has a cell under every head, and the figures in a few words", () => {
    expect(report.cells(item, block, words)).toHaveLength(report.head(block, words).length);
    expect(report.figure(item, words)).toMatch(/\d/);
    expect(report.measures(item).length).toBeGreaterThan(1);
  });

  it("reads an item that nobody voted on, without a word about agreement", () => {
    const empty = itemOf(block, []);
    expect(report.cells(empty, block, words).join(" ")).not.toMatch(/NaN|undefined|Infinity/);
    expect(report.contested(empty)).toBeNull();
    expect(JSON.stringify(report.chart([empty], block, words))).not.toMatch(/NaN|Infinity/);
  });
});
