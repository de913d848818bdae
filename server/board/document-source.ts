import type * as Y from "yjs";
import type { DocumentName } from "../storage/storage.ts";

/** Where the board reads people's documents; the sync server is behind it. */
export interface DocumentSource {
  /** Reads a document as it durably is, loading it when nobody has it open. */
  read<T>(name: DocumentName, read: (doc: Y.Doc) => T): Promise<T>;
  /** Tells the writer of a document what of it does not count (key → code), and why it was hidden (key → reason). */
  notCounted(name: DocumentName, codes: ReadonlyMap<string, string>, reasons: ReadonlyMap<string, string>): void;
}
