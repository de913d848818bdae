import { LIVE_PATH, type LivePresence, type LiveState } from "@samenspel/shared/protocol/live-events";
import type { LiveAuth } from "@samenspel/shared/protocol/live-requests";
import { nanoid } from "nanoid";
import WebSocket from "ws";

/** socket.io's own packets, written by hand: parsing every state of a thousand people would be the load itself. */
const PACKET = { open: "0", ping: "2", pong: "3", connect: "40", event: "42", ack: "43" } as const;

/** The live channel of one person. */
export class LiveSocket {
  /** Events that came in, by name. */
  readonly events = new Map<string, number>();
  bytes = 0;
  /** Reads who is around; without it that is only counted. */
  onPresence: ((presence: LivePresence) => void) | null = null;
  readonly #url: string;
  readonly #auth: LiveAuth;
  readonly #cookie: string;
  readonly #acks = new Map<number, (answer: unknown) => void>();
  #socket: WebSocket | null = null;
  #lastState = "";
  #number = 0;
  #isIn = false;
  #wanted = true;
  #ready: (() => void) | null = null;

  constructor(baseUrl: string, auth: LiveAuth, cookie: string) {
    this.#url = `${baseUrl.replace(/^http/, "ws")}${LIVE_PATH}/?EIO=4&transport=websocket`;
    this.#auth = auth;
    this.#cookie = cookie;
  }

  get socket(): WebSocket | null {
    return this.#socket;
  }

  /** What was told last of where the session stands. */
  get state(): LiveState | null {
    if (this.#lastState === "") return null;
    const [, state] = JSON.parse(this.#lastState.slice(PACKET.event.length)) as [string, LiveState];
    return state;
  }

  /** Resolves at the first state. */
  open(): Promise<void> {
    this.#wanted = true;
    return new Promise((resolve) => {
      this.#ready = resolve;
      this.#connect();
    });
  }

  /** Resolves when a connection is up and has told where the session stands. */
  async settled(): Promise<void> {
    while (!(this.#isIn && this.#socket?.readyState === WebSocket.OPEN)) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Gives a command; rejects with its code when it is not carried out. */
  async must(command: Readonly<Record<string, unknown>>): Promise<void> {
    const answer = (await new Promise<unknown>((resolve) => {
      this.#number += 1;
      this.#acks.set(this.#number, resolve);
      this.#socket?.send(`${PACKET.event}${this.#number}${JSON.stringify(["command", { id: nanoid(), ...command }])}`);
    })) as { ok: boolean; error?: { code: string } };
    if (!answer.ok) throw new Error(`${String(command.type)}: ${answer.error?.code}`);
  }

  close(): void {
    this.#wanted = false;
    this.#socket?.terminate();
  }

  #connect(): void {
    const socket = new WebSocket(this.#url, { perMessageDeflate: false, headers: { cookie: this.#cookie } });
    this.#socket = socket;
    socket.on("message", (data) => this.#receive(String(data)));
    socket.on("error", () => {});
    socket.on("close", () => {
      this.#isIn = false;
      if (this.#wanted) setTimeout(() => this.#wanted && this.#connect(), 50 + Math.random() * 100);
    });
  }

  #receive(packet: string): void {
    this.bytes += packet.length;
    if (packet.startsWith(PACKET.event)) this.#event(packet);
    else if (packet.startsWith(PACKET.ack)) this.#answered(packet);
    else if (packet === PACKET.ping) this.#socket?.send(PACKET.pong);
    else if (packet.startsWith(PACKET.open)) this.#socket?.send(`${PACKET.connect}${JSON.stringify(this.#auth)}`);
  }

  #event(packet: string): void {
    const name = packet.slice(4, packet.indexOf('"', 4));
    this.events.set(name, (this.events.get(name) ?? 0) + 1);
    if (name === "presence" && this.onPresence !== null) {
      const [, presence] = JSON.parse(packet.slice(PACKET.event.length)) as [string, LivePresence];
      this.onPresence(presence);
    }
    if (name !== "state") return;
    this.#lastState = packet;
    this.#isIn = true;
    this.#ready?.();
    this.#ready = null;
  }

  #answered(packet: string): void {
    const start = packet.indexOf("[");
    const number = Number(packet.slice(PACKET.ack.length, start));
    const [answer] = JSON.parse(packet.slice(start)) as [unknown];
    this.#acks.get(number)?.(answer);
    this.#acks.delete(number);
  }
}
