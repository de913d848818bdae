import { join } from "node:path";
import { GuardedDatabase } from "./sqlite-adapter.ts";
import { toStorageError } from "./sqlite-failure.ts";
import { StorageError } from "./storage-error.ts";

const LOCK = "samenspel.lock";

/**
 * Keeps every other server off this data folder: two of them would each derive boards and give numbers from half of what
 * people write. The lock is one of the operating system on a file, so it goes with the process, however that ends.
 * Resolves with what gives it back.
 * @throws {StorageError} `storage-in-use` when another server has it.
 */
export const lockDataFolder = async (dataDir: string): Promise<() => void> => {
  try {
    const lock = await GuardedDatabase.open(join(dataDir, LOCK));
    try {
      // Nothing is ever written in it, so it takes no room on a disk that is full.
      lock.query("begin exclusive");
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => {
      // The engine may keep a closed connection for a while; without its transaction that keeps nobody out.
      lock.query("rollback");
      lock.close();
    };
  } catch (error) {
    if (/locked|busy/i.test(String(error))) throw new StorageError("storage-in-use", `another server works in ${dataDir}`);
    throw toStorageError(error);
  }
};
