import { StorageError, type StorageErrorCode } from "./storage-error.ts";

/** Primary result codes, https://www.sqlite.org/rescode.html; every other one is `storage-unavailable`. */
const codes: Readonly<Record<number, StorageErrorCode>> = {
  11: "storage-corrupt", // SQLITE_CORRUPT
  13: "storage-full", // SQLITE_FULL
  18: "storage-invalid", // SQLITE_TOOBIG
  19: "storage-conflict", // SQLITE_CONSTRAINT
  20: "storage-invalid", // SQLITE_MISMATCH
  25: "storage-invalid", // SQLITE_RANGE
  26: "storage-corrupt", // SQLITE_NOTADB
};
const constraintDatatype = 3091;

/** Translates what an engine or the file system threw. */
export function toStorageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  const result = resultCode(cause);
  if (result !== null) {
    const code = result === constraintDatatype ? "storage-invalid" : codes[result & 0xff];
    return new StorageError(code ?? "storage-unavailable", message, { cause });
  }
  const full = isRecord(cause) && (cause.code === "ENOSPC" || cause.code === "EDQUOT");
  return new StorageError(full ? "storage-full" : "storage-unavailable", message, { cause });
}

/** libsql calls it rawCode, node:sqlite errcode. */
function resultCode(cause: unknown): number | null {
  if (!isRecord(cause)) return null;
  const code = cause.rawCode ?? cause.errcode;
  return typeof code === "number" ? code : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
