import type { Command } from "@samenspel/shared/domain/command";
import {
  type ClientEvents,
  type CommandAck,
  LIVE_PATH,
  type LivePresence,
  type LiveSession,
  type LiveState,
  type LiveTafels,
  type ServerEvents,
} from "@samenspel/shared/protocol/live-events";
import type { LiveAuth } from "@samenspel/shared/protocol/live-requests";
import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { Watched } from "./watched.ts";
import type { WireRecorder } from "./wire-recorder.ts";

/** A command as somebody gives it; an id is added when it has none. */
export type GivenCommand = Command extends infer Each
  ? Each extends { id: string }
    ? Omit<Each, "id"> & { readonly id?: string }
    : never
  : never;

export interface LiveLineOptions {
  readonly baseUrl: string;
  readonly auth: LiveAuth;
  readonly cookie: string;
  readonly recorder?: WireRecorder | null;
}

const DEADLINE_MS = 30_000;
const ATTEMPT_MS = 4_000;

/** The live channel of one person: where the session stands, and commands with their answers. */
export class LiveLine {
  readonly watched = new Watched();
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  #session: LiveSession | null = null;
  #state: LiveState | null = null;
  #presence: LivePresence | null = null;
  #tafels: LiveTafels | null = null;
  #error: string | null = null;
  #isWanted = true;

  constructor({ baseUrl, auth, cookie, recorder }: LiveLineOptions) {
    this.#socket = io(baseUrl, {
      path: LIVE_PATH,
      auth,
      extraHeaders: { cookie },
      transports: ["websocket"],
      forceNew: true,
      reconnectionDelay: 60,
      reconnectionDelayMax: 400,
    });
    this.#listen();
    const { io: manager } = this.#socket;
    if (recorder) manager.on("open", () => manager.engine.on("data", (data) => recorder.take("live", String(data))));
  }

  get state(): LiveState | null {
    return this.#state;
  }
  get session(): LiveSession | null {
    return this.#session;
  }
  get presence(): LivePresence | null {
    return this.#presence;
  }
  get tafels(): LiveTafels | null {
    return this.#tafels;
  }
  /** Why the server would not have this connection. */
  get error(): string | null {
    return this.#error;
  }
  get connected(): boolean {
    return this.#socket.connected;
  }

  until<T>(read: (state: LiveState) => T | undefined | null | false, what: string, patienceMs?: number): Promise<T> {
    return this.watched.until(() => (this.#state === null ? null : read(this.#state)), what, patienceMs);
  }

  /** Gives a command and waits for its answer; over a lost connection the same id is sent again. */
  async command(given: GivenCommand): Promise<CommandAck> {
    const command = { id: nanoid(), ...given };
    const deadline = Date.now() + DEADLINE_MS;
    while (Date.now() < deadline) {
      await this.watched.until(() => this.#socket.connected, "the live channel", DEADLINE_MS);
      const answer = await this.#attempt(command);
      if (answer !== null) return answer;
    }
    return { ok: false, error: { code: "unavailable", message: "unavailable" } };
  }

  drop(): void {
    this.#isWanted = false;
    this.#socket.disconnect();
    this.watched.changed();
  }

  reconnect(): void {
    this.#isWanted = true;
    this.#socket.connect();
  }

  close(): void {
    this.drop();
    this.#socket.removeAllListeners();
  }

  #attempt(command: unknown): Promise<CommandAck | null> {
    return new Promise((resolve) => {
      const lost = (): void => resolve(null);
      this.#socket.once("disconnect", lost);
      this.#socket.timeout(ATTEMPT_MS).emit("command", command, (error, answer) => {
        this.#socket.off("disconnect", lost);
        resolve(error === null ? answer : null);
      });
    });
  }

  #listen(): void {
    const socket = this.#socket;
    const changed = (): void => this.watched.changed();
    socket.on("connect", () => {
      this.#error = null;
      changed();
    });
    socket.on("session", (session) => {
      this.#session = session;
      changed();
    });
    socket.on("state", (state) => {
      this.#state = state;
      changed();
    });
    socket.on("presence", (presence) => {
      this.#presence = presence;
      changed();
    });
    socket.on("tafels", (tafels) => {
      this.#tafels = tafels;
      changed();
    });
    socket.on("disconnect", (reason) => {
      changed();
      // The server hung up on purpose: it does not come back by itself.
      if (reason === "io server disconnect" && this.#isWanted) setTimeout(() => this.#isWanted && socket.connect(), 200);
    });
    socket.on("connect_error", (error) => {
      this.#error = error.message;
      changed();
    });
  }
}
