import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { ReadName } from "./run-read.ts";
import type { DocumentKind, DocumentName, Storage, Write } from "./storage.ts";
import { StorageError } from "./storage-error.ts";
import { StorageThread } from "./storage-thread.ts";

/** The name of the database file under DATA_DIR. */
export const databaseFileName = "samenspel.sqlite";

const healthTimeoutMs = 3000;

export interface SqliteStorageOptions {
  readonly dataDir: string;
  /** Told how many seconds each commit took that was kept. */
  readonly onCommit?: (seconds: number) => void;
}

/**
 * Opens the store in `dataDir` (which must exist), making the file on the first start.
 * Rejects with a StorageError: `storage-corrupt`, `storage-newer`, `storage-full` or `storage-unavailable`.
 */
export async function openSqliteStorage(options: SqliteStorageOptions): Promise<SqliteStorage> {
  const file = join(options.dataDir, databaseFileName);
  const thread = new StorageThread(file);
  await thread.opened;
  return new SqliteStorage(file, thread, options.onCommit);
}

/** The storage port on one SQLite file, worked by a thread of its own. Made by `openSqliteStorage`. */
export class SqliteStorage implements Storage {
  readonly #file: string;
  #thread: StorageThread;
  readonly #onCommit: SqliteStorageOptions["onCommit"];
  #isClosed = false;

  constructor(file: string, thread: StorageThread, onCommit: SqliteStorageOptions["onCommit"]) {
    this.#file = file;
    this.#thread = thread;
    this.#onCommit = onCommit;
  }

  async commit(writes: readonly Write[]): Promise<void> {
    const from = performance.now();
    await this.#running().ask({ ask: "commit", writes: writes.map(withOwnBytes) });
    this.#onCommit?.((performance.now() - from) / 1000);
  }

  loadDocument(name: DocumentName) {
    return this.#read("loadDocument", name);
  }
  documentNames(sessionId: string, kind?: DocumentKind) {
    return this.#read("documentNames", sessionId, kind);
  }
  loadSession(sessionId: string) {
    return this.#read("loadSession", sessionId);
  }
  sessionIds() {
    return this.#read("sessionIds");
  }
  sessionIdByCode(code: string) {
    return this.#read("sessionIdByCode", code);
  }
  listSessions(ownerId?: string) {
    return this.#read("listSessions", ownerId);
  }
  sessionsToDelete(now: number) {
    return this.#read("sessionsToDelete", now);
  }
  loadReleases(sessionId: string) {
    return this.#read("loadReleases", sessionId);
  }
  loadSeals(sessionId: string) {
    return this.#read("loadSeals", sessionId);
  }
  loadSealedNotes(sessionId: string) {
    return this.#read("loadSealedNotes", sessionId);
  }
  loadReport(sessionId: string, version?: number) {
    return this.#read("loadReport", sessionId, version);
  }
  loadNarrative(sessionId: string) {
    return this.#read("loadNarrative", sessionId);
  }
  loadEditions(sessionId: string) {
    return this.#read("loadEditions", sessionId);
  }
  loadEdition(sessionId: string, number: number) {
    return this.#read("loadEdition", sessionId, number);
  }
  organiserById(id: string) {
    return this.#read("organiserById", id);
  }
  organiserByEmail(email: string) {
    return this.#read("organiserByEmail", email);
  }
  organisers() {
    return this.#read("organisers");
  }
  loadLogin(tokenHash: string) {
    return this.#read("loadLogin", tokenHash);
  }
  loadSetting(key: string) {
    return this.#read("loadSetting", key);
  }
  loadAudit(filter?: { readonly sessionId?: string; readonly limit?: number }) {
    return this.#read("loadAudit", filter);
  }

  async healthy(): Promise<boolean> {
    const patience = new AbortController();
    try {
      const tooLate = setTimeout(healthTimeoutMs, false, { signal: patience.signal }).catch(() => false);
      return (await Promise.race([this.#running().ask({ ask: "healthy" }), tooLate])) === true;
    } catch {
      return false;
    } finally {
      patience.abort();
    }
  }

  async checkpoint(): Promise<void> {
    await this.#running().ask({ ask: "checkpoint" });
  }

  async backup(file: string): Promise<void> {
    await this.#running().ask({ ask: "backup", file });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#thread.close();
  }

  /** For tests of a full disk: the most pages (of 4 KiB) the file may have. */
  async limitPages(pages: number): Promise<void> {
    await this.#running().ask({ ask: "limitPages", pages });
  }

  async #read<Name extends ReadName>(
    name: Name,
    ...parameters: Parameters<Storage[Name]>
  ): Promise<Awaited<ReturnType<Storage[Name]>>> {
    const value = await this.#running().ask({ ask: "read", name, parameters });
    // The worker runs `reads[name]`, which has this type.
    return value as Awaited<ReturnType<Storage[Name]>>;
  }

  /** A thread that died (out of memory, say) has failed its questions; the next one starts another. */
  #running(): StorageThread {
    if (this.#isClosed) throw new StorageError("storage-unavailable", "The store is closed");
    if (this.#thread.hasEnded) this.#thread = new StorageThread(this.#file);
    return this.#thread;
  }
}

/** What is written goes to the thread a moment later: until then nobody else may hold its bytes. */
function withOwnBytes(write: Write): Write {
  if (write.type === "appendUpdate") return { ...write, update: ownBytes(write.update) };
  if (write.type === "replaceDocument") return { ...write, state: ownBytes(write.state) };
  return write;
}

function ownBytes(bytes: Uint8Array): Uint8Array {
  if (!(bytes instanceof Uint8Array)) throw new StorageError("storage-invalid", "An update must be bytes");
  return new Uint8Array(bytes);
}
