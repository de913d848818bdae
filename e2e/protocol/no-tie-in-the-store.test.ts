import type { OwnNote, ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { scaleVote, talk, write } from "../small-session.ts";
import { StoredFile } from "../stored-file.ts";

const BLOCKS = [
  talk("begin"),
  write("stil", { visibility: "reveal" }),
  write("vrij"),
  write("naam", { identity: "name" }),
  scaleVote("stem"),
  talk("einde"),
];

interface Note extends OwnNote {
  readonly writer: ProtocolPerson;
  readonly text: string;
}

describe("the store after closing (T4)", () => {
  let server: RunningServer;
  let meeting: SmallMeeting;
  let notes: Note[];

  beforeEach(async () => {
    server = await RunningServer.start();
    meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 5 });
    notes = [];
    for (const block of ["stil", "vrij", "naam"]) {
      await meeting.goTo(block);
      for (const [index, writer] of meeting.people.entries()) {
        for (const part of ["een", "twee"]) {
          const text = `${block} ${index} ${part} geplaatst`;
          const draft = writer.writeNote(block, writer.seat ?? "", undefined, `${block} ${index} ${part} klad`, { draft: true });
          await writer.saved();
          notes.push({ ...writer.writeNote(block, writer.seat ?? "", undefined, text, { note: draft }), writer, text });
        }
        writer.writeNote(block, writer.seat ?? "", undefined, `${block} ${index} nooit geplaatst`, { draft: true });
        await writer.saved();
      }
    }
    await meeting.goTo("stem");
    for (const [index, voter] of meeting.people.entries()) {
      voter.vote("stem", { plan: (index % 5) + 1 }, { plan: `reden van ${index}` });
      await voter.saved();
    }
  });
  afterEach(async () => {
    meeting.close();
    await server.stop();
  });

  /** Closes the session and stops the server, as it is asked to; then reads what is left. */
  const afterClosing = async (): Promise<StoredFile> => {
    await meeting.closeSession();
    await meeting.person(0).anonymous.watched.until(() => meeting.person(0).anonymous.endedBy, "the closing of the documents");
    meeting.close();
    expect(await server.terminate()).toBe(0);
    return new StoredFile(server.dataDir);
  };

  /** Nothing in the file leads from an anonymous note to a person, or to another note of the same person. */
  const expectNoTie = (store: StoredFile): void => {
    const tables = store.tables();
    expect(tables.get("anonymous_update")).toEqual([]);

    const anonymous = notes.filter(({ isAnonymous }) => isAnonymous);
    const sealed = (tables.get("sealed_note") ?? []).map((row) => JSON.parse(row) as { note_json: string; public_id: string });
    for (const { publicId, text } of anonymous) {
      const row = sealed.find(({ public_id }) => public_id === publicId);
      const { agree: _agree, ...note } = JSON.parse(row?.note_json ?? "{}") as Record<string, unknown>;
      expect(Object.keys(note).toSorted()).toEqual(["block", "identity", "place", "publicId", "source", "text"]);
      expect(note).toMatchObject({ text, identity: "anonymous" });
    }
    expect(sealed).toHaveLength(notes.length);

    // A public id stands only where notes stand one by one: nowhere beside a person.
    const people = meeting.people.map(({ id }) => id);
    for (const [table, rows] of tables) {
      for (const row of rows.filter((text) => people.some((id) => text.includes(id)))) {
        expect(
          anonymous.filter(({ publicId, text }) => row.includes(publicId) || row.includes(text)),
          `${table}: ${row}`,
        ).toEqual([]);
      }
    }
    const ballots = store
      .rows("select values_json from seal_item where block = 'stem'")
      .map(({ values_json }) => String(values_json));
    expect(ballots).toHaveLength(1);
    for (const id of people) expect(ballots.join()).not.toContain(id);
    expect(ballots.join()).not.toMatch(/\d{13}/);
  };

  /** Not in freed pages either. */
  const expectNoTraces = (store: StoredFile): void => {
    for (const { noteId, isAnonymous, text } of notes) {
      if (isAnonymous) expect(store.filesWith(noteId), noteId).toEqual([]);
      else expect(store.filesWith(text)).not.toEqual([]);
    }
    for (const { answer } of meeting.people) {
      const anonymousId = answer.anonymousSecret.split(".")[0] ?? "";
      for (const secret of [anonymousId, answer.anonymousSecret, answer.anonymousKey])
        expect(store.filesWith(secret)).toEqual([]);
    }
    expect(store.filesWith("klad")).toEqual([]);
    expect(store.filesWith("nooit geplaatst")).toEqual([]);
  };

  test("holds no tie from an anonymous note to a person, nor between two notes of one person", async () => {
    const store = await afterClosing();
    expectNoTie(store);
    expectNoTraces(store);
  });

  test("holds none either when the power goes at the closing, once the server has started again", async () => {
    await meeting.lead.must({ type: "close", block: "stem" });
    await server.kill();
    await server.restart();
    // The session is opened again when somebody asks for it, or by the server itself.
    await meeting.lead.live.until(({ phase }) => phase === "closed", "the closed session");
    const report = await meeting.lead.report();
    expect(report.outcome.notes.written).toBe(notes.length);
    meeting.close();
    expect(await server.terminate()).toBe(0);
    const store = new StoredFile(server.dataDir);
    expectNoTie(store);
    expectNoTraces(store);
  });
});
