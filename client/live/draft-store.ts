import * as idb from "lib0/indexeddb";

/** Text being written that the document does not have yet: the keystrokes of the last moment. */
export interface LocalDraft {
  readonly noteId: string;
  readonly text: string;
  /** The public id of the note that it builds on. */
  readonly on?: string | undefined;
}

const STORE = "drafts";

/** Keeps each keystroke on this device at once, so that a killed browser loses nothing that was typed. */
export class DraftStore {
  readonly #name: string;
  readonly #drafts = new Map<string, LocalDraft>();
  #db: IDBDatabase | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** Reads what an earlier page left behind; resolves also when this browser keeps nothing. */
  async load(): Promise<void> {
    if (!("indexedDB" in globalThis)) return;
    try {
      this.#db = await idb.openDB(this.#name, (fresh) => idb.createStores(fresh, [[STORE]]));
      const [store] = idb.transact(this.#db, [STORE], "readonly");
      if (store === undefined) return;
      for (const { k, v } of await idb.getAllKeysValues(store)) {
        if (!this.#drafts.has(String(k))) this.#drafts.set(String(k), v as unknown as LocalDraft);
      }
    } catch {
      this.#db = null;
    }
  }

  get(key: string): LocalDraft | undefined {
    return this.#drafts.get(key);
  }

  entries(): readonly (readonly [string, LocalDraft])[] {
    return [...this.#drafts];
  }

  put(key: string, draft: LocalDraft): void {
    this.#drafts.set(key, draft);
    this.#store((store) => idb.put(store, { ...draft } as never, key));
  }

  remove(key: string): void {
    if (this.#drafts.delete(key)) this.#store((store) => idb.del(store, key));
  }

  wipe(): void {
    this.#drafts.clear();
    this.#store((store) => idb.rtop(store.clear()));
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
  }

  #store(write: (store: IDBObjectStore) => Promise<unknown>): void {
    if (this.#db === null) return;
    const [store] = idb.transact(this.#db, [STORE]);
    // A full or closed database loses the keystroke, never the page: the document gets it 400 ms later.
    if (store !== undefined) write(store).catch(() => {});
  }
}
