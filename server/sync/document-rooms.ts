import type { NotCountedCode } from "@samenspel/shared/protocol/sync-messages";
import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import type * as Y from "yjs";
import type { DocumentKind, DocumentName, Storage } from "../storage/storage.ts";
import type { Connection } from "./connection.ts";
import { DocumentLog } from "./document-log.ts";
import { DocumentRoom, RoomEnded } from "./document-room.ts";
import { NotCounted } from "./not-counted.ts";
import type { SyncCounters } from "./sync-counters.ts";

export interface DocumentRoomsOptions {
  readonly storage: Storage;
  readonly counters: SyncCounters;
  readonly changed: (name: DocumentName, doc: Y.Doc) => void;
  readonly onError: (error: unknown) => void;
  /** How long a document without connections stays in memory. */
  readonly idleMs: number;
}

/** A room that ended is loaded anew; one that ends every time is a broken disk. */
const ATTEMPTS = 5;

const keyOf = ({ sessionId, kind, id }: DocumentName): string => `${sessionId}/${kind}/${id}`;

/** The stored documents that are in use: each is loaded once, however many ask. */
export class DocumentRooms {
  readonly #options: DocumentRoomsOptions;
  readonly #rooms = new Map<string, { readonly loading: Promise<DocumentRoom>; room: DocumentRoom | null }>();
  readonly #notCounted = new Map<string, NotCounted>();

  constructor(options: DocumentRoomsOptions) {
    this.#options = options;
  }

  /** Brings a connection to its document, or ends it when that cannot be loaded. */
  async join(connection: Connection, name: DocumentName): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS && !connection.ended; attempt++) {
      try {
        const room = await this.#open(name);
        if (room.join(connection)) return;
      } catch {
        return connection.close(CLOSE.restarting, "unavailable");
      }
    }
    connection.close(CLOSE.restarting, "unavailable");
  }

  /** Reads a document as it durably is, loading it when nobody has it open. `read` must not change or keep it. */
  async read<T>(name: DocumentName, read: (doc: Y.Doc) => T): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const room = await this.#open(name);
      try {
        return await room.read(read);
      } catch (error) {
        if (!(error instanceof RoomEnded) || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  /** Tells the writers of a document what of it does not count: always the whole set. Forgotten at a restart. */
  notCounted(name: DocumentName, codes: ReadonlyMap<string, NotCountedCode>, reasons: ReadonlyMap<string, string>): void {
    if (codes.size === 0 && !this.#notCounted.has(keyOf(name))) return;
    const frames = this.#notCountedOf(name).replace(codes, reasons);
    if (frames.length > 0) this.#rooms.get(keyOf(name))?.room?.tellNotCounted(frames);
  }

  /** Makes durable what has arrived, acknowledges it, then ends every connection to the session's documents. */
  async closeConnections(sessionId: string, code: number, reason: string): Promise<void> {
    await Promise.all(this.#of(`${sessionId}/`).map((room) => room.closeConnections(code, reason)));
  }

  /**
   * Forgets documents that will be deleted: of a session, of one kind, or one. Nothing of them is written any more
   * when this resolves; who may not come back must be refused by the access from before the call.
   */
  async drop(of: { sessionId: string; kind?: DocumentKind; id?: string }, code: number, reason: string): Promise<void> {
    const { sessionId, kind, id } = of;
    const prefix = kind === undefined ? `${sessionId}/` : `${sessionId}/${kind}/${id ?? ""}`;
    const isMeant = (key: string): boolean => (id === undefined ? key.startsWith(prefix) : key === prefix);
    for (const key of this.#notCounted.keys()) if (isMeant(key)) this.#notCounted.delete(key);
    const meant = [...this.#rooms].filter(([key]) => isMeant(key)).map(([, entry]) => entry.loading);
    const rooms = await Promise.allSettled(meant);
    await Promise.all(rooms.map((outcome) => (outcome.status === "fulfilled" ? outcome.value.end(code, reason) : undefined)));
  }

  /** Resolves when everything that has arrived is durable. */
  async flush(): Promise<void> {
    await Promise.all(this.#of("").map((room) => room.flush()));
  }

  /** Makes everything durable and ends every connection. */
  async stop(code: number, reason: string): Promise<void> {
    const rooms = this.#of("");
    await Promise.all(rooms.map((room) => room.closeConnections(code, reason)));
    await Promise.all(rooms.map((room) => room.end(code, reason)));
  }

  #of(prefix: string): DocumentRoom[] {
    return [...this.#rooms].flatMap(([key, { room }]) => (room !== null && key.startsWith(prefix) ? [room] : []));
  }

  #open(name: DocumentName): Promise<DocumentRoom> {
    const key = keyOf(name);
    const open = this.#rooms.get(key);
    if (open !== undefined) return open.loading;
    const entry = { loading: this.#load(name), room: null as DocumentRoom | null };
    this.#rooms.set(key, entry);
    entry.loading.then(
      (room) => {
        entry.room = room;
      },
      (error) => {
        this.#forget(key, entry);
        this.#options.counters.loadsFailed += 1;
        this.#options.onError(error);
      },
    );
    return entry.loading;
  }

  async #load(name: DocumentName): Promise<DocumentRoom> {
    const { storage, counters, changed, onError, idleMs } = this.#options;
    const { log, doc } = await DocumentLog.open(storage, name);
    const key = keyOf(name);
    counters.documentsOpen += 1;
    const onEnd = (): void => {
      counters.documentsOpen -= 1;
      const entry = this.#rooms.get(key);
      if (entry !== undefined) this.#forget(key, entry);
      if (this.#notCounted.get(key)?.isEmpty) this.#notCounted.delete(key);
    };
    return new DocumentRoom({ log, doc, notCounted: this.#notCountedOf(name), counters, idleMs, changed, onError, onEnd });
  }

  #notCountedOf(name: DocumentName): NotCounted {
    const key = keyOf(name);
    const known = this.#notCounted.get(key);
    if (known !== undefined) return known;
    const made = new NotCounted();
    this.#notCounted.set(key, made);
    return made;
  }

  #forget(key: string, entry: unknown): void {
    if (this.#rooms.get(key) === entry) this.#rooms.delete(key);
  }
}
