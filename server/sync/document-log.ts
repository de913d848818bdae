import * as Y from "yjs";
import type { DocumentName, Storage } from "../storage/storage.ts";
import { DOCUMENT_RULES } from "./document-kind.ts";
import { createGuardedDoc } from "./update-guard.ts";

/** Stored updates after which one state takes their place while the document is in use. */
const MANY = 500;
/** And when it is put away. */
const SOME = 50;

/** One document in storage: read once, then only appended to, now and then made short. */
export class DocumentLog {
  readonly name: DocumentName;
  readonly #storage: Storage;
  #length: number;

  private constructor(storage: Storage, name: DocumentName, length: number) {
    this.#storage = storage;
    this.name = name;
    this.#length = length;
  }

  /** The document as it durably is. Rejects when it cannot be read whole: never an empty or a partial one. */
  static async open(storage: Storage, name: DocumentName): Promise<{ log: DocumentLog; doc: Y.Doc }> {
    const updates = await storage.loadDocument(name);
    const doc = createGuardedDoc(DOCUMENT_RULES[name.kind].shape);
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error("a stored document has a gap");
    return { log: new DocumentLog(storage, name, updates.length), doc };
  }

  /** All or nothing; resolves once durable. */
  async append(updates: readonly Uint8Array[]): Promise<void> {
    await this.#storage.commit(updates.map((update) => ({ type: "appendUpdate", document: this.name, update })));
    this.#length += updates.length;
  }

  get isLong(): boolean {
    return this.#length >= MANY;
  }

  get isWorthCompacting(): boolean {
    return this.#length >= SOME;
  }

  /** `doc` must hold exactly what was appended. When it fails, the updates stand as they were. */
  async compact(doc: Y.Doc): Promise<void> {
    this.#length = 1;
    await this.#storage.commit([{ type: "replaceDocument", document: this.name, state: Y.encodeStateAsUpdate(doc) }]);
  }
}
