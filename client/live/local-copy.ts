import * as idb from "lib0/indexeddb";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";

/** A browser without a database must not keep anybody waiting. */
const LOAD_MS = 1500;

/** The store of y-indexeddb in which a document's updates lie. */
const UPDATES = "updates";

export interface LocalCopy {
  /** Resolves when what this device had is in the document, or when it turns out to have nothing. */
  readonly loaded: Promise<void>;
  /** Stops keeping; what was kept stays. */
  close(): Promise<void>;
}

/** Keeps `doc` on this device under `name`, every change at once. Without a database it just does nothing. */
export const keepLocalCopy = (name: string, doc: Y.Doc): LocalCopy => {
  if (!("indexedDB" in globalThis)) return { loaded: Promise.resolve(), close: async () => {} };
  const persistence = new IndexeddbPersistence(name, doc);
  const late = new Promise<void>((resolve) => setTimeout(resolve, LOAD_MS));
  return {
    loaded: Promise.race([persistence.whenSynced.then(() => {}), late]).catch(() => {}),
    close: () => persistence.destroy().catch(() => {}),
  };
};

/**
 * Replaces what this device keeps under `name`, by `doc` or by nothing. Close the copy first. The database itself
 * stays: deleting it would wait for every other tab.
 */
export const replaceLocalCopy = async (name: string, doc: Y.Doc | null): Promise<void> => {
  if (!("indexedDB" in globalThis)) return;
  const db = await idb.openDB(name, (fresh) => idb.createStores(fresh, [[UPDATES, { autoIncrement: true }], ["custom"]]));
  const [updates] = idb.transact(db, [UPDATES]);
  if (updates !== undefined) {
    await idb.rtop(updates.clear());
    if (doc !== null) await idb.rtop(updates.add(Y.encodeStateAsUpdate(doc)));
  }
  db.close();
};
