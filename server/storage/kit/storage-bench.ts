import type { DocumentName, Storage } from "../storage.ts";

/** One store that can be closed and opened again, with all it keeps. */
export interface StorageUnderTest {
  open(): Promise<Storage>;
  /** Every byte that the store keeps on disk, its logs included. */
  readBytes(): Promise<Buffer>;
  dispose(): Promise<void>;
}

/** The store of one run of the kit, as it is open now. */
export class StorageBench {
  readonly #make: () => Promise<StorageUnderTest>;
  #under: StorageUnderTest | null = null;
  #storage: Storage | null = null;

  constructor(make: () => Promise<StorageUnderTest>) {
    this.#make = make;
  }

  get storage(): Storage {
    if (this.#storage === null) throw new Error("the store was never opened");
    return this.#storage;
  }

  /** The first time, and after it was closed. */
  async open(): Promise<void> {
    this.#under ??= await this.#make();
    this.#storage = await this.#under.open();
  }

  async reopen(): Promise<void> {
    await this.storage.close();
    await this.open();
  }

  async readBytes(): Promise<Buffer> {
    return (await this.#under?.readBytes()) ?? Buffer.alloc(0);
  }

  /** The updates of a document, as the texts that were put in. */
  async texts(name: DocumentName): Promise<string[]> {
    return (await this.storage.loadDocument(name)).map((update) => new TextDecoder().decode(update));
  }

  /** Deletes all that tests put in. */
  async clear(): Promise<void> {
    const sessions = (await this.storage.sessionIds()).map((id) => ({ type: "deleteSession", id }) as const);
    const organisers = (await this.storage.organisers()).map(({ id }) => ({ type: "deleteOrganiser", id }) as const);
    await this.storage.commit([...sessions, ...organisers, { type: "deleteAuditBefore", at: Number.MAX_SAFE_INTEGER }]);
  }

  async dispose(): Promise<void> {
    await this.storage.close();
    await this.#under?.dispose();
  }
}
