import type { OwnContent } from "../documents/own-document.ts";

/** Who writes an own document, as the session knows them now. */
export interface Writer {
  readonly participantId: string;
  readonly name: string | null;
  readonly perspective: string | null;
  /** Where this person sits now, and every tafel where they have sat. */
  readonly tafel: string | null;
  readonly sat: readonly string[];
  readonly caller: boolean;
}

/** What one document brings: the only thing that the board, the votes and the report are made of. */
export interface Contribution {
  /** Tells documents apart; says nothing about whose it is. */
  readonly documentId: string;
  /** The public id of one of the writer's own note ids. */
  readonly publicId: (noteId: string) => string;
  readonly content: OwnContent;
  /** Null for an anonymous document: nothing ties it to a person. */
  readonly writer: Writer | null;
}
