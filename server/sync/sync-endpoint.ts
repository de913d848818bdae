import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { CLOSE, CLOSE_REASON } from "@samenspel/shared/protocol/sync-messages";
import type { WebSocket } from "ws";
import type * as Y from "yjs";
import type { DocumentKind, DocumentName, Storage } from "../storage/storage.ts";
import { AliveRounds } from "./alive-rounds.ts";
import { BoardRooms } from "./board-rooms.ts";
import { Connection } from "./connection.ts";
import { DocumentRooms } from "./document-rooms.ts";
import { socketServer, stepBytesOf } from "./socket-server.ts";
import type { AccessVerdict, SyncAccess } from "./sync-access.ts";
import { newSyncCounters, type SyncCounters } from "./sync-counters.ts";
import { readSyncPath, type SyncPath } from "./sync-path.ts";

export interface SyncEndpointOptions {
  readonly storage: Storage;
  readonly access: SyncAccess;
  /** The board of a place, written by its host alone and kept up to date while it is open. */
  readonly openBoard: (sessionId: string, place: string) => Y.Doc | Promise<Y.Doc>;
  /** A document changed, durably; called before anybody else gets the change. The document must not be changed or kept. */
  readonly changed: (name: DocumentName, doc: Y.Doc) => void;
  readonly onError: (error: unknown) => void;
  /** How long a document without connections stays in memory. */
  readonly idleMs?: number;
}

const IDLE_MS = 10_000;
/** A disk that hangs must not keep the process from ending. */
const DRAIN_MS = 5_000;
const GOODBYE_MS = 2_000;

/** The document connections of all sessions. */
export class SyncEndpoint {
  readonly counters: SyncCounters = newSyncCounters();
  /** Reads documents and tells what does not count: what a board's host needs. */
  readonly documents: DocumentRooms;
  readonly #boards: BoardRooms;
  readonly #options: SyncEndpointOptions;
  readonly #alive = new AliveRounds();
  readonly #servers = new Map<number, ReturnType<typeof socketServer>>();
  readonly #sessions = new Map<string, Set<Connection>>();
  readonly #sockets = new Set<WebSocket>();
  #isStopping = false;

  constructor(options: SyncEndpointOptions) {
    this.#options = options;
    const { storage, changed, onError, openBoard, idleMs = IDLE_MS } = options;
    this.documents = new DocumentRooms({ storage, counters: this.counters, changed, onError, idleMs });
    this.#boards = new BoardRooms({ counters: this.counters, openBoard, onError });
  }

  /** True when the path is the sync server's; then the socket is, too. Refusals are told as close codes. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const path = readSyncPath(request.url ?? "");
    if (path === null) return false;
    const server = this.#serverFor(path);
    server.handleUpgrade(request, socket, head, (webSocket) => {
      this.#sockets.add(webSocket);
      webSocket.on("close", () => this.#sockets.delete(webSocket));
      // A broken connection closes; there is nothing more to know about it.
      webSocket.on("error", () => {});
      webSocket.pause();
      void this.#accept(webSocket, request, path).catch((error) => {
        this.#options.onError(error);
        this.#refuse(webSocket, CLOSE.restarting, "unavailable");
      });
    });
    return true;
  }

  /** Asks again what open connections may do, of a session or of one person, after a move or a change of rights. */
  async recheck(sessionId: string, person?: string): Promise<void> {
    await Promise.all(this.#connectionsOf(sessionId, person).map((connection) => this.#recheck(connection)));
  }

  closePerson(sessionId: string, person: string, code: number, reason: string): void {
    for (const connection of this.#connectionsOf(sessionId, person)) connection.close(code, reason);
  }

  /** The session is closed: what was sent is kept and acknowledged, then its writers are sent away. Boards stay. */
  async closeSession(sessionId: string): Promise<void> {
    await this.documents.closeConnections(sessionId, CLOSE.sessionClosed, CLOSE_REASON.sessionClosed);
  }

  /** Forgets documents before they are deleted. Nothing of them is written any more when this resolves. */
  async dropDocuments(sessionId: string, kind: DocumentKind, id?: string): Promise<void> {
    const of = { sessionId, kind, ...(id === undefined ? {} : { id }) };
    await this.documents.drop(of, CLOSE.sessionClosed, CLOSE_REASON.sessionClosed);
  }

  /** Forgets all of a session before it is erased, and ends every connection to it. */
  async dropSession(sessionId: string, code: number, reason: string): Promise<void> {
    await this.documents.drop({ sessionId }, code, reason);
    this.#boards.closeConnections(sessionId, code, reason);
    this.#closeAll(sessionId, code, reason);
  }

  /** Ends the connections to the session's boards; they come back to the boards as they are made then. */
  restartBoards(sessionId: string): void {
    this.#boards.closeConnections(sessionId, CLOSE.restarting, CLOSE_REASON.restarting);
  }

  /** Resolves when everything that has arrived is durable. */
  flush(): Promise<void> {
    return this.documents.flush();
  }

  /** Takes nothing more, makes durable and acknowledges what has arrived, and tells everybody to come back later. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#alive.stop();
    const drained = this.documents.stop(CLOSE.restarting, CLOSE_REASON.restarting);
    await within(DRAIN_MS, drained);
    for (const sessionId of [...this.#sessions.keys()]) this.#closeAll(sessionId, CLOSE.restarting, CLOSE_REASON.restarting);
    const gone = [...this.#sockets].map((socket) => new Promise<void>((resolve) => socket.on("close", () => resolve())));
    await within(GOODBYE_MS, Promise.all(gone));
    for (const socket of this.#sockets) socket.terminate();
  }

  #closeAll(sessionId: string, code: number, reason: string): void {
    for (const connection of this.#connectionsOf(sessionId)) connection.close(code, reason);
  }

  #serverFor(path: SyncPath): ReturnType<typeof socketServer> {
    const bytes = stepBytesOf(path.door === "sync" ? path.target.kind : path.door === "anonymous" ? "anonymous" : "board");
    const server = this.#servers.get(bytes) ?? socketServer(bytes);
    this.#servers.set(bytes, server);
    return server;
  }

  async #accept(socket: WebSocket, request: IncomingMessage, path: SyncPath): Promise<void> {
    if (this.#isStopping) return this.#refuse(socket, CLOSE.restarting, CLOSE_REASON.restarting);
    const verdict = await this.#judge(socket, request, path);
    if (!verdict.ok) return this.#refuse(socket, verdict.close, verdict.reason);
    if (this.#isStopping) return this.#refuse(socket, CLOSE.restarting, CLOSE_REASON.restarting);
    if (socket.readyState !== socket.OPEN) return;
    const connection = this.#connect(socket, verdict);
    const { document } = verdict;
    if (document.kind === "board") await this.#boards.join(connection, document.sessionId, document.id);
    else await this.documents.join(connection, document);
  }

  async #judge(socket: WebSocket, request: IncomingMessage, path: SyncPath): Promise<AccessVerdict> {
    const { access } = this.#options;
    const no = (reason: string): AccessVerdict => ({ ok: false, close: CLOSE.notAllowed, reason });
    if (!access.originAllowed(request)) return no("foreign-origin");
    if (path.door === "unknown") return no("not-found");
    if (path.door === "sync") return access.open(request, path.target);
    // A cookie of ours would tie the anonymous document to a participant; those of a proxy or a neighbour on localhost
    // are neither read nor kept.
    if (/(?:^|;)\s*ss_/.test(request.headers.cookie ?? "")) return no("cookie");
    return socket.protocol === "" ? no("not-signed-in") : access.openAnonymous(request, path.sessionId, socket.protocol);
  }

  #connect(socket: WebSocket, { document, right, person, mayStill }: Extract<AccessVerdict, { ok: true }>): Connection {
    const { counters } = this;
    counters.connections += 1;
    counters.connectionsTotal += 1;
    const connection = new Connection(socket, {
      document,
      right: document.kind === "board" ? "read" : right,
      person,
      mayStill,
      stepBytes: stepBytesOf(document.kind),
      counters,
      onEnd: (ended) => this.#disconnect(ended),
    });
    const known = this.#sessions.get(document.sessionId);
    if (known === undefined) this.#sessions.set(document.sessionId, new Set([connection]));
    else known.add(connection);
    this.#alive.add(connection);
    return connection;
  }

  #disconnect(connection: Connection): void {
    this.counters.connections -= 1;
    const { sessionId } = connection.document;
    const rest = this.#sessions.get(sessionId);
    rest?.delete(connection);
    if (rest?.size === 0) this.#sessions.delete(sessionId);
  }

  #connectionsOf(sessionId: string, person?: string): Connection[] {
    const all = [...(this.#sessions.get(sessionId) ?? [])];
    return person === undefined ? all : all.filter((connection) => connection.person === person);
  }

  async #recheck(connection: Connection): Promise<void> {
    const standing = await connection.mayStill();
    if (!standing.ok) connection.close(standing.close, standing.reason);
    else if (connection.document.kind !== "board") connection.setRight(standing.right);
  }

  #refuse(socket: WebSocket, code: number, reason: string): void {
    this.counters.closed[code] = (this.counters.closed[code] ?? 0) + 1;
    socket.close(code, reason);
    socket.resume();
  }
}

const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
};
