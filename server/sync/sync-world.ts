import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newBoardDocument } from "@samenspel/shared/documents/board-document";
import { CLOSE, MESSAGE, readNotCounted, readRefused, savedMessage } from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";
import type * as encoding from "lib0/encoding";
import { vi } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type Faults, withFaults } from "../storage/failing-storage.ts";
import { openSqliteStorage } from "../storage/sqlite-storage.ts";
import type { DocumentName, Storage } from "../storage/storage.ts";
import type { AccessVerdict, Standing, SyncAccess } from "./sync-access.ts";
import { SyncEndpoint } from "./sync-endpoint.ts";

/** For tests of the sync server: a real HTTP server and store, people by the name in their address, real clients. */

const SESSION = "s";

// Every provider listens for the end of the process.
process.setMaxListeners(0);

/** People may write their own document; those called `lead…` the grouping; everybody reads boards. */
export class SyncWorld {
  readonly faults: Faults = {};
  readonly errors: unknown[] = [];
  /** In order: which document changed, and the notes that stood in it. */
  readonly changes: { readonly name: DocumentName; readonly notes: unknown }[] = [];
  /** What the access answers instead, by person. */
  readonly standings = new Map<string, Standing>();
  readonly boards = new Map<string, Y.Doc>();
  idleMs = 10_000;
  endpoint: SyncEndpoint;
  storage: Storage;
  readonly #dataDir: string;
  readonly #server: Server;
  readonly #clients: { destroy(): void }[] = [];

  private constructor(dataDir: string, storage: Storage) {
    this.#dataDir = dataDir;
    this.storage = storage;
    this.endpoint = this.#makeEndpoint();
    this.#server = createServer();
    this.#server.on("upgrade", (request, socket, head) => {
      if (!this.endpoint.handleUpgrade(request, socket, head)) socket.destroy();
    });
  }

  static async start(): Promise<SyncWorld> {
    const dataDir = await mkdtemp(join(tmpdir(), "samenspel-sync-"));
    const storage = await openSqliteStorage({ dataDir });
    const row = { code: null, ownerId: null, fileJson: "{}", keysJson: "[]", createdAt: 1, demo: false, deleteAt: null };
    await storage.commit([{ type: "putSession", id: SESSION, ...row }]);
    const world = new SyncWorld(dataDir, storage);
    await new Promise<void>((resolve) => world.#server.listen(0, "127.0.0.1", resolve));
    return world;
  }

  get address(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The process ends (in good order) and comes back with what is on disk. */
  async restart(): Promise<void> {
    await this.endpoint.stop();
    await this.storage.close();
    this.boards.clear();
    this.storage = await openSqliteStorage({ dataDir: this.#dataDir });
    this.endpoint = this.#makeEndpoint();
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) client.destroy();
    await this.endpoint.stop();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.storage.close();
    await rm(this.#dataDir, { recursive: true });
  }

  /** A tab of somebody: the ordinary y-websocket provider. */
  tab(person: string, room: string): Tab {
    return this.#known(new Tab(`${this.address}/sync/${SESSION}`, room, { params: { person } }));
  }

  anonymousTab(secret: string): Tab {
    return this.#known(new Tab(`${this.address}/anonymous`, SESSION, { protocols: [secret] }));
  }

  /** A connection that sends whatever bytes it likes. */
  raw(path: string, options: RawOptions = {}): RawClient {
    return this.#known(new RawClient(this.address + path, options));
  }

  board(place: string): Y.Doc {
    const known = this.boards.get(place) ?? newBoardDocument();
    this.boards.set(place, known);
    return known;
  }

  /** What a stored document holds, read back from the store itself. */
  async stored(kind: DocumentName["kind"], id: string): Promise<Y.Doc> {
    const doc = new Y.Doc();
    const updates = await this.storage.loadDocument({ sessionId: SESSION, kind, id });
    for (const update of updates) Y.applyUpdate(doc, update);
    return doc;
  }

  #known<T extends { destroy(): void }>(client: T): T {
    this.#clients.push(client);
    return client;
  }

  #makeEndpoint(): SyncEndpoint {
    return new SyncEndpoint({
      storage: withFaults(this.storage, this.faults),
      access: this.#access,
      openBoard: (_, place) => this.board(place),
      changed: (name, doc) => this.changes.push({ name, notes: doc.getMap("notes").toJSON() }),
      onError: (error) => this.errors.push(error),
      idleMs: this.idleMs,
    });
  }

  readonly #access: SyncAccess = {
    open: async (request, { sessionId, kind, id }) => {
      const person = personOf(request);
      const usual = (): Standing => {
        if (kind === "board") return { ok: true, right: "read" };
        if (kind === "own" && person !== id) return { ok: false, close: CLOSE.notAllowed, reason: "forbidden" };
        return { ok: true, right: kind === "own" || person.startsWith("lead") ? "write" : "read" };
      };
      return this.#verdict({ sessionId, kind, id }, person, usual);
    },
    openAnonymous: async (_, sessionId, secret) =>
      this.#verdict({ sessionId, kind: "anonymous", id: secret.slice(0, 8) }, secret.slice(0, 8), () =>
        secret.endsWith(".right") ? { ok: true, right: "write" } : { ok: false, close: CLOSE.notAllowed, reason: "forbidden" },
      ),
    originAllowed: ({ headers }) => headers.origin === undefined || headers.origin === "http://here",
  };

  #verdict(document: Extract<AccessVerdict, { ok: true }>["document"], person: string, usual: () => Standing): AccessVerdict {
    const mayStill = (): Standing => this.standings.get(person) ?? usual();
    const standing = mayStill();
    return standing.ok ? { ok: true, document, right: standing.right, person, mayStill } : standing;
  }
}

const personOf = ({ url = "" }: IncomingMessage): string => new URL(url, "http://here").searchParams.get("person") ?? "";

/** One tab with one document: the published y-websocket client with handlers for the messages that are ours. */
export class Tab {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly echoed: number[] = [];
  readonly refused: { code: string; detail: string }[] = [];
  readonly notCounted: { key: string; code: string | null }[] = [];
  closedBy: number | null = null;
  #marker = 0;

  constructor(address: string, room: string, options: { params?: Record<string, string>; protocols?: string[] }) {
    this.provider = new WebsocketProvider(address, room, this.doc, {
      ...options,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    });
    this.provider.awareness.setLocalState(null);
    this.provider.on("connection-close", (event) => {
      this.closedBy = event?.code ?? null;
    });
    this.#on(MESSAGE.saved, (decoder) => this.echoed.push(decoding.readVarUint(decoder)));
    this.#on(MESSAGE.refused, (decoder) => this.refused.push(readRefused(decoder)));
    this.#on(MESSAGE.notCounted, (decoder) => this.notCounted.push(readNotCounted(decoder)));
    this.#on(MESSAGE.alive, () => {});
  }

  get notes(): unknown {
    return this.doc.getMap("notes").toJSON();
  }

  write(key: string, text: string): void {
    this.doc.getMap("notes").set(key, { text });
  }

  /** Sends a marker and returns its number. */
  mark(): number {
    this.#marker += 1;
    this.provider.ws?.send(new Uint8Array(savedMessage(this.#marker)));
    return this.#marker;
  }

  async synced(): Promise<this> {
    await until(() => this.provider.synced);
    return this;
  }

  /** Resolves when everything written so far is said to be durable. */
  async saved(): Promise<void> {
    await this.synced();
    const marker = this.mark();
    await until(() => this.echoed.includes(marker));
  }

  destroy(): void {
    this.provider.destroy();
    this.doc.destroy();
  }

  #on(type: number, read: (decoder: decoding.Decoder) => void): void {
    this.provider.messageHandlers[type] = (_: encoding.Encoder, decoder: decoding.Decoder) => read(decoder);
  }
}

interface RawOptions {
  readonly protocols?: string[];
  readonly headers?: Record<string, string>;
  /** Whether it answers pings, as every browser does. */
  readonly autoPong?: boolean;
}

/** A WebSocket that keeps what it gets. */
export class RawClient {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[] = [];
  closed: { code: number; reason: string } | null = null;

  constructor(address: string, { protocols = [], headers = {}, autoPong = true }: RawOptions) {
    this.socket = new WebSocket(address, protocols, { headers, autoPong });
    this.socket.on("message", (data) => this.frames.push(new Uint8Array(data as Buffer)));
    this.socket.on("error", () => {});
    this.socket.on("close", (code, reason) => {
      this.closed = { code, reason: reason.toString() };
    });
  }

  /** Resolves at the server's first message, or its refusal. */
  async opened(): Promise<this> {
    await until(() => this.socket.readyState === WebSocket.OPEN);
    return this;
  }

  send(frame: Uint8Array | string): void {
    this.socket.send(frame);
  }

  async closeCode(): Promise<number> {
    await until(() => this.closed !== null);
    return this.closed?.code ?? 0;
  }

  destroy(): void {
    this.socket.terminate();
  }
}

/** Waits for a condition, not for time. */
export const until = (condition: () => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      if (!condition()) throw new Error(`not yet: ${condition}`);
    },
    { timeout: 8000, interval: 5 },
  );
