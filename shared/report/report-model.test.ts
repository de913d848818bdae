import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSessionFile } from "../domain/session-file.ts";
import { buildReport, type Report } from "./report-model.ts";
import { type FixtureInput, type FixturePerson, fixtureReportInput } from "./testing/fixture-report-input.ts";

const root = new URL("../../fixtures/", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const people: FixturePerson[] = readdirSync(new URL("people/", root)).flatMap((name) => read(`people/${name}`).people);
const played = readdirSync(new URL("input/", root));

const reportInput = (name: string) => {
  const parsed = parseSessionFile(read(`sessions/${name}`));
  if (!parsed.ok) throw new Error(`${name} is no session file`);
  const session = name.replace(".json", "");
  const input: FixtureInput = read(`input/${name}`);
  return fixtureReportInput({ file: parsed.file, input, people: people.filter((person) => person.session === session) });
};

/** The result as the fixtures have it: without titles and reasons. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, content) => (key === "title" || key === "why" ? undefined : content)));

describe("the report of a real meeting", () => {
  it.each(played)("O4: %s has the counts and results that any implementation must arrive at", (name) => {
    const { outcome }: Report = buildReport(reportInput(name));
    const { list, ...notes } = outcome.notes;
    const expected = read(`expected/${name}`);
    expect({
      session: expected.session,
      people: outcome.people,
      minutes: outcome.minutes,
      endsAt: outcome.endsAt,
      notes,
      votes: bare(outcome.votes),
    }).toEqual(expected);
    expect(list).toHaveLength(expected.notes.written);
  });

  it.each(played)("O1: %s gives the same report when it is made again, whatever order notes and votes came in", (name) => {
    const input = reportInput(name);
    const report = buildReport(input);
    expect(buildReport(input)).toEqual(report);
    const shuffled = {
      ...input,
      notes: input.notes.toReversed(),
      seals: input.seals.toReversed().map((seal) => ({
        ...seal,
        items: seal.items.map((item) => ({ ...item, ballots: item.ballots.toReversed() })),
      })),
    };
    expect(buildReport(shuffled)).toEqual(report);
  });

  it.each(played)("V9: %s counts one more when one more votes: in what was voted on, and nowhere else", (name) => {
    const input = reportInput(name);
    const before = buildReport(input).outcome.votes;
    const [seal] = input.seals.filter(({ items }) => items.some(({ ballots }) => ballots.length > 0));
    const item = seal?.items.find(({ ballots }) => ballots.length > 0);
    const [ballot] = item?.ballots ?? [];
    if (seal === undefined || item === undefined || ballot === undefined) throw new Error("nobody voted");
    const more = { ...item, ballots: [...item.ballots, { ...ballot, participant: "one-more" }] };
    const seals = input.seals.map((other) =>
      other === seal
        ? {
            ...seal,
            present: seal.present + 1,
            voters: seal.voters + 1,
            items: seal.items.map((one) => (one === item ? more : one)),
          }
        : other,
    );
    const after = buildReport({ ...input, seals }).outcome.votes;
    const n = (results: typeof before) => results.map(({ block, voters, notVoted }) => ({ block, voters, notVoted }));
    expect(n(after)).toEqual(
      n(before).map((result) => (result.block === seal.block ? { ...result, voters: result.voters + 1 } : result)),
    );
  });
});
