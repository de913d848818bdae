import type { JoinAnswer, SessionLinks } from "@samenspel/shared/protocol/http-api";
import type { CommandAck, LivePresence, LiveState, LiveTafels } from "@samenspel/shared/protocol/live-events";
import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startApp } from "../app.ts";
import { cookieOf, HttpWorld } from "../http/http-world.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const until = <T>(check: () => T): Promise<T> => vi.waitFor(check, { timeout: 10_000 });

/** One screen on the live channel, remembering what it was last told. */
class Screen {
  readonly socket: Socket;
  readonly heard: { event: string; body: unknown }[] = [];

  constructor(socket: Socket) {
    this.socket = socket;
    socket.onAny((event: string, body: unknown) => this.heard.push({ event, body }));
  }

  last<T>(event: string): T | undefined {
    return this.heard.findLast((one) => one.event === event)?.body as T | undefined;
  }
  get state(): LiveState | undefined {
    return this.last("state");
  }
  command(command: Record<string, unknown>): Promise<CommandAck> {
    return this.socket.emitWithAck("command", { id: nanoid(), ...command }) as Promise<CommandAck>;
  }
}

describe("the live channel", () => {
  let world: HttpWorld;
  let session: SessionLinks;
  const screens: Screen[] = [];
  beforeAll(async () => {
    world = await HttpWorld.start(startApp);
  });
  beforeEach(async () => {
    session = await world.createSession();
  });
  afterEach(() => {
    for (const { socket } of screens.splice(0)) socket.disconnect();
  });
  afterAll(() => world.stop());

  const connect = (auth: Record<string, unknown>, headers: Record<string, string> = {}): Screen => {
    const socket = io(`http://127.0.0.1:${world.app.port}`, {
      path: "/live",
      auth,
      extraHeaders: headers,
      transports: ["websocket"],
      forceNew: true,
    });
    const screen = new Screen(socket);
    screens.push(screen);
    return screen;
  };
  const person = async (wishes: Record<string, unknown> = {}): Promise<Screen> => {
    const answer = await world.call("POST", "/api/join", { code: session.code, ...wishes });
    const { participantId } = answer.body as JoinAnswer;
    return connect({ sessionId: session.id, as: "participant", participantId }, cookieOf(answer));
  };
  const facilitator = async (key = session.facilitatorKey): Promise<Screen> =>
    connect(
      { sessionId: session.id, as: "facilitator" },
      cookieOf(await world.call("POST", "/api/facilitate", { sessionId: session.id, key })),
    );
  const refusal = (screen: Screen): Promise<string> =>
    new Promise((resolve) => screen.socket.once("connect_error", ({ message }) => resolve(message)));

  it("tells everybody where the session stands, whole, at once and after every change", async () => {
    const [lead, anna] = [await facilitator(), await person({ tafel: "t1" })];
    await until(() => expect(anna.state).toMatchObject({ phase: "planned", block: null, seat: "t1", open: [] }));
    expect(await lead.command({ type: "start" })).toEqual({ ok: true });
    await until(() => expect(anna.state).toMatchObject({ phase: "running", block: "welcome" }));
    expect(await lead.command({ type: "nextBlock", block: "welcome" })).toEqual({ ok: true });
    await until(() => expect(anna.state).toMatchObject({ block: "ideas", open: ["ideas"] }));
    expect((anna.state?.endsAt ?? 0) - (anna.state?.now ?? 0)).toBeGreaterThan(300_000);
  });

  it("RI-1 a participant's command over the course is forbidden, whatever is sent gets an answer", async () => {
    const anna = await person();
    expect(await anna.command({ type: "start" })).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(await anna.command({ type: "fly" })).toMatchObject({ ok: false, error: { code: "unknown-command" } });
    anna.socket.emit("command", null);
    anna.socket.emit("command", { type: "start" }, "no function");
    expect(await anna.command({ type: "ready" })).toEqual({ ok: true });
    await until(() => expect(anna.state?.signs).toEqual({ ready: true, hand: false, help: false }));
  });

  it("RI-4 lets nobody in without the cookie of what they ask to be, and tells no more than a code", async () => {
    const answer = await world.call("POST", "/api/join", { code: session.code });
    const { participantId } = answer.body as JoinAnswer;
    const { sessionId } = { sessionId: session.id };
    expect(await refusal(connect({ sessionId, as: "participant", participantId }))).toBe("forbidden");
    expect(await refusal(connect({ sessionId, as: "facilitator" }, cookieOf(answer)))).toBe("forbidden");
    expect(await refusal(connect({ sessionId: "nowhere", as: "presenter" }))).toBe("not-found");
    expect(await refusal(connect({ as: "lead" }))).toBe("bad-request");
  });

  it("AN-7 gives names of the own tafel, and counts of the others", async () => {
    const [anna, , atT1] = [
      await person({ tafel: "t1", name: "Anna" }),
      await person({ tafel: "t2", name: "Bart" }),
      await facilitator(session.tafelKeys.t1?.[0]),
    ];
    await until(() =>
      expect(anna.last<LivePresence>("presence")).toMatchObject({ tafel: "t1", online: 2, here: [{ name: "Anna" }] }),
    );
    await until(() => {
      const tafels = atT1.last<LiveTafels>("tafels")?.tafels;
      expect(tafels?.map(({ people }) => people.map(({ name }) => name))).toEqual([["Anna"], []]);
    });
    expect(JSON.stringify([anna.heard, atT1.heard])).not.toContain("Bart");
  });

  it("a message reaches the tafel that it is for, and the lead", async () => {
    const [lead, anna, bart] = [await facilitator(), await person({ tafel: "t1" }), await person({ tafel: "t2" })];
    await until(() => expect([anna.state, bart.state].every((state) => state !== undefined)).toBe(true));
    await lead.command({ type: "message", text: "Nog even", tafel: "t1" });
    await lead.command({ type: "message", text: "Voor allen" });
    await until(() => expect(anna.state?.messages.map(({ text }) => text)).toEqual(["Nog even", "Voor allen"]));
    await until(() => expect(bart.state?.messages.map(({ text }) => text)).toEqual(["Voor allen"]));
    expect(lead.heard.filter(({ event }) => event === "message")).toHaveLength(2);
  });

  it("VO-7 tells how many voted from five people on", async () => {
    const [lead, anna] = [await facilitator(), await person()];
    await lead.command({ type: "start" });
    await lead.command({ type: "goToBlock", block: "named", from: "welcome" });
    await until(() => expect(anna.state?.block).toBe("named"));
    expect(anna.state?.counts).toEqual({ joined: 1, ready: 0 });
    for (let more = 0; more < 4; more += 1) await person();
    await until(() => expect(anna.state?.counts).toEqual({ joined: 5, ready: 0, voted: 0 }));
  });

  it("CO-2 slows down who commands too much, and nobody else", async () => {
    const [anna, bart] = [await person(), await person()];
    const acks = await Promise.all(Array.from({ length: 40 }, () => anna.command({ type: "ready" })));
    expect(acks.filter((ack) => !ack.ok && ack.error.code === "too-fast")).toHaveLength(10);
    expect(await bart.command({ type: "ready" })).toEqual({ ok: true });
  });

  it("RI-1 disconnects who was erased", async () => {
    const answer = await world.call("POST", "/api/join", { code: session.code });
    const { participantId } = answer.body as JoinAnswer;
    const anna = connect({ sessionId: session.id, as: "participant", participantId }, cookieOf(answer));
    await until(() => expect(anna.state).toBeDefined());
    await world.call("DELETE", `/api/sessions/${session.id}/participants/${participantId}`, undefined, cookieOf(answer));
    await until(() => expect(anna.socket.connected).toBe(false));
  });
});
