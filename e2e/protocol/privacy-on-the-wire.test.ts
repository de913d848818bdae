import type { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { scaleVote, talk, write } from "../small-session.ts";

const BLOCKS = [
  talk("begin"),
  write("stil", { visibility: "reveal" }),
  write("vrij"),
  write("naam", { identity: "name", visibility: "reveal" }),
  scaleVote("stem"),
  scaleVote("stem-op-naam", { identity: "name" }),
  talk("einde"),
];

describe("what arrives at the others, byte for byte", () => {
  let server: RunningServer;
  let meeting: SmallMeeting;

  beforeAll(async () => {
    server = await RunningServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 6, record: true });
    for (const person of meeting.people) {
      person.openBoard(person.seat ?? "");
      person.openBoard("plenary");
    }
    meeting.lead.openBoard("tafel-1");
    meeting.lead.openBoard("tafel-2");
  });
  afterEach(() => meeting.close());

  /** The channels over which this text reached anybody but its writer. */
  const reached = (text: string, writer: ProtocolPerson): string[] =>
    [meeting.lead, ...meeting.people]
      .filter((person) => person !== writer)
      .flatMap(({ recorder }) => recorder?.channelsWith(text) ?? []);

  const overDocuments = (channels: readonly string[]): string[] => channels.filter((channel) => channel.startsWith("sync"));

  /** Everybody at the places of these notes has them on the board. */
  const shown = async (texts: readonly string[]): Promise<void> => {
    for (const tafel of ["tafel-1", "tafel-2"]) {
      const board = meeting.lead.openBoard(tafel);
      const here = texts.filter((text) => text.endsWith(tafel));
      await board.until(({ notes }) => here.every((text) => [...notes.values()].some((note) => note.text === text)), "the notes");
    }
  };

  test("nobody gets a draft, in any block, up to the end", async () => {
    const drafts: { text: string; writer: ProtocolPerson }[] = [];
    for (const block of ["stil", "vrij", "naam"]) {
      await meeting.goTo(block);
      for (const [index, writer] of meeting.people.entries()) {
        const text = `klad-${block}-${index}`;
        writer.writeNote(block, writer.seat ?? "", undefined, text, { draft: true });
        drafts.push({ text, writer });
        await writer.saved();
      }
    }
    await meeting.goTo("einde");
    await meeting.closeSession();
    for (const { text, writer } of drafts) expect(reached(text, writer), text).toEqual([]);
    expect(JSON.stringify(await meeting.lead.report())).not.toContain("klad-");
  });

  test("a hidden note reaches nobody before the reveal, and only its own tafel after it", async () => {
    await meeting.goTo("stil");
    const texts = meeting.people.map((writer, index) => {
      const text = `stil-${index}-${writer.seat}`;
      writer.writeNote("stil", writer.seat ?? "", undefined, text);
      return { text, writer };
    });
    for (const { writer } of texts) await writer.saved();
    // Something that is shown afterwards, so that there was time to send what is not.
    await meeting.lead.must({ type: "message", text: "Nog een minuut" });
    for (const person of meeting.people) await person.live.until(({ messages }) => messages.length > 0, "the message");
    for (const { text, writer } of texts) expect(reached(text, writer), text).toEqual([]);

    await meeting.lead.must({ type: "reveal", block: "stil" });
    await shown(texts.map(({ text }) => text));
    for (const { text, writer } of texts) {
      const elsewhere = meeting.people.filter(({ seat }) => seat !== writer.seat);
      expect(new Set(reached(text, writer))).toEqual(new Set([`sync board ${writer.seat}`]));
      for (const person of elsewhere) expect(person.recorder?.channelsWith(text)).toEqual([]);
    }
  });

  test("with an anonymous note nothing arrives that tells whose it is", async () => {
    const written: { writer: ProtocolPerson; noteId: string }[] = [];
    const texts: string[] = [];
    for (const block of ["stil", "vrij"]) {
      await meeting.goTo(block);
      for (const [index, writer] of meeting.people.entries()) {
        const text = `${block}-${index}-${writer.seat}`;
        written.push({ writer, noteId: writer.writeNote(block, writer.seat ?? "", undefined, text).noteId });
        texts.push(text);
        await writer.saved();
      }
      if (block === "stil") await meeting.lead.must({ type: "reveal", block });
      await shown(texts);
    }
    for (const { writer, noteId } of written) {
      const { participantId, ownKey, anonymousSecret, anonymousKey } = writer.answer;
      const anonymousId = anonymousSecret.split(".")[0] ?? "";
      for (const secret of [noteId, ownKey, anonymousSecret, anonymousId, anonymousKey])
        expect(reached(secret, writer)).toEqual([]);
      expect(overDocuments(reached(participantId, writer))).toEqual([]);
      expect(
        overDocuments(reached(writer.live.presence?.here.find((one) => one.participantId === writer.id)?.name ?? "?", writer)),
      ).toEqual([]);
    }
    for (const { content } of [meeting.lead.openBoard("tafel-1"), meeting.lead.openBoard("tafel-2")]) {
      expect([...(content?.notes.values() ?? [])].map(({ by }) => by)).toEqual([null, null, null, null, null, null]);
    }
    // Nor does the live channel carry any text of a note.
    for (const text of texts)
      for (const { recorder } of meeting.people) expect(recorder?.channelsWith(text)).not.toContain("live");
  });

  test("a ballot and its reason reach nobody, and no result before it is published", async () => {
    const reasons: { text: string; writer: ProtocolPerson }[] = [];
    for (const block of ["stem", "stem-op-naam"]) {
      await meeting.goTo(block);
      for (const [index, writer] of meeting.people.entries()) {
        const text = `reden-${block}-${index}`;
        writer.vote(block, { plan: (index % 5) + 1 }, { plan: text });
        reasons.push({ text, writer });
        await writer.saved();
      }
    }
    await meeting.goTo("einde");
    for (const { text, writer } of reasons) expect(reached(text, writer), text).toEqual([]);
    for (const { recorder } of [meeting.lead, ...meeting.people]) expect(recorder?.channelsWith("agreement")).toEqual([]);

    await meeting.lead.must({ type: "publishResult", block: "stem" });
    const result = await meeting
      .person(0)
      .openBoard("plenary")
      .until(({ results }) => results.get("stem"), "the result");
    expect(result).toMatchObject({ voters: 6, present: 6 });
    expect(meeting.person(0).recorder?.channelsWith("agreement")).toContain("sync board plenary");
    for (const person of meeting.people) {
      const others = meeting.people.filter((other) => other !== person);
      for (const { id } of others) expect(overDocuments(person.recorder?.channelsWith(id) ?? [])).toEqual([]);
    }
    const named = reasons.filter(({ text }) => text.startsWith("reden-stem-op-naam"));
    for (const { text, writer } of named) expect(reached(text, writer), text).toEqual([]);
  });

  test("who sits at another tafel is a number: no name and no id of theirs arrives", async () => {
    await meeting.goTo("stil");
    for (const person of meeting.people) {
      await person.live.watched.until(
        () => person.live.presence?.online === 6 && person.live.presence.here.length === 3,
        "who is here",
      );
    }
    for (const person of meeting.people) {
      // What is looked through is what arrives: the own id comes in with the session.
      expect(person.recorder?.channelsWith(person.id)).toContain("live");
      for (const other of meeting.people.filter(({ seat }) => seat !== person.seat)) {
        const name = other.live.presence?.here.find(({ participantId }) => participantId === other.id)?.name ?? "?";
        expect(person.recorder?.channelsWith(other.id)).toEqual([]);
        expect(person.recorder?.channelsWith(name)).toEqual([]);
      }
    }
  });
});
