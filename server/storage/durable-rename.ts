import { closeSync, fsyncSync, openSync, renameSync } from "node:fs";
import { dirname } from "node:path";

/** Gives a finished file its name so that a power cut leaves the whole file under that name, or nothing. */
export function renameDurably(from: string, to: string): void {
  flush(from);
  renameSync(from, to);
  try {
    flush(dirname(to));
  } catch {
    // Windows opens no folders; there the file system keeps its own order.
  }
}

function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
