import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSessionFile } from "@samenspel/shared/domain/session-file";
import { buildReport, type Report } from "@samenspel/shared/report/report-model";
import { type FixturePerson, fixtureReportInput } from "@samenspel/shared/report/testing/fixture-report-input";
import { describe, expect, it } from "vitest";
import { ankerpuntVotes, LEAST_GROUP } from "./ankerpunt-rows.ts";
import { tafelCount, themeRows } from "./theme-rows.ts";
import { voteGroups } from "./vote-groups.ts";

const read = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../../../fixtures", path), "utf8"));

const reportOf = (name: string, people: string): Report => {
  const parsed = parseSessionFile(read(`sessions/${name}.json`));
  if (!parsed.ok) throw new Error(`${name} is no session file`);
  const all: FixturePerson[] = read(`people/${people}.json`).people;
  return buildReport(
    fixtureReportInput({
      file: parsed.file,
      input: read(`input/${name}.json`),
      people: all.filter(({ session }) => session === name),
    }),
  );
};

const dialogue = reportOf("dialoogsessie-sociale-basis-1", "sociale-basis");

describe("what people found important", () => {
  it("stands with the highest share first, under the number it has in the session", () => {
    const [vote] = ankerpuntVotes(dialogue);
    const shares = vote?.rows.map(({ item }) => item.shareImportant ?? -1) ?? [];
    expect(shares).toHaveLength(dialogue.ankerpunten.length);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    for (const { id, number } of vote?.rows ?? []) expect(dialogue.ankerpunten[number - 1]?.id).toBe(id);
  });

  it("V11: tells no share of a tafel where fewer than five answered", () => {
    const told = ankerpuntVotes(dialogue).flatMap(({ rows }) => rows.flatMap(({ tafels }) => tafels));
    for (const { n, share } of told) {
      if (share === null) expect(n).toBeNull();
      else expect(n).toBeGreaterThanOrEqual(LEAST_GROUP);
    }
  });

  it("is nothing where nobody weighed the ankerpunten", () => {
    expect(ankerpuntVotes(reportOf("versnellingskamer-participatie", "versnellingskamer-participatie"))).toEqual([]);
  });
});

describe("every vote", () => {
  it("V14: stands once, with its repeats beside it in the order they were held", () => {
    const again = dialogue.outcome.votes.find(({ block }) => block === "a2-stem");
    const round = dialogue.outcome.rounds.find(({ block }) => block === "a2-stem");
    if (again === undefined || round === undefined) throw new Error("the fixture has no such vote");
    const repeated: Report = {
      ...dialogue,
      outcome: {
        ...dialogue.outcome,
        votes: [...dialogue.outcome.votes, { ...again, block: "a2-stem~2" }],
        rounds: [...dialogue.outcome.rounds, { ...round, block: "a2-stem~2", repeats: "a2-stem" }],
      },
    };
    const groups = voteGroups(repeated);
    expect(groups.find(({ id }) => id === "a2-stem")?.votes.map(({ result }) => result.block)).toEqual(["a2-stem", "a2-stem~2"]);
    expect(groups).toHaveLength(voteGroups(dialogue).length);
  });
});

describe("H4: what comes back", () => {
  const notes = new Map(dialogue.outcome.notes.list.map((note) => [note.id, note]));
  const at = (tafel: string, count: number) =>
    dialogue.outcome.notes.list.flatMap(({ id, place }) => (place === tafel ? [id] : [])).slice(0, count);

  it("puts what a person confirmed first, and counts notes and tafels from the notes that are there", () => {
    const both = [...at("tafel-1", 2), ...at("tafel-2", 3), "gone"];
    const rows = themeRows(
      [{ id: "t", title: "Bevestigd", notes: at("tafel-1", 1) }],
      [{ key: "k", words: ["een", "twee"], notes: both, tafels: ["tafel-1", "tafel-2"] }],
      notes,
    );
    expect(rows.map(({ title, suggested, notes: ids }) => [title, suggested, ids.length])).toEqual([
      ["Bevestigd", false, 1],
      ["een, twee", true, 5],
    ]);
    expect(rows.map((row) => tafelCount(row, ["tafel-1", "tafel-2"]))).toEqual([1, 2]);
  });
});
