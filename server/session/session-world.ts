import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import type { Actor } from "@samenspel/shared/domain/actor";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { smallSession } from "@samenspel/shared/domain/testing/small-session";
import type { JoinAnswer } from "@samenspel/shared/protocol/http-api";
import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import { nanoid } from "nanoid";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import * as Y from "yjs";
import type { DocumentSource } from "../board/document-source.ts";
import { type Faults, withFaults } from "../storage/failing-storage.ts";
import { openSqliteStorage } from "../storage/sqlite-storage.ts";
import type { DocumentName, Storage } from "../storage/storage.ts";
import type { JoinRequest } from "./door.ts";
import { Keyring } from "./keyring.ts";
import { SessionDirectory } from "./session-directory.ts";
import type { SessionHost } from "./session-host.ts";

/** For tests of sessions: a real store in a directory of its own, documents kept in it, and a clock that is set by hand. */

export const LEAD: Actor = { role: "lead", id: "lead" };

/** One world for the tests around the call, emptied between them; each test begins with a new session in it. */
export function withSessionPerTest(begin: (world: SessionWorld, host: SessionHost) => void): void {
  // A store takes a while to start on a busy machine.
  vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
  let world: SessionWorld;
  beforeAll(async () => {
    world = await SessionWorld.start();
  });
  beforeEach(async () => begin(world, await world.create()));
  afterEach(() => world.clear());
  afterAll(() => world.stop());
}

export class SessionWorld {
  readonly faults: Faults = {};
  readonly errors: unknown[] = [];
  /** What documents were last told does not count: `kind/id` → key → code. */
  readonly told = new Map<string, ReadonlyMap<string, string>>();
  /** And why things were hidden: `kind/id` → key → reason. */
  readonly toldReasons = new Map<string, ReadonlyMap<string, string>>();
  readonly keyring = new Keyring("secret of this test");
  now = Date.parse("2026-03-02T19:00:00Z");
  storage: Storage;
  directory: SessionDirectory;
  readonly #dataDir: string;
  readonly #docs = new Map<string, Y.Doc>();

  private constructor(dataDir: string, storage: Storage) {
    this.#dataDir = dataDir;
    this.storage = storage;
    this.directory = this.#makeDirectory();
  }

  static async start(): Promise<SessionWorld> {
    const dataDir = await mkdtemp(pathOf(tmpdir(), "samenspel-session-"));
    return new SessionWorld(dataDir, await openSqliteStorage({ dataDir }));
  }

  /** The process ends and comes back with what is on disk. */
  async restart(sessionId: string): Promise<SessionHost> {
    await this.directory.stop();
    await this.storage.close();
    this.#docs.clear();
    this.storage = await openSqliteStorage({ dataDir: this.#dataDir });
    this.directory = this.#makeDirectory();
    return this.host(sessionId);
  }

  async stop(): Promise<void> {
    await this.directory.stop();
    await this.storage.close();
    await rm(this.#dataDir, { recursive: true });
  }

  /** An empty store for the next test: a store takes a second to start. */
  async clear(): Promise<void> {
    for (const id of await this.storage.sessionIds()) await this.directory.delete(id);
    for (const list of [this.#docs, this.told, this.toldReasons]) list.clear();
    this.errors.length = 0;
    this.faults.failNextCommits = 0;
  }

  create(file: SessionFile = smallSession()): Promise<SessionHost> {
    return this.directory.create({ file, ownerId: null, demo: false, deleteAt: this.now + 1000 });
  }

  async host(sessionId: string): Promise<SessionHost> {
    const host = await this.directory.get(sessionId);
    if (host === null) throw new Error(`no session ${sessionId}`);
    return host;
  }

  async join(host: SessionHost, request: JoinRequest = {}): Promise<JoinAnswer & { cookie: string }> {
    const verdict = await host.door.join(request, this.keyring, this.now);
    if (!verdict.ok) throw new Error(verdict.error);
    return { ...verdict.answer, cookie: verdict.cookie };
  }

  /** A command that must be carried out. */
  async does(
    host: SessionHost,
    command: Record<string, unknown>,
    actor: Actor = LEAD,
  ): Promise<Readonly<Record<string, string>>> {
    const ack = await this.asks(host, command, actor);
    if (!ack.ok) throw new Error(`${String(command.type)}: ${ack.error.code}`);
    return ack.result ?? {};
  }

  asks(host: SessionHost, command: Record<string, unknown>, actor: Actor = LEAD): Promise<CommandAck> {
    return host.execute({ id: nanoid(), ...command }, actor);
  }

  /** Goes to `block` from wherever the session is. */
  async goTo(host: SessionHost, block: string): Promise<void> {
    if (host.course.phase === "planned") await this.does(host, { type: "start" });
    if (host.course.block !== block) await this.does(host, { type: "goToBlock", block, from: host.course.block });
  }

  /** Somebody writes in a document: durable first, then known to the board. */
  async write(name: DocumentName, change: (doc: Y.Doc) => void): Promise<void> {
    const doc = await this.#doc(name);
    const before = Y.encodeStateVector(doc);
    change(doc);
    await this.storage.commit([{ type: "appendUpdate", document: name, update: Y.encodeStateAsUpdate(doc, before) }]);
    this.directory.peek(name.sessionId)?.board.documentChanged(name, doc);
  }

  /** The anonymous document that the secret of this join opens. */
  anonymous({ sessionId, anonymousSecret }: JoinAnswer): DocumentName {
    const id = this.keyring.anonymousId(sessionId, anonymousSecret);
    if (id === null) throw new Error("not a secret of this server");
    return { sessionId, kind: "anonymous", id };
  }

  own({ sessionId, participantId }: JoinAnswer): DocumentName {
    return { sessionId, kind: "own", id: participantId };
  }

  /** Every byte of the store, for what must be in it nowhere. */
  async bytes(): Promise<Buffer> {
    await this.storage.checkpoint();
    const files = await readdir(this.#dataDir);
    return Buffer.concat(await Promise.all(files.map((file) => readFile(pathOf(this.#dataDir, file)))));
  }

  async #doc(name: DocumentName): Promise<Y.Doc> {
    const key = `${name.kind}/${name.id}`;
    const known = this.#docs.get(key);
    if (known !== undefined) return known;
    const doc = new Y.Doc();
    for (const update of await this.storage.loadDocument(name)) Y.applyUpdate(doc, update);
    this.#docs.set(key, doc);
    return doc;
  }

  #makeDirectory(): SessionDirectory {
    const documents: DocumentSource = {
      read: async (name, read) => read(await this.#doc(name)),
      notCounted: (name, codes, reasons) => {
        this.told.set(`${name.kind}/${name.id}`, codes);
        this.toldReasons.set(`${name.kind}/${name.id}`, reasons);
      },
    };
    return new SessionDirectory({
      storage: withFaults(this.storage, this.faults),
      keyring: this.keyring,
      documents,
      now: () => this.now,
      someone: () => "deelnemer",
      onError: (error) => void this.errors.push(error),
    });
  }
}
