/**
 * - `storage-full`: no room on the disk; works again once there is.
 * - `storage-corrupt`: the file is damaged or is not a Samenspel database. Never repaired by starting empty.
 * - `storage-newer`: the file was written by a newer version of Samenspel.
 * - `storage-in-use`: another server works in the same data folder.
 * - `storage-conflict`: the write breaks a rule of the schema (unknown session, code already taken …).
 * - `storage-invalid`: a value that cannot be stored (wrong type); a bug of the caller.
 * - `storage-unavailable`: closed, locked, or an I/O error.
 */
export type StorageErrorCode =
  | "storage-full"
  | "storage-corrupt"
  | "storage-newer"
  | "storage-in-use"
  | "storage-conflict"
  | "storage-invalid"
  | "storage-unavailable";

/** What every method of the storage port rejects with. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
