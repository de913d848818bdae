import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Actor } from "@samenspel/shared/domain/actor";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { type ClientEvents, LIVE_PATH, type LiveSession, type ServerEvents } from "@samenspel/shared/protocol/live-events";
import { type LiveAuth, liveAuthSchema } from "@samenspel/shared/protocol/live-requests";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { Server } from "socket.io";
import { readCookies } from "../session/credentials.ts";
import type { SessionDirectory } from "../session/session-directory.ts";
import type { SessionHost } from "../session/session-host.ts";
import { LiveSessionRoom, type LiveSocket, type LiveSocketData } from "./live-session.ts";

export interface LiveServerOptions {
  readonly http: HttpServer;
  readonly directory: SessionDirectory;
  readonly now: () => number;
  /** Who these cookies prove to be, for what the connection asks to be. */
  readonly identify: (host: SessionHost, auth: LiveAuth, cookies: ReadonlyMap<string, string>) => Actor | null;
  readonly describe: (host: SessionHost, actor: Actor) => LiveSession;
  readonly originAllowed: (request: IncomingMessage) => boolean;
  /** A command came in, and somebody or a command was refused: for the metrics. */
  readonly onCommand?: () => void;
  readonly onRefusal?: (by: "live" | "command", code: ErrorCode) => void;
  readonly onError: (error: unknown) => void;
}

/** Why somebody is not let in: the code is all that a client gets to know. */
class Refusal extends Error {
  readonly data: { readonly code: ErrorCode };

  constructor(code: ErrorCode) {
    super(code);
    this.data = { code };
  }
}

/** The live channel: everything that the server decides goes over it, and every command comes in by it. */
export class LiveServer {
  readonly #io: Server<ClientEvents, ServerEvents, Record<string, never>, LiveSocketData>;
  readonly #rooms = new Map<string, LiveSessionRoom>();
  readonly #options: LiveServerOptions;
  /** Commands of one person: a steady rate with a burst on top. */
  readonly #commands = new RateLimiterMemory({
    points: LIMITS.commandBurst,
    duration: LIMITS.commandBurst / LIMITS.commandsPerSecond,
  });

  constructor(options: LiveServerOptions) {
    this.#options = options;
    this.#io = new Server(options.http, {
      path: LIVE_PATH,
      serveClient: false,
      destroyUpgrade: false,
      maxHttpBufferSize: LIMITS.frameBytes,
      allowRequest: (request, callback) => callback(null, options.originAllowed(request)),
    });
    this.#io.use((socket, next) => {
      this.#admit(socket).then(
        () => next(),
        (error: unknown) => {
          if (!(error instanceof Refusal)) options.onError(error);
          const refusal = error instanceof Refusal ? error : new Refusal("unavailable");
          options.onRefusal?.("live", refusal.data.code);
          next(refusal);
        },
      );
    });
    this.#io.on("connection", (socket) => this.#connected(socket));
  }

  /** How many connections are open. */
  get size(): number {
    return this.#io.engine.clientsCount;
  }

  /** How many sessions have somebody in them. */
  get sessions(): number {
    return [...this.#rooms.values()].filter(({ size }) => size > 0).length;
  }

  documentsChanged(sessionId: string): void {
    this.#rooms.get(sessionId)?.documentsChanged();
  }

  /** The session is gone: everybody is disconnected. */
  forget(sessionId: string): void {
    this.#rooms.get(sessionId)?.stop();
    this.#rooms.delete(sessionId);
  }

  async stop(): Promise<void> {
    for (const room of this.#rooms.values()) room.stop();
    this.#rooms.clear();
    await this.#io.close();
  }

  async #admit(socket: LiveSocket): Promise<void> {
    const auth = liveAuthSchema.safeParse(socket.handshake.auth);
    if (!auth.success) throw new Refusal("bad-request");
    const host = await this.#options.directory.get(auth.data.sessionId);
    if (host === null) throw new Refusal("not-found");
    const actor = this.#options.identify(host, auth.data, readCookies(socket.handshake.headers.cookie));
    if (actor === null) throw new Refusal("forbidden");
    socket.data.actor = actor;
  }

  async #connected(socket: LiveSocket): Promise<void> {
    const { sessionId } = socket.handshake.auth as LiveAuth;
    const host = await this.#options.directory.get(sessionId);
    if (host === null || !socket.connected) return;
    const room = this.#rooms.get(sessionId) ?? new LiveSessionRoom(host, this.#options);
    this.#rooms.set(sessionId, room);
    socket.on("command", (input, ack) => this.#command(host, socket, input, ack));
    socket.on("cursor", (cursor) => room.showCursor(socket, cursor));
    socket.on("disconnect", () => room.remove(socket));
    socket.on("error", this.#options.onError);
    room.add(socket);
  }

  #command(host: SessionHost, socket: LiveSocket, input: unknown, ack: unknown): void {
    // A client that wants no answer gets none; anything but a function is not an acknowledgement.
    const answer = typeof ack === "function" ? (ack as Parameters<ClientEvents["command"]>[1]) : () => {};
    this.#options.onCommand?.();
    this.#commands
      .consume(`${host.id} ${socket.data.actor.id}`)
      .then(
        () => host.execute(input, socket.data.actor),
        () => ({ ok: false as const, error: { code: "too-fast" as const, message: "too-fast" } }),
      )
      .then((given) => {
        if (!given.ok) this.#options.onRefusal?.("command", given.error.code);
        answer(given);
      })
      .catch(this.#options.onError);
  }
}
