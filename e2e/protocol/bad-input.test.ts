import { callHttp, type RefusedCall } from "@samenspel/server/people/http-call";
import { LiveLine } from "@samenspel/server/people/live-line";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { ProtocolOrganiser } from "@samenspel/server/people/protocol-organiser";
import type { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { RawSocket, type RawSocketOptions } from "@samenspel/server/people/raw-socket";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { CLOSE, MESSAGE, SYNC, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { API_TOKEN, RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { scaleVote, smallSession, talk, write } from "../small-session.ts";

const BLOCKS = [talk("begin"), write("naam", { identity: "name" }), scaleVote("stem", { identity: "name" }), talk("einde")];
const EMPTY_UPDATE = new Uint8Array([0, 0]);

describe("what is wrong is refused, told, and costs nobody else anything", () => {
  let server: RunningServer;
  let meeting: SmallMeeting;
  let sockets: RawSocket[];
  const others: { close(): void }[] = [];

  beforeAll(async () => {
    server = await RunningServer.start();
  });
  afterAll(async () => {
    await server.stop();
    expect(server.output.split("\n").filter((line) => line.includes('"level":50'))).toEqual([]);
  });
  beforeEach(async () => {
    sockets = [];
    meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 3 });
  });
  afterEach(() => {
    vi.useRealTimers();
    for (const one of [...sockets, ...others.splice(0), meeting]) one.close();
  });

  const socket = (path: string, options: RawSocketOptions): RawSocket => {
    const raw = new RawSocket(`${server.baseUrl.replace("http", "ws")}${path}`, options);
    sockets.push(raw);
    return raw;
  };
  const own = (person: ProtocolPerson, by = person): RawSocket =>
    socket(`/sync/${meeting.links.id}/own/${person.id}`, { cookie: by.cookie });

  const joinWith = (wishes: Record<string, string>): Promise<unknown> =>
    callHttp(server.baseUrl, "/join", { method: "POST", body: { code: meeting.links.code, ...wishes } });

  /** Somebody else at the same time goes on as if nothing happened. */
  const expectWorking = async (person: ProtocolPerson): Promise<void> => {
    await meeting.goTo("naam");
    const text = `het werkt ${Math.random()}`;
    person.writeNote("naam", person.seat ?? "", undefined, text);
    await person.saved();
    const board = meeting.lead.openBoard(person.seat ?? "");
    await board.until(({ notes }) => [...notes.values()].some((note) => note.text === text), "the note of somebody else");
  };

  describe("at the door", () => {
    test("a wrong code is unknown, however it is wrong", async () => {
      for (const code of ["000000", "999 999", "12345", "abcdef", ""]) {
        await expect(joinWith({ code })).rejects.toMatchObject({ status: 404, code: "unknown-code" });
      }
    });

    test("a locked door lets only a ticket through, once", async () => {
      await meeting.lead.must({ type: "lockDoor", locked: true });
      await expect(joinWith({})).rejects.toMatchObject({ status: 403, code: "door-locked" });
      const { ticket = "" } = await meeting.lead.must({ type: "addCaller", name: "Henk", tafel: "tafel-1" });
      await expect(joinWith({ ticket })).resolves.toMatchObject({ status: 200 });
      await expect(joinWith({ ticket })).rejects.toMatchObject({ status: 409, code: "ticket-used" });
      await expect(joinWith({ ticket: "made-up" })).rejects.toMatchObject({ status: 403, code: "wrong-key" });
    });

    test("nobody joins or writes in a session that is closed", async () => {
      await meeting.goTo("naam");
      await meeting.closeSession();
      await expect(joinWith({})).rejects.toMatchObject({ status: 409, code: "session-closed" });
      expect(await own(meeting.person(0)).closed()).toEqual({ code: CLOSE.sessionClosed, reason: "session-closed" });
    });

    test("a session file that is wrong is refused with each field and why", async () => {
      const file = smallSession([talk("begin"), { ...talk("begin"), minutes: -5 }]);
      const call = { method: "POST", body: file, token: API_TOKEN } as const;
      const refused = await callHttp(server.baseUrl, "/sessions", call).catch((error: unknown) => error);
      expect(refused).toMatchObject({ status: 422, code: "bad-session-file" });
      expect((refused as RefusedCall).problem).toMatchObject({
        problems: [{ path: "blocks[1].minutes", code: expect.any(String) }],
      });
    });

    test("a body that is no body, too large or of another kind is a bad request", async () => {
      const raw = (body: string) =>
        fetch(`${server.baseUrl}/api/join`, { method: "POST", body, headers: { "Content-Type": "application/json" } });
      expect((await raw("{")).status).toBe(400);
      expect((await raw("[]")).status).toBe(400);
      expect((await raw('{"code":12}')).status).toBe(400);
      expect((await raw(JSON.stringify({ code: "x".repeat(LIMITS.bodyBytes) }))).status).toBe(413);
    });
  });

  describe("with a key or cookie that is not yours", () => {
    test("a key opens its own role only", async () => {
      const { id, presenterKey, facilitatorKey, tafelKeys } = meeting.links;
      const open = (path: string, key: string) =>
        callHttp(server.baseUrl, path, { method: "POST", body: { sessionId: id, key } });
      await expect(open("/facilitate", presenterKey)).rejects.toMatchObject({ status: 403, code: "wrong-key" });
      await expect(open("/present", facilitatorKey)).rejects.toMatchObject({ status: 403, code: "wrong-key" });
      const tafel = await ProtocolFacilitator.open({
        baseUrl: server.baseUrl,
        sessionId: id,
        key: tafelKeys["tafel-1"]?.[0] ?? "",
      });
      others.push(tafel);
      expect(await tafel.command({ type: "start" })).toMatchObject({ ok: false, error: { code: "forbidden" } });
      expect(await tafel.command({ type: "message", text: "hallo", tafel: "tafel-2" })).toMatchObject({
        error: { code: "forbidden" },
      });
      const elsewhere = socket(`/sync/${id}/arrangement/tafel-2`, { cookie: tafel.cookie });
      expect((await elsewhere.closed()).code).toBe(CLOSE.notAllowed);
    });

    test("a participant gives no commands of a facilitator and opens no document of anybody else", async () => {
      const [first, second] = [meeting.person(0), meeting.person(1)];
      expect(await first.command({ type: "start" })).toMatchObject({ ok: false, error: { code: "forbidden" } });
      const seat = { type: "seat", participantId: second.id, tafel: "tafel-1" } as const;
      expect(await first.command(seat)).toMatchObject({ ok: false, error: { code: "forbidden" } });
      for (const room of [
        `own/${second.id}`,
        "arrangement/tafel-1",
        "arrangement/plenary",
        "board/tafel-2",
        "grouping/tafel-2",
        "board/x",
        "y",
      ]) {
        const refused = await socket(`/sync/${meeting.links.id}/${room}`, { cookie: first.cookie }).closed();
        expect(refused.code, room).toBe(CLOSE.notAllowed);
      }
      const auth = { sessionId: meeting.links.id, as: "participant", participantId: second.id } as const;
      const live = new LiveLine({ baseUrl: server.baseUrl, auth, cookie: first.cookie });
      others.push(live);
      expect(await live.watched.until(() => live.error, "a refusal")).toBe("forbidden");
      await expectWorking(second);
    });

    test("another site gets nowhere", async () => {
      const origin = "https://kwaad.example";
      const call = { method: "POST", body: { code: meeting.links.code }, origin } as const;
      await expect(callHttp(server.baseUrl, "/join", call)).rejects.toMatchObject({ status: 403, code: "foreign-origin" });
      const { cookie, id, answer } = meeting.person(0);
      const sync = socket(`/sync/${meeting.links.id}/own/${id}`, { cookie, origin });
      expect(await sync.closed()).toEqual({ code: CLOSE.notAllowed, reason: "foreign-origin" });
      const anonymous = socket(`/anonymous/${meeting.links.id}`, { protocols: [answer.anonymousSecret], origin });
      expect((await anonymous.closed()).code).toBe(CLOSE.notAllowed);
    });

    test("the anonymous door refuses a cookie, a made-up secret and one of another session", async () => {
      const { cookie, answer } = meeting.person(0);
      const door = `/anonymous/${meeting.links.id}`;
      const tied = socket(door, { protocols: [answer.anonymousSecret], cookie });
      expect(await tied.closed()).toEqual({ code: CLOSE.notAllowed, reason: "cookie" });
      const forged = `${answer.anonymousSecret.slice(0, -4)}AAAA`;
      expect((await socket(door, { protocols: [forged] }).closed()).code).toBe(CLOSE.notAllowed);
      const other = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 1 });
      others.push(other);
      const strange = socket(door, { protocols: [other.person(0).answer.anonymousSecret] });
      expect((await strange.closed()).code).toBe(CLOSE.notAllowed);
    });
  });

  describe("in a document", () => {
    test("a note over the limit does not count, and its writer is told", async () => {
      await meeting.goTo("naam");
      const person = meeting.person(0);
      const { noteId } = person.writeNote("naam", "tafel-1", undefined, "x".repeat(LIMITS.note + 1));
      await person.own.watched.until(() => person.notCounted.get(`notes/${noteId}`) === "bad-text", "being told");
      await expectWorking(meeting.person(2));
      expect([...(meeting.lead.openBoard("tafel-1").content?.notes.values() ?? [])]).toHaveLength(1);
    });

    test("a ballot after the seal does not count, its writer is told, and told again after coming back", async () => {
      await meeting.goTo("stem");
      const [first, second] = [meeting.person(0), meeting.person(1)];
      first.vote("stem", { plan: 3 });
      await first.saved();
      await meeting.goTo("einde");
      first.vote("stem", { plan: 5 });
      second.vote("stem", { plan: 5 });
      const isTold = (person: ProtocolPerson) => person.own.notCounted.get("votes/stem") === "closed";
      for (const person of [first, second]) await person.own.watched.until(() => isTold(person), "being told");
      second.drop();
      second.own.notCounted.clear();
      second.reconnect();
      await second.own.watched.until(() => isTold(second), "being told again");
      await meeting.closeSession();
      const { outcome } = await meeting.lead.report();
      expect(outcome.votes[0]).toMatchObject({ voters: 1, items: [{ counts: { 3: 1, 5: 0 } }] });
    });

    test("who voted too late is told so after the server has started again too, and who did not is not", async () => {
      await meeting.goTo("stem");
      const [first, second] = [meeting.person(0), meeting.person(1)];
      for (const person of [first, second]) person.vote("stem", { plan: 3 }, { plan: "daarom" });
      await Promise.all([first.saved(), second.saved()]);
      await meeting.goTo("einde");
      first.vote("stem", { plan: 5 });
      await first.saved();
      first.own.notCounted.clear();
      await server.kill();
      await server.restart();
      await first.own.watched.until(() => first.own.notCounted.get("votes/stem") === "closed", "being told again");
      await second.saved();
      expect(second.own.notCounted.get("votes/stem")).toBeUndefined();
    });

    test("a clock that is an hour wrong makes no difference", async () => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
      await meeting.goTo("stem");
      const person = meeting.person(0);
      // Time left follows from the server's own clock.
      const { endsAt, now } = await person.live.until((state) => state.endsAt !== null && state, "an end");
      expect(((endsAt ?? 0) - now) / 60_000).toBeCloseTo(5, 0);
      person.vote("stem", { plan: 4 });
      await person.saved();
      await meeting.goTo("einde");
      await meeting.closeSession();
      expect((await meeting.lead.report()).outcome.votes[0]).toMatchObject({ voters: 1 });
    });

    test("bytes that make no sense cost only who sent them", async () => {
      const person = meeting.person(0);
      const malformed = own(person);
      await malformed.opened();
      for (let times = 0; times < LIMITS.refusals; times += 1) {
        malformed.send(syncMessage(SYNC.update, new Uint8Array([9, 9, 9, 9, times])));
      }
      await malformed.frame(([type]) => type === MESSAGE.refused, "a refusal");
      expect((await malformed.closed()).code).toBe(CLOSE.refused);

      const unknown = own(person);
      await unknown.opened();
      unknown.send(new Uint8Array([77, 1, 2, 3]));
      expect((await unknown.closed()).code).toBe(CLOSE.refused);

      const text = own(person);
      await text.opened();
      text.send("hello");
      expect((await text.closed()).code).toBe(CLOSE.refused);

      const large = own(person);
      await large.opened();
      large.send(syncMessage(SYNC.update, new Uint8Array(LIMITS.frameBytes + 1)));
      expect((await large.closed()).code).toBe(CLOSE.tooLarge);

      const fast = own(person);
      await fast.opened();
      for (let sent = 0; sent < 400; sent += 1) fast.send(syncMessage(SYNC.update, EMPTY_UPDATE));
      expect((await fast.closed()).code).toBe(CLOSE.tooFast);

      // The same person, with the own connection, and somebody else.
      await expectWorking(person);
      await expectWorking(meeting.person(1));
    });

    test("a session that is erased while people write in it ends for all of them", async () => {
      await meeting.goTo("naam");
      let isErased = false;
      const writing = meeting.people.map(async (person) => {
        for (let count = 0; !isErased && count < 100; count += 1) {
          person.writeNote("naam", person.seat ?? "", undefined, `briefje ${count}`);
          await person.own.saved().catch(() => {
            isErased = true;
          });
        }
      });
      await new ProtocolOrganiser(server.baseUrl, API_TOKEN).deleteSession(meeting.links.id);
      for (const { own } of meeting.people) expect(await own.watched.until(() => own.endedBy, "the end")).toBe(CLOSE.notAllowed);
      await Promise.all(writing);
      for (const { live } of [meeting.lead, ...meeting.people])
        await live.watched.until(() => live.error === "not-found", "the live end");
      await expect(joinWith({})).rejects.toMatchObject({ status: 404, code: "unknown-code" });
    });

    test("nobody writes on a board", async () => {
      const { cookie } = meeting.person(0);
      const board = socket(`/sync/${meeting.links.id}/board/plenary`, { cookie });
      await board.opened();
      // An empty one is how every client says that it has nothing.
      board.send(syncMessage(SYNC.step2, EMPTY_UPDATE));
      board.send(syncMessage(SYNC.update, new Uint8Array([1, 1, 5, 0, 4, 1, 1, 97, 1, 98, 0])));
      expect((await board.closed()).code).toBe(CLOSE.refused);
      await expectWorking(meeting.person(1));
    });

    test("commands that are none are refused, and too many too fast as well", async () => {
      const person = meeting.person(0);
      const nonsense = { type: "explode" } as unknown as Parameters<typeof person.command>[0];
      expect(await person.command(nonsense)).toMatchObject({ ok: false, error: { code: "unknown-command" } });
      const answers = await Promise.all(
        Array.from({ length: LIMITS.commandBurst + 20 }, () => person.command({ type: "ready", ready: true })),
      );
      expect(answers.filter((answer) => !answer.ok && answer.error.code === "too-fast").length).toBeGreaterThan(0);
      await expectWorking(meeting.person(1));
    });
  });
});
