import { MeetingPlayer } from "@samenspel/server/people/meeting-player";
import { ProtocolOrganiser } from "@samenspel/server/people/protocol-organiser";
import type { Report } from "@samenspel/shared/report/report-model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectedOutcome, fixtureMeeting } from "../fixture-meeting.ts";
import { API_TOKEN, RunningServer } from "../running-server.ts";

const SESSIONS = [
  "dialoogsessie-sociale-basis-1",
  "dialoogsessie-sociale-basis-2",
  "dialoogsessie-sociale-basis-3",
  "dialoogsessie-sociale-basis-4",
  "versnellingskamer-participatie",
];

interface Items {
  readonly items?: readonly { readonly item: string }[];
  readonly tafels?: Readonly<Record<string, Items>>;
}

/** Items in one order: a script may offer them in another than the fixture lists them. */
const sorted = (vote: Items): unknown => ({
  ...vote,
  ...(vote.items === undefined ? {} : { items: vote.items.toSorted((a, b) => (a.item < b.item ? -1 : 1)) }),
  ...(vote.tafels === undefined
    ? {}
    : { tafels: Object.fromEntries(Object.entries(vote.tafels).map(([id, tafel]) => [id, sorted(tafel)])) }),
});

describe("a whole meeting over the real protocols", () => {
  let server: RunningServer;
  let organiser: ProtocolOrganiser;

  beforeAll(async () => {
    server = await RunningServer.start();
    organiser = new ProtocolOrganiser(server.baseUrl, API_TOKEN);
  });
  afterAll(async () => {
    await server.stop();
    // Whatever went wrong inside stands in the log.
    expect(server.output.split("\n").filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  /** Plays it, with one phone that loses its network while its owner writes. */
  const play = async (name: string): Promise<{ report: Report; player: MeetingPlayer; dropped: string[] }> => {
    const links = await organiser.createSession(fixtureMeeting(name).file);
    const dropped: string[] = [];
    const player = await MeetingPlayer.open(fixtureMeeting(name), {
      baseUrl: server.baseUrl,
      links,
      inBlock: ({ people, meeting }, block) => {
        const writer = meeting.input.notes.find((note) => note.block === block.id)?.participant;
        if (block.kind !== "write" || writer === undefined || dropped.length > 0) return;
        const person = people.get(writer);
        if (person === undefined) return;
        person.drop();
        dropped.push(writer);
        // The network is there again as soon as something was written without it.
        for (const { doc } of [person.own, person.anonymous]) doc.once("update", () => person.reconnect());
      },
    });
    try {
      await player.play();
      return { report: await player.lead.report(), player, dropped };
    } finally {
      player.close();
    }
  };

  test.each(SESSIONS)("%s ends in the expected outcome", async (name) => {
    const { report, player, dropped } = await play(name);
    const { outcome } = report;
    const expected = expectedOutcome(name);
    const { input } = player.meeting;
    expect(dropped).toHaveLength(1);
    expect(outcome).toMatchObject({ people: expected.people, minutes: expected.minutes, endsAt: expected.endsAt });
    expect(outcome.notes).toMatchObject(expected.notes as object);
    expect(outcome.votes).toHaveLength(expected.votes.length);
    expect(outcome.votes.map(sorted)).toMatchObject(expected.votes.map(sorted) as object[]);
    // Every note stands in it, by its text, and the kansen by their titles.
    expect(outcome.notes.list.map(({ text }) => text).sort()).toEqual(input.notes.map(({ text }) => text).sort());
    expect(outcome.opportunities.map(({ title }) => title).sort()).toEqual(
      (input.opportunities ?? []).map(({ title }) => title).sort(),
    );
    const hidden = input.hidden.map(({ note }) => input.notes.find(({ id }) => id === note)?.text);
    expect(outcome.notes.list.filter((note) => note.hidden !== undefined).map(({ text }) => text)).toEqual(hidden);
    expect(await organiser.report(player.lead.role.sessionId)).toEqual(report);
  });
});
