import type { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { scaleVote, talk, write } from "../small-session.ts";

const KILLS = 10;
/** Notes that everybody has acknowledged before the power goes again, and messages that are under way then. */
const NOTES_BETWEEN = 3;
const MESSAGES_BETWEEN = 3;
/** More of one person would not count. */
const MOST_NOTES = 150;

const BLOCKS = [talk("begin"), write("schrijven", { identity: "name" }), scaleVote("stem", { identity: "name" }), talk("einde")];

/** Somebody who keeps writing, and remembers what the server said it had. */
class BusyWriter {
  readonly person: ProtocolPerson;
  /** Texts that were acknowledged, and those only written. */
  readonly acknowledged: string[] = [];
  written = 0;
  #isOn = true;

  constructor(person: ProtocolPerson) {
    this.person = person;
  }

  async run(): Promise<void> {
    while (this.#isOn && this.written < MOST_NOTES) {
      const text = `${this.person.id} ${this.written++}`;
      this.person.writeNote("schrijven", this.person.seat ?? "", undefined, text);
      await this.person.saved();
      this.acknowledged.push(text);
    }
  }

  stop(): void {
    this.#isOn = false;
  }
}

describe("the power goes ten times while people work", () => {
  let server: RunningServer;
  let meeting: SmallMeeting;

  beforeAll(async () => {
    server = await RunningServer.start();
    meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 6 });
    await meeting.goTo("schrijven");
  });
  afterAll(async () => {
    meeting.close();
    await server.stop();
  });

  test("nothing acknowledged and nothing anybody saw is lost, and everybody comes back by themselves", {
    timeout: 180_000,
  }, async () => {
    const writers = meeting.people.map((person) => new BusyWriter(person));
    const seen = new Map<string, { number: number; text: string }>();
    const boards = ["tafel-1", "tafel-2"].map((tafel) => meeting.lead.openBoard(tafel));
    for (const board of boards) {
      board.watched.onChange(() => {
        for (const [publicId, { number, text }] of board.content?.notes ?? []) seen.set(publicId, { number, text });
      });
    }
    const said: string[] = [];
    const speak = async (): Promise<void> => {
      for (let left = MESSAGES_BETWEEN; left > 0; left -= 1) {
        const text = `bericht ${said.length}`;
        await meeting.lead.must({ type: "message", text });
        said.push(text);
      }
    };
    const writing = writers.map((writer) => writer.run());

    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = writers.map(({ acknowledged }) => acknowledged.length);
      const enough = (): boolean =>
        writers.every(({ acknowledged }, index) => acknowledged.length >= (before[index] ?? 0) + NOTES_BETWEEN);
      const speaking = speak();
      await Promise.all(meeting.people.map(({ own }) => own.watched.until(enough, "everybody to write")));
      await server.kill();
      await server.restart();
      await speaking;
    }
    for (const writer of writers) writer.stop();
    await Promise.all(writing);

    const all = writers.flatMap(({ acknowledged }) => acknowledged);
    expect(all.length).toBeGreaterThan(KILLS * writers.length);
    for (const writer of writers) {
      const board = meeting.lead.openBoard(writer.person.seat ?? "");
      const isThere = (texts: Set<string>): boolean => board.live && writer.acknowledged.every((text) => texts.has(text));
      await board.until(({ notes }) => isThere(new Set([...notes.values()].map(({ text }) => text))), "every acknowledged note");
    }
    // What was seen has the number that it had then.
    const now = new Map(boards.flatMap(({ content }) => [...(content?.notes ?? [])]));
    for (const [publicId, { number, text }] of seen) expect(now.get(publicId), text).toMatchObject({ number, text });
    expect(new Set([...now.values()].map(({ number }) => number)).size).toBe(now.size);

    // Commands: each acknowledged one was carried out, once.
    const messages = await meeting.lead.live.until((state) => state.messages, "the messages");
    const last = messages.map(({ text }) => text);
    expect(last).toEqual(said.slice(-last.length));

    for (const [index, person] of meeting.people.entries()) expect(person.seat).toBe(`tafel-${(index % 2) + 1}`);
    await meeting.goTo("stem");
    for (const [index, person] of meeting.people.entries()) person.vote("stem", { plan: (index % 5) + 1 });
    await Promise.all(meeting.people.map((person) => person.saved()));
    await server.kill();
    await server.restart();
    await meeting.goTo("einde");
    await meeting.closeSession();
    await server.kill();
    await server.restart();
    const { outcome } = await meeting.lead.report();
    expect(outcome.votes[0]).toMatchObject({ voters: 6, present: 6 });
    const listed = outcome.notes.list.map(({ text }) => text);
    expect(all.filter((text) => !listed.includes(text))).toEqual([]);
  });
});
