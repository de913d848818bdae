import { readFileSync } from "node:fs";
import { writeBallot } from "@samenspel/shared/documents/own-document";
import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import type { ResultOf } from "@samenspel/shared/domain/vote/tally-vote";
import type { Report } from "@samenspel/shared/report/report-model";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { SessionWorld } from "../session/session-world.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const root = new URL("../../fixtures/open-data/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), "utf8");

interface Counts {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly seen: number;
}
const expected: { participants: number; comments: Readonly<Record<string, Counts>> } = JSON.parse(read("expected.json"));

/** Rows of a CSV file with quoted cells. */
const rowsOf = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
};

const VALUES: Readonly<Record<string, string>> = { "1": "important", "-1": "not-important", "0": "dont-know" };

/** Everybody's ballot: the statements that this person saw. */
const ballots = (): Record<string, string>[] => {
  const [head = [], ...rows] = rowsOf(read("participants-votes.csv"));
  const first = head.indexOf("0");
  return rows.map((row) =>
    Object.fromEntries(
      row.slice(first).flatMap((cell, at): [string, string][] => {
        const value = VALUES[cell.trim()];
        return value === undefined ? [] : [[`stelling-${head[first + at]}`, value]];
      }),
    ),
  );
};

const sessionFile = (): unknown => {
  const [head = [], ...rows] = rowsOf(read("comments.csv"));
  const [id, body] = [head.indexOf("comment-id"), head.indexOf("comment-body")];
  const words = new Map(rows.map((row) => [row[id], row[body]?.trim()]));
  const list = Object.keys(expected.comments).map((key) => ({
    id: `stelling-${key}`,
    title: words.get(key) || `Stelling ${key}`,
  }));
  const plenary = { minutes: 30, scope: "plenary" };
  return {
    ...{ format: "samenspel/session@1", title: "Betaalbaar wonen", language: "en", startsAt: "2017-06-26T12:00:00+12:00" },
    ...{ organisers: ["Scoop HiveMind"], perspectives: [], ankerpunten: [], tafels: [] },
    blocks: [
      { ...plenary, id: "start", kind: "talk", title: "Start" },
      {
        ...{ ...plenary, id: "wonen", kind: "vote", title: "Statements", text: "Do you agree?", method: "importance" },
        ...{ items: { from: "list", list }, identity: "anonymous", dontKnow: true },
      },
      { ...plenary, id: "end", kind: "talk", title: "End" },
    ],
  };
};

/** The four figures of every statement, as those who held the deliberation counted them. */
const figures = ({ items = [] }: Pick<ResultOf<"importance">, "items">): Record<string, Counts> =>
  Object.fromEntries(
    items.map(({ item, counts, dontKnow, n, notVoted }) => {
      expect(n + dontKnow + notVoted, item).toBe(expected.participants);
      const { important: agree, "not-important": disagree } = counts;
      return [item.replace("stelling-", ""), { agree, disagree, pass: dontKnow, seen: n + dontKnow }];
    }),
  );

describe("a real deliberation of 381 people on 165 statements, held here", () => {
  let world: SessionWorld;
  beforeAll(async () => {
    world = await SessionWorld.start();
  });
  afterAll(() => world.stop());

  it("V2, V9: ballots from 381 documents give on the board and in the report what its holders counted", async () => {
    const parsed = parseSessionFile(sessionFile());
    expect(parsed).toMatchObject({ ok: true });
    const host = await world.create((parsed as { file: SessionFile }).file);
    await world.goTo(host, "start");
    const people = ballots();
    expect(people).toHaveLength(expected.participants);
    const joined = [];
    for (const values of people) joined.push({ values, answer: await world.join(host) });
    await world.goTo(host, "wonen");
    expect(host.course.blocks.wonen?.items).toHaveLength(Object.keys(expected.comments).length);
    for (const { values, answer } of joined) {
      await world.write(world.anonymous(answer), (doc) => writeBallot(doc, "wonen", { values }));
    }
    await host.board.refresh();
    expect(host.votedInOpenVotes().get("wonen")).toBe(people.filter((values) => Object.keys(values).length > 0).length);
    await world.does(host, { type: "closeVote", block: "wonen" });
    await world.does(host, { type: "publishResult", block: "wonen" });
    await host.board.refresh();
    const onBoard = host.board.board("plenary").getMap<ResultOf<"importance">>("results").get("wonen");
    expect(onBoard === undefined ? null : figures(onBoard)).toEqual(expected.comments);

    await world.goTo(host, "end");
    await world.does(host, { type: "close", block: "end" });
    const report: Report = JSON.parse((await world.storage.loadReport(host.id))?.reportJson ?? "{}");
    const vote = report.outcome.votes.find(({ block }) => block === "wonen");
    expect(vote).toMatchObject({ present: 381, identity: "anonymous" });
    expect(vote?.method === "importance" ? figures(vote) : null).toEqual(expected.comments);
    expect(world.errors).toEqual([]);
  });
});
