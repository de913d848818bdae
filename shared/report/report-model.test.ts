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
});
