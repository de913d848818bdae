import { existsSync, rmSync, writeFileSync } from "node:fs";
import { renameDurably } from "./durable-rename.ts";
import type { SqliteConnection } from "./sqlite-file.ts";
import { StorageError } from "./storage-error.ts";

/**
 * Rebuilds the file and empties the log. A rebuild, because `secure_delete` clears what was deleted but not the
 * copies that earlier rebalancing of the tree left in the unused part of a page. Costs a rewrite of the whole file.
 */
export async function checkpoint({ database }: SqliteConnection): Promise<void> {
  database.query("vacuum");
  const busy = database.query("pragma wal_checkpoint(truncate)")[0]?.busy;
  if (busy !== 0) throw new StorageError("storage-unavailable", "The log is still being read by another process");
}

/** Writes a copy beside the target first, so that a half-written copy never bears the name of a backup. */
export async function backup({ database }: SqliteConnection, file: string): Promise<void> {
  if (existsSync(file)) throw new StorageError("storage-conflict", `${file} already exists`);
  const draft = `${file}.partial`;
  rmSync(draft, { force: true });
  writeFileSync(draft, "", { mode: 0o600 });
  try {
    database.prepare("vacuum into ?").run([draft]);
    renameDurably(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Tries whether a write is kept, by writing 16 kB that mean nothing and taking them back. */
export async function isWritable({ database }: SqliteConnection): Promise<boolean> {
  try {
    database.query("insert or replace into setting (key, value) values ('health', hex(zeroblob(8192)))");
    database.query("delete from setting where key = 'health'");
    return true;
  } catch {
    return false;
  }
}
