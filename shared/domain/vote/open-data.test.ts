import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ImportanceVoteBlock } from "./importance.ts";
import { castValues, judgeBallot } from "./judge-ballot.ts";
import type { SealedItem } from "./sealed-vote.ts";
import { tallyVote } from "./tally-vote.ts";

const root = new URL("../../../fixtures/open-data/", import.meta.url);
const expected: {
  participants: number;
  comments: Record<string, { agree: number; disagree: number; pass: number; seen: number }>;
} = JSON.parse(readFileSync(new URL("expected.json", root), "utf8"));

const VALUES: Record<string, string> = { "1": "important", "-1": "not-important", "0": "dont-know" };

/** One ballot a participant: the statements that this person saw, as a vote on importance. */
const readBallots = (): { items: string[]; ballots: Record<string, string>[] } => {
  const [header = "", ...lines] = readFileSync(new URL("participants-votes.csv", root), "utf8").trim().split(/\r?\n/);
  const columns = header.split(",");
  const first = columns.indexOf("0");
  const ballots = lines.map((line) =>
    Object.fromEntries(
      line
        .split(",")
        .slice(first)
        .flatMap((cell, index): [string, string][] => {
          const value = VALUES[cell.trim()];
          return value === undefined ? [] : [[columns[first + index] ?? "", value]];
        }),
    ),
  );
  return { items: columns.slice(first), ballots };
};

describe("a real deliberation of 381 people on 165 statements", () => {
  it("V2, V9: is counted as the people who held it counted it", () => {
    const { items, ballots } = readBallots();
    const block: ImportanceVoteBlock = {
      id: "wonen",
      kind: "vote",
      method: "importance",
      title: "Betaalbaar wonen",
      minutes: 5,
      scope: "plenary",
      identity: "anonymous",
      dontKnow: true,
      items: { from: "list", list: items.map((id) => ({ id, title: `Stelling ${id}` })) },
    };
    const sealed = new Map<string, SealedItem>(items.map((item) => [item, { item, title: `Stelling ${item}`, ballots: [] }]));
    for (const values of ballots) {
      expect(judgeBallot({ values }, block, items)).toBeNull();
      for (const { item, value } of castValues({ values }, block)) sealed.get(item)?.ballots.push({ value });
    }
    const present = ballots.length;
    const voters = ballots.filter((values) => Object.keys(values).length > 0).length;
    const result = tallyVote(block, { block: block.id, openedAt: 0, sealedAt: 1, present, voters, items: [...sealed.values()] });
    if (result.method !== "importance") throw new Error("another method");
    const counted = Object.fromEntries(
      (result.items ?? []).map(({ item, counts, dontKnow, n, notVoted }) => {
        expect(n + dontKnow + notVoted).toBe(expected.participants);
        return [item, { agree: counts.important, disagree: counts["not-important"], pass: dontKnow, seen: n + dontKnow }];
      }),
    );
    expect(present).toBe(expected.participants);
    expect(counted).toEqual(expected.comments);
  });
});
