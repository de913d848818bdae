import type { Storage } from "./storage.ts";
import { StorageError, type StorageErrorCode } from "./storage-error.ts";

/** What goes wrong; the test changes it while the storage is in use. */
export interface Faults {
  /** So many coming commits reject and keep nothing. */
  failNextCommits?: number;
  /** So many coming calls of `loadDocument` reject. */
  failNextLoads?: number;
  /** Default: `storage-full`. */
  code?: StorageErrorCode;
  /** A slow disk: commits start when this resolves, in the order they were asked. */
  holdCommits?: Promise<unknown>;
}

/** The same storage with faults, for tests of what happens when the disk is full, slow or broken. */
export function withFaults(storage: Storage, faults: Faults): Storage {
  const overrides: Partial<Storage> = {
    async commit(writes) {
      await faults.holdCommits;
      if (faults.failNextCommits) {
        faults.failNextCommits -= 1;
        throw failure(faults);
      }
      return storage.commit(writes);
    },
    async loadDocument(name) {
      if (faults.failNextLoads) {
        faults.failNextLoads -= 1;
        throw failure(faults);
      }
      return storage.loadDocument(name);
    },
  };
  return new Proxy(storage, {
    get(target, key) {
      const value: unknown = Reflect.get(key in overrides ? overrides : target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function failure(faults: Faults): StorageError {
  return new StorageError(faults.code ?? "storage-full", "A fault that the test asked for");
}
