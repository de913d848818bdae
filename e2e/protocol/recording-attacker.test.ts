import { BoardLine } from "@samenspel/server/people/board-line";
import { callHttp } from "@samenspel/server/people/http-call";
import { LiveLine } from "@samenspel/server/people/live-line";
import { socketAddress } from "@samenspel/server/people/person-socket";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { WireRecorder } from "@samenspel/server/people/wire-recorder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RunningServer } from "../running-server.ts";
import { Seeded } from "../seeded.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { scaleVote, talk, write } from "../small-session.ts";
import { hitRates } from "./linking-guessers.ts";
import { type RecordedNote, readRecordedBoard } from "./recorded-board.ts";

const SEED = 20_261_122;
const PEOPLE = 12;
const NOTES_EACH = 5;
const TAFELS = ["tafel-1", "tafel-2"];
const QUIET = ["stil-1", "stil-2", "stil-3", "stil-4"];
const OPEN = ["vrij-1", "vrij-2", "vrij-3", "vrij-4"];
/**
 * How far above chance a guesser may come out: what it tells that notes of one moment are of different people (measured:
 * 0.065 for who guesses at another moment), and four standard deviations of so many guesses, so that it says no without
 * cause once in thirty thousand times.
 */
const marginOf = (chance: number, guesses: number): number => 0.065 + 4 * Math.sqrt((chance * (1 - chance)) / guesses);

const BLOCKS = [
  talk("begin"),
  ...QUIET.map((id) => write(id, { visibility: "reveal" })),
  ...OPEN.map((id) => write(id)),
  scaleVote("stem"),
  talk("einde"),
];

describe("somebody who keeps everything that arrives", () => {
  let server: RunningServer;
  let meeting: SmallMeeting;
  let tafelLead: ProtocolFacilitator;
  let screen: WireRecorder;
  const screenBoards: BoardLine[] = [];
  const lines: { close(): void }[] = [];
  const writers = new Map<string, number>();
  const reasons: string[] = [];
  let attackers: Readonly<Record<string, { readonly recorder: WireRecorder; readonly places: readonly string[] }>> = {};

  /** The big screen, which sees every board. */
  const openScreen = async (): Promise<void> => {
    screen = new WireRecorder();
    const { id: sessionId, presenterKey: key } = meeting.links;
    const { baseUrl } = server;
    const { cookie } = await callHttp(baseUrl, "/present", { method: "POST", body: { sessionId, key }, recorder: screen });
    lines.push(new LiveLine({ baseUrl, auth: { sessionId, as: "presenter" }, cookie, recorder: screen }));
    for (const place of [...TAFELS, "plenary"]) {
      const address = `${socketAddress(baseUrl)}/sync/${sessionId}`;
      lines.push(new BoardLine({ address, room: `board/${place}`, cookie, recorder: screen, channel: `sync board ${place}` }));
    }
  };

  /** Everybody writes at random moments, now and then two notes one right after the other. */
  const writeAll = async (block: string, seeded: Seeded): Promise<void> => {
    const turns = seeded.shuffled(
      meeting.people.flatMap((_, index) =>
        (seeded.chance(0.5) ? [[2], [1], [1], [1]] : [[2], [2], [1]]).map(([notes = 1]) => ({ index, notes })),
      ),
    );
    for (const { index, notes } of turns) {
      const person = meeting.person(index);
      for (let count = 0; count < notes; count += 1) {
        const text = `${"woord ".repeat(seeded.whole(1, 12))}${block} ${writers.size}`;
        writers.set(person.writeNote(block, person.seat ?? "", undefined, text).publicId, index);
      }
      await person.saved();
    }
  };

  /** So many notes of this block on every board of a tafel that somebody keeps. */
  const shown = (block: string, atEach: number) =>
    Promise.all(
      [
        ...screenBoards,
        ...TAFELS.flatMap((tafel) => [meeting.lead.openBoard(tafel), tafelLead.openBoard(tafel)]),
        meeting.person(0).openBoard("tafel-1"),
      ].map((board) =>
        board.until(
          ({ notes }) => [...notes.values()].filter((note) => note.block === block).length >= atEach,
          `notes of ${block}`,
        ),
      ),
    );

  const agreeAround = async (block: string, seeded: Seeded): Promise<void> => {
    for (const [index, person] of meeting.people.entries()) {
      const notes = [...(person.openBoard(person.seat ?? "").content?.notes ?? [])].filter(
        ([publicId, note]) => note.block === block && writers.get(publicId) !== index,
      );
      for (const [publicId] of seeded.shuffled(notes).slice(0, 4)) person.react(block, publicId, true);
      await person.saved();
    }
  };

  beforeAll(async () => {
    const seeded = new Seeded(SEED);
    server = await RunningServer.start();
    meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: PEOPLE, record: true });
    const { links, lead, people } = meeting;
    tafelLead = await ProtocolFacilitator.open({
      baseUrl: server.baseUrl,
      sessionId: links.id,
      key: links.tafelKeys["tafel-1"]?.[0] ?? "",
      record: true,
    });
    lines.push(tafelLead);
    await openScreen();
    for (const person of people) for (const place of [person.seat ?? "", "plenary"]) person.openBoard(place);
    for (const tafel of TAFELS) for (const facilitator of [lead, tafelLead]) facilitator.openBoard(tafel);

    for (const block of QUIET) {
      await meeting.goTo(block);
      await writeAll(block, seeded);
      await lead.must({ type: "reveal", block });
      await shown(block, (PEOPLE / 2) * NOTES_EACH);
      await agreeAround(block, seeded);
    }
    for (const block of OPEN) {
      await meeting.goTo(block);
      await writeAll(block, seeded);
      await shown(block, PEOPLE);
      await agreeAround(block, seeded);
    }
    await meeting.goTo("stem");
    for (const [index, person] of people.entries()) {
      const reason = `reden ${index} van iemand`;
      reasons.push(reason);
      person.vote("stem", { plan: (index % 5) + 1 }, { plan: reason });
      await person.saved();
    }
    await meeting.goTo("einde");
    await meeting.closeSession();
    // What still waited comes out at closing.
    await Promise.all([...QUIET, ...OPEN].map((block) => shown(block, (PEOPLE / 2) * NOTES_EACH)));
    const { recorder } = meeting.person(0);
    if (recorder === null || lead.recorder === null || tafelLead.recorder === null) throw new Error("nothing was recorded");
    attackers = {
      "a participant": { recorder, places: ["tafel-1"] },
      "the facilitator of a tafel": { recorder: tafelLead.recorder, places: TAFELS },
      "the lead": { recorder: lead.recorder, places: TAFELS },
      "the big screen": { recorder: screen, places: TAFELS },
    };
  });
  afterAll(async () => {
    for (const line of lines) line.close();
    meeting.close();
    await server.stop();
  });

  const notesAt = (who: string, blocks: readonly string[]): RecordedNote[][] => {
    const { recorder, places } = attackers[who] ?? { recorder: screen, places: [] };
    return places.flatMap((place) => {
      const notes = readRecordedBoard(recorder, place);
      return blocks.map((block) => notes.filter((note) => note.block === block));
    });
  };

  const WHO = ["a participant", "the facilitator of a tafel", "the lead", "the big screen"];

  test.each(WHO.flatMap((who) => [[who, "reveal", QUIET] as const, [who, "open", OPEN] as const]))(
    "AN-1 AN-2 %s links anonymous notes of one writer no better than chance in %s blocks",
    (who, _kind, blocks) => {
      const groups = notesAt(who, blocks);
      for (const group of groups) expect(group).toHaveLength((PEOPLE / 2) * NOTES_EACH);
      const { chance, guesses, rates } = hitRates(groups, ({ publicId }) => writers.get(publicId) ?? -1, new Seeded(SEED));
      expect(chance).toBeCloseTo((NOTES_EACH - 1) / ((PEOPLE / 2) * NOTES_EACH - 1), 3);
      const margin = marginOf(chance, guesses);
      for (const [guesser, rate] of rates)
        expect(rate, `${who} by ${guesser}, ${guesses} guesses, chance ${chance.toFixed(3)}`).toBeLessThan(chance + margin);
    },
  );

  test.each(WHO)("AN-1 %s gets no name, and no id of a person or a document, with an anonymous note", (who) => {
    const { recorder } = attackers[who] ?? { recorder: screen };
    const own = who === "a participant" ? meeting.person(0) : undefined;
    const overBoards = (text: string): string[] =>
      recorder.channelsWith(text).filter((channel) => channel.startsWith("sync board"));
    for (const [index, person] of meeting.people.entries()) {
      const { participantId, ownKey, anonymousSecret, anonymousKey } = person.answer;
      for (const text of [participantId, `Naam-${index + 1}-Achternaam`]) expect(overBoards(text), text).toEqual([]);
      if (person === own) continue;
      for (const secret of [ownKey, anonymousSecret, anonymousSecret.split(".")[0] ?? "", anonymousKey])
        expect(recorder.channelsWith(secret), secret).toEqual([]);
    }
    // And where people do have names, no anonymous note is told of.
    for (const publicId of writers.keys()) expect(recorder.channelsWith(publicId)).not.toContain("live");
    const { length } = notesAt(who, [...QUIET, ...OPEN]).flat();
    expect(length).toBeGreaterThan(0);
  });

  test.each(WHO)("VO-6 %s reads nobody's ballot, before the vote closes or after", (who) => {
    const { recorder } = attackers[who] ?? { recorder: screen };
    const others = who === "a participant" ? reasons.slice(1) : reasons;
    for (const reason of others) expect(recorder.channelsWith(reason), reason).toEqual([]);
    expect(recorder.channelsWith('"values"')).toEqual([]);
  });
});
