import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { scaleVote, talk, write } from "../small-session.ts";
import { StoredFile } from "../stored-file.ts";

const BLOCKS = [
  talk("begin"),
  write("naam", { identity: "name" }),
  write("vrij"),
  scaleVote("stem", { identity: "name" }),
  talk("einde"),
];
/** So long a process is frozen: that it is not heard of for a while is what is tried, so this takes its time. */
const FROZEN_MS = 2_000;
const HOUR = 3_600_000;

/** Runs in the server's process: its clock is as far off as the file says, from the moment that it is told to look. */
const clockOf = (file: string): string => `
  import { readFileSync } from "node:fs";
  const now = Date.now.bind(Date);
  let off = 0;
  process.on("SIGUSR2", () => { off = Number(readFileSync(${JSON.stringify(file)}, "utf8")); });
  Date.now = () => now() + off;`;

describe("what goes wrong around people who write", () => {
  let server: RunningServer;
  let meeting: SmallMeeting;
  let clockFile: string;

  beforeAll(async () => {
    server = await RunningServer.prepare();
    clockFile = join(server.dataDir, "clock");
    const code = encodeURIComponent(clockOf(clockFile));
    await server.restart({ environment: { NODE_OPTIONS: `--import=data:text/javascript,${code}` } });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 4 });
    await meeting.goTo("naam");
  });
  afterEach(() => meeting.close());

  const writes = (person: ProtocolPerson, text: string, block = "naam") =>
    person.writeNote(block, person.seat ?? "", undefined, text);

  /** Everything that these people wrote stands on the boards, once. */
  const expectOnBoards = async (texts: readonly string[]): Promise<void> => {
    const boards = ["tafel-1", "tafel-2"].map((tafel) => meeting.lead.openBoard(tafel));
    const shown = (): string[] => boards.flatMap(({ content }) => [...(content?.notes.values() ?? [])].map(({ text }) => text));
    await expect
      .poll(() => (boards.every(({ live }) => live) ? shown().toSorted() : []), { timeout: 30_000 })
      .toEqual(texts.toSorted());
  };

  /** What a phone shows as "Opslaan…": written, and no word yet that it is kept. */
  const savedWithin = (people: readonly ProtocolPerson[]) => {
    let saved = 0;
    const all = people.map((person) => person.saved().then(() => (saved += 1)));
    return { count: () => saved, all: Promise.all(all) };
  };

  test("a disk that is slow, then stuck: nobody is told that it is kept before it is, nobody sees it, and all of it arrives", async () => {
    const release = new StoredFile(server.dataDir).hold();
    const texts = meeting.people.map((person, index) => {
      writes(person, `tijdens ${index}`);
      return `tijdens ${index}`;
    });
    const { count, all } = savedWithin(meeting.people);
    const board = meeting.lead.openBoard("tafel-1");
    // Until the store has given up on a write.
    await expect.poll(() => server.output, { timeout: 30_000 }).toContain("database is locked");
    expect(count()).toBe(0);
    expect([...(board.content?.notes.values() ?? [])]).toEqual([]);
    release();
    await all;
    await expectOnBoards(texts);
    // Commands go again, too.
    await meeting.goTo("vrij");
  });

  test("a process that is frozen for a while: everybody goes on where they were, and nothing is lost or there twice", async () => {
    writes(meeting.person(0), "ervoor");
    await meeting.person(0).saved();
    server.signal("SIGSTOP");
    for (const [index, person] of meeting.people.entries()) writes(person, `bevroren ${index}`);
    const { count, all } = savedWithin(meeting.people);
    const asked = fetch(`${server.baseUrl}/api/health`, { signal: AbortSignal.timeout(FROZEN_MS) });
    await expect(asked).rejects.toMatchObject({ name: "TimeoutError" });
    expect(count()).toBe(0);
    server.signal("SIGCONT");
    await all;
    await expectOnBoards(["ervoor", ...meeting.people.map((_, index) => `bevroren ${index}`)]);
    await meeting.lead.must({ type: "message", text: "Daar zijn we weer" });
  });

  test("somebody who writes without a network while the group goes on: the notes come late, the ballot is told", async () => {
    const [away] = meeting.people;
    if (away === undefined) throw new Error("nobody is there");
    await meeting.lead.must({ type: "goToBlock", block: "vrij", from: "naam" });
    await away.live.until(({ block }) => block === "vrij", "the block");
    away.drop();
    const named = writes(away, "getypt zonder net");
    writes(away, "anoniem zonder net", "vrij");
    await meeting.lead.must({ type: "goToBlock", block: "stem", from: "vrij" });
    await meeting.lead.must({ type: "goToBlock", block: "einde", from: "stem" });
    away.vote("stem", { plan: 5 });
    away.reconnect();
    await away.saved();
    await away.own.watched.until(() => away.notCounted.get("votes/stem") === "closed", "being told of the ballot");
    expect(away.notCounted.get(`notes/${named.noteId}`)).toBeUndefined();
    await expectOnBoards(["getypt zonder net"]);
    await meeting.lead.live.until(({ block }) => block === "einde", "the end");
    await meeting.closeSession();
    const { list } = (await meeting.lead.report()).outcome.notes;
    expect(list.map(({ text, late }) => [text, late])).toEqual([
      ["getypt zonder net", true],
      ["anoniem zonder net", true],
    ]);
  });

  test("a clock that jumps ahead and back: nothing goes on or closes by itself, and what is written counts", async () => {
    const setClock = async (ms: number): Promise<void> => {
      writeFileSync(clockFile, String(ms));
      server.signal("SIGUSR2");
      const from = Date.now();
      // The next state carries the server's clock.
      await meeting.lead.must({ type: "expect", people: Math.floor(Math.random() * 1000) });
      await meeting.lead.live.until(({ now }) => Math.abs(now - from - ms) < HOUR / 2, "the other time");
    };
    const texts: string[] = [];
    const writeAll = async (text: string): Promise<void> => {
      for (const [index, person] of meeting.people.entries()) {
        writes(person, `${text} ${index}`);
        texts.push(`${text} ${index}`);
      }
      await Promise.all(meeting.people.map((person) => person.saved()));
    };
    await writeAll("op tijd");
    await setClock(3 * HOUR);
    await writeAll("drie uur later");
    expect(meeting.lead.live.state).toMatchObject({ phase: "running", block: "naam", open: ["naam"] });
    await setClock(-5 * HOUR);
    await writeAll("vijf uur vroeger");
    expect(meeting.lead.live.state).toMatchObject({ phase: "running", block: "naam", open: ["naam"] });
    await expectOnBoards(texts);

    await meeting.goTo("stem");
    for (const person of meeting.people) person.vote("stem", { plan: 4 });
    await Promise.all(meeting.people.map((person) => person.saved()));
    // Sealed before it was opened, by this clock.
    await setClock(-9 * HOUR);
    await meeting.goTo("einde");
    await meeting.closeSession();
    const { outcome } = await meeting.lead.report();
    expect(outcome.votes[0]).toMatchObject({ voters: 4, present: 4 });
    expect(outcome.notes.list.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
    for (const { minutes } of [outcome]) expect(JSON.stringify(minutes ?? 0)).not.toContain("-");
    await setClock(0);
  });
});
