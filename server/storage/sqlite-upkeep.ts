import { existsSync, renameSync, rmSync } from "node:fs";
import type { SqliteConnection } from "./sqlite-file.ts";
import { StorageError } from "./storage-error.ts";

/**
 * Rebuilds the file and empties the log. A rebuild, because `secure_delete` clears what was deleted but not the
 * copies that earlier rebalancing of the tree left in the unused part of a page. Costs a rewrite of the whole file.
 */
export async function checkpoint({ database }: SqliteConnection): Promise<void> {
  database.query("vacuum");
  const busy = database.query("pragma wal_checkpoint(truncate)")[0]?.["busy"];
  if (busy !== 0) throw new StorageError("storage-unavailable", "The log is still being read by another process");
}

/** Writes a copy beside the target first, so that a half-written copy never bears the name of a backup. */
export async function backup({ database }: SqliteConnection, file: string): Promise<void> {
  if (existsSync(file)) throw new StorageError("storage-conflict", `${file} already exists`);
  const draft = `${file}.partial`;
  rmSync(draft, { force: true });
  try {
    database.prepare("vacuum into ?").run([draft]);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Tries whether a write is kept, by writing a setting that means nothing. */
export async function isWritable({ database }: SqliteConnection): Promise<boolean> {
  try {
    database.query("insert into setting (key, value) values ('health', '') on conflict (key) do update set value = ''");
    return true;
  } catch {
    return false;
  }
}
