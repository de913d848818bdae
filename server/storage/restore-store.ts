import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { renameDurably } from "./durable-rename.ts";
import { GuardedDatabase } from "./sqlite-adapter.ts";
import { toStorageError } from "./sqlite-failure.ts";
import { openFile } from "./sqlite-file.ts";
import { databaseFileName } from "./sqlite-storage.ts";
import { StorageError } from "./storage-error.ts";

const PARTS = ["", "-wal", "-shm"];

export interface Restored {
  /** Where the store that was there before stands now; null when there was none. */
  readonly setAside: string | null;
  readonly sessions: number;
}

/**
 * Puts a backup in the place of the store in `dataDir` (which must exist). The backup is copied and checked first; the
 * store that was there is set aside, never thrown away.
 * @throws {StorageError} `storage-conflict` while a server uses the store, and what opening the backup throws.
 */
export async function restoreStore(dataDir: string, backup: string, now: number): Promise<Restored> {
  if (!existsSync(backup)) throw new StorageError("storage-unavailable", `${backup} does not exist`);
  const store = join(dataDir, databaseFileName);
  await refuseWhileInUse(store);
  const draft = `${store}.restoring`;
  for (const part of PARTS) rmSync(draft + part, { force: true });
  try {
    copyFileSync(backup, draft);
    const sessions = await checked(draft);
    const setAside = PARTS.some((part) => existsSync(store + part)) ? `${store}.before-${now}` : null;
    if (setAside !== null) for (const part of PARTS) if (existsSync(store + part)) renameSync(store + part, setAside + part);
    renameDurably(draft, store);
    return { setAside, sessions };
  } catch (error) {
    throw toStorageError(error);
  } finally {
    for (const part of PARTS) rmSync(draft + part, { force: true });
  }
}

/** Opens the copy as a start would, every page of it read, and leaves no log beside it. */
async function checked(file: string): Promise<number> {
  const { database } = await openFile(file);
  try {
    const problem = database.query("pragma integrity_check(1)")[0]?.integrity_check;
    if (problem !== "ok") throw new StorageError("storage-corrupt", `The backup is damaged: ${String(problem)}`);
    const dangling = database.query("pragma foreign_key_check").length;
    if (dangling > 0) throw new StorageError("storage-corrupt", `The backup is damaged: ${dangling} rows belong to nothing`);
    database.query("pragma wal_checkpoint(truncate)");
    return Number(database.query("select count(*) as sessions from session")[0]?.sessions);
  } finally {
    database.close();
  }
}

/** A server that went on with a file set aside would lose what it promised to keep. */
async function refuseWhileInUse(store: string): Promise<void> {
  if (!existsSync(store)) return;
  try {
    const database = await GuardedDatabase.open(store);
    try {
      // Leaving the write-ahead log needs the file for oneself alone.
      database.query("pragma journal_mode = delete");
    } finally {
      database.close();
    }
  } catch (error) {
    if (/locked|busy/i.test(String(error)))
      throw new StorageError("storage-conflict", `${store} is in use: stop the server first`);
    // A damaged store is why people restore.
  }
}
