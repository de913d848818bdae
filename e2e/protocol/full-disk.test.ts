import { readdirSync, statSync } from "node:fs";
import { join as path } from "node:path";
import { callHttp, RefusedCall } from "@samenspel/server/people/http-call";
import type { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { talk, write } from "../small-session.ts";

const BLOCKS = [talk("begin"), write("schrijven", { identity: "name" }), talk("einde")];
/** Room that is left on the disk, in kB. */
const ROOM = 160;

describe("a disk that is full", () => {
  let server: RunningServer;
  let meeting: SmallMeeting;

  beforeEach(async () => {
    server = await RunningServer.start();
    meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 4 });
    await meeting.goTo("schrijven");
  });
  afterEach(async () => {
    meeting.close();
    await server.stop();
  });

  /** Writes until the server no longer says that it is saved; answers what it did say so of, and what not. */
  const writeUntilFull = async (person: ProtocolPerson, isFull: () => boolean): Promise<{ saved: string[]; unsaved: string }> => {
    const saved: string[] = [];
    for (;;) {
      const text = `${person.id} ${saved.length} ${"vol ".repeat(90)}`.slice(0, 390);
      person.writeNote("schrijven", person.seat ?? "", undefined, text);
      const outcome = await Promise.race([
        person.saved().then(() => "saved"),
        person.own.watched.until(isFull, "the disk to be full", 90_000),
      ]);
      if (outcome !== "saved") return { saved, unsaved: text };
      saved.push(text);
      if (saved.length >= 190) throw new Error("the disk did not get full");
    }
  };

  test("is told, nothing is acknowledged that is not kept, and all of it is there afterwards", { timeout: 120_000 }, async () => {
    await server.terminate();
    const sizes = readdirSync(server.dataDir).map((name) => statSync(path(server.dataDir, name)).size);
    await server.restart({ fileBlocks: Math.ceil(Math.max(...sizes) / 1024) + ROOM });

    const commands: string[] = [];
    const refusals: string[] = [];
    /** Says something, and hears whether it was kept. */
    const says = async (): Promise<boolean> => {
      const text = `bericht ${commands.length}`;
      const ack = await meeting.lead.command({ type: "message", text });
      if (ack.ok) commands.push(text);
      else if (ack.error.code !== "too-fast") refusals.push(ack.error.code);
      return refusals.length > 0;
    };
    // Slower than the limit of commands a second.
    const watching = vi.waitUntil(says, { timeout: 90_000, interval: 250 }).then(() => {
      for (const { own } of meeting.people) own.watched.changed();
    });
    const isFull = (): boolean => refusals.length > 0;
    const written = await Promise.all(meeting.people.map((person) => writeUntilFull(person, isFull)));
    await watching;

    // The lead is told, so is who wants to come in, and the health check says it.
    expect(["storage-full", "unavailable"]).toContain(refusals[0]);
    let joined = 0;
    const join = async (): Promise<number> => {
      const answer = await callHttp(server.baseUrl, "/join", { method: "POST", body: { code: meeting.links.code } }).catch(
        (error: unknown) => error,
      );
      if (!(answer instanceof RefusedCall)) joined += 1;
      return answer instanceof RefusedCall ? answer.status : 200;
    };
    // The last bytes of the disk may still hold a few.
    await expect.poll(join, { timeout: 30_000, interval: 5 }).toSatisfy((status: number) => status === 503 || status === 507);
    await expect.poll(async () => (await fetch(`${server.baseUrl}/api/health`)).status, { timeout: 10_000 }).toBe(503);

    // With room again, everybody comes back with what was still only theirs.
    await server.kill();
    await server.restart({});
    await Promise.all(meeting.people.map((person) => person.saved()));
    for (const [index, { saved, unsaved }] of written.entries()) {
      const board = meeting.lead.openBoard(meeting.person(index).seat ?? "");
      const isThere = (texts: Set<string>): boolean => board.live && [...saved, unsaved].every((text) => texts.has(text));
      await board.until(
        ({ notes }) => isThere(new Set([...notes.values()].map(({ text }) => text))),
        "everything that was written",
      );
    }
    const state = await meeting.lead.live.until(({ messages }) => messages.length > 0 && messages, "the messages");
    await meeting.lead.live.until(({ counts }) => counts.joined === meeting.people.length + joined, "everybody who was let in");
    for (const text of commands.slice(-5)) expect(state.map((message) => message.text)).toContain(text);
  });
});
