import type { BallotBlock } from "@samenspel/shared/domain/block";
import { tallyVote } from "@samenspel/shared/domain/vote/tally-vote";
import { reportWords } from "@samenspel/shared/report/report-text";
import { describe, expect, it } from "vitest";
import { measurementPages } from "./measurement-pages.ts";
import { resultPages, resultSections } from "./result-sections.ts";

const words = reportWords("nl", "Europe/Amsterdam");
const room = { width: 830, height: 340 };
const tafels = ["1", "2", "3"].map((number) => ({ id: `tafel-${number}`, title: `Tafel ${number}` }));
const base = { id: "stem", title: "Stem", minutes: 5, kind: "vote", identity: "anonymous" } as const;
const importance = (scope: "plenary" | "tafel"): BallotBlock => ({
  ...base,
  scope,
  method: "importance",
  items: { from: "list", list: [{ id: "x", title: "X" }] },
});
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    item: `i${index}`,
    title: `Onderwerp ${index}`,
    ballots: Array.from({ length: 9 }, (_, at) => ({
      value: at <= index ? "important" : "not-important",
      tafel: at < 5 ? "tafel-1" : at < 8 ? "tafel-2" : "tafel-3",
    })),
  }));
const turnout = { block: "stem", openedAt: 0, sealedAt: 1, present: 10, voters: 9 };

const titlesOn = (pages: ReturnType<typeof resultPages>["pages"]) =>
  pages.flatMap((page) => page.flatMap(({ chart }) => ("rows" in chart ? chart.rows.map(({ label }) => label) : [])));

describe("a result on the big screen", () => {
  it("shows ten ankerpunten on one page, most important first", () => {
    const block = importance("plenary");
    const { sections } = resultSections(tallyVote(block, { ...turnout, items: items(10) }), block, tafels, words);
    const { pages } = resultPages(sections, room);
    expect(pages).toHaveLength(1);
    expect(titlesOn(pages)).toHaveLength(10);
    expect(titlesOn(pages).at(-1)).toBe("Onderwerp 0");
  });

  it("turns pages when there is more, and every item is on one of them", () => {
    const block = importance("plenary");
    const { sections } = resultSections(tallyVote(block, { ...turnout, items: items(50) }), block, tafels, words);
    const { pages, room: drawn } = resultPages(sections, room);
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(titlesOn(pages)).size).toBe(50);
    for (const page of pages) expect(page.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(drawn.height + 14);
  });

  it("V11: shows nothing of a tafel where fewer than three voted, and says so", () => {
    const block = importance("tafel");
    const people = {
      "tafel-1": { present: 5, voters: 5 },
      "tafel-2": { present: 3, voters: 3 },
      "tafel-3": { present: 2, voters: 1 },
    };
    const result = tallyVote(block, { ...turnout, tafels: people, items: items(1) });
    const { sections, withheld } = resultSections(result, block, tafels, words);
    expect(withheld).toEqual(["Tafel 3"]);
    expect(titlesOn(resultPages(sections, room).pages)).toEqual(["Tafel 1", "Tafel 2"]);
  });
});

describe("V14: a repeated vote on the big screen", () => {
  const block = importance("plenary");
  const measured = (count: number, id: string, shift: number) =>
    tallyVote(block, {
      ...turnout,
      block: id,
      items: items(count).map((item, index) => ({
        ...item,
        ballots: item.ballots.map((ballot, at) => ({
          ...ballot,
          value: at <= (index + shift) % count ? "important" : "not-important",
        })),
      })),
    });
  const pagesOf = (count: number) =>
    measurementPages(
      [
        { title: "Eerst", result: measured(count, "stem", 0) },
        { title: "Keer 2", result: measured(count, "stem~2", 3) },
      ],
      block,
      words,
      { width: 1280, height: 560 },
    );

  it("stands beside the first: on every page the same items in the same order", () => {
    const found = pagesOf(12);
    expect(found?.pages.length).toBeGreaterThan(1);
    for (const page of found?.pages ?? []) {
      const [left, right] = page.map((piece) => titlesOn([[piece]]));
      expect(page.map(({ title }) => title)).toEqual(["Eerst", "Keer 2"]);
      expect(left).toEqual(right);
      expect(left?.length).toBeGreaterThan(0);
    }
    expect(new Set(titlesOn(found?.pages ?? [])).size).toBe(12);
  });

  it("draws an answer as long in the one as in the other", () => {
    const [page] = pagesOf(3)?.pages ?? [];
    const wholes = page?.map(({ whole }) => ("rows" in whole ? whole.rows.length : 0));
    expect(wholes).toEqual([6, 6]);
  });

  it("has nothing to put beside a vote that tafels held on their own", () => {
    const result = tallyVote(importance("tafel"), { ...turnout, tafels: {}, items: items(1) });
    const one = { title: "", result };
    expect(measurementPages([one, one], importance("tafel"), words, room)).toBeNull();
  });
});
