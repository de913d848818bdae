import { ProtocolOrganiser } from "@samenspel/server/people/protocol-organiser";
import type { ListedNote } from "@samenspel/shared/report/report-model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GeneratedMeeting } from "../generated-meeting.ts";
import { API_TOKEN, RunningServer } from "../running-server.ts";

const MEETINGS = 200;
/** Played at the same time: enough to keep both the server and the people busy. */
const AT_ONCE = 4;

const byText = (a: { text: string }, b: { text: string }): number => (a.text < b.text ? -1 : 1);

/** What a report says of a note that a test can know. */
const known = ({ text, block, place, lane, late, hidden }: ListedNote) => ({
  text,
  block,
  place,
  ...(lane === undefined ? {} : { lane }),
  ...(late === undefined ? {} : { late }),
  ...(hidden === undefined ? {} : { hidden }),
});

describe("200 generated meetings", () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await RunningServer.start();
  });
  afterAll(() => server.stop());

  const check = async (seed: number): Promise<void> => {
    const { report, expected } = await GeneratedMeeting.play(
      seed,
      server.baseUrl,
      new ProtocolOrganiser(server.baseUrl, API_TOKEN),
    );
    const { outcome } = report;
    const where = `seed ${seed}`;
    expect(outcome.people, where).toBe(expected.people);
    expect(outcome.votes, where).toMatchObject(expected.votes as object[]);
    expect(outcome.votes, where).toHaveLength(expected.votes.length);
    expect(outcome.notes.list.map(known).sort(byText), where).toEqual(expected.notes);
    expect(outcome.notes.written, where).toBe(expected.notes.length);
    // One series of numbers, none used twice.
    expect(
      outcome.notes.list.map(({ number }) => number).toSorted((a, b) => a - b),
      where,
    ).toEqual(outcome.notes.list.map(({ number }) => number));
    expect(new Set(outcome.notes.list.map(({ number }) => number)).size, where).toBe(outcome.notes.list.length);
  };

  test("the report is what an independent count of the same ballots and notes gives", { timeout: 400_000 }, async () => {
    const seeds = Array.from({ length: MEETINGS }, (_, index) => index + 1);
    const play = async (): Promise<void> => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) await check(seed);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, play));
  });
});
