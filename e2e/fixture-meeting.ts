import { readFileSync } from "node:fs";
import type { Meeting, MeetingInput, MeetingPerson } from "@samenspel/server/people/meeting";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/${path}.json`, import.meta.url), "utf8"));

interface FixturePeople {
  readonly people: readonly (MeetingPerson & { readonly session: string })[];
}

/** A meeting of the fixtures by its name. */
export const fixtureMeeting = (name: string): Meeting => {
  const files = ["sociale-basis", "versnellingskamer-participatie"].map((file) => read(`people/${file}`) as FixturePeople);
  return {
    file: read(`sessions/${name}`),
    people: files.flatMap(({ people }) => people.filter(({ session }) => session === name)),
    input: read(`input/${name}`) as MeetingInput,
  };
};

export interface ExpectedOutcome {
  readonly people: number;
  readonly minutes: number;
  readonly endsAt: string;
  readonly notes: unknown;
  readonly votes: readonly Record<string, unknown>[];
}

export const expectedOutcome = (name: string): ExpectedOutcome => read(`expected/${name}`) as ExpectedOutcome;
