import type { NoteSource } from "../documents/board-document.ts";
import type { CastValue } from "../domain/vote/judge-ballot.ts";
import type { NotCountedCode } from "../protocol/sync-messages.ts";
import type { Writer } from "./contribution.ts";

/** As what a note's writer is known: by the block, or in a block of the writer's choice by the document. */
export type NoteIdentity = "anonymous" | "perspective" | "name";

/** A placed note that counts. */
export interface CountedNote {
  readonly publicId: string;
  /** Which document it came from; only to tell documents apart, never stored. */
  readonly documentId: string;
  readonly block: string;
  readonly place: string;
  readonly lane?: string;
  readonly text: string;
  readonly on?: string;
  readonly identity: NoteIdentity;
  readonly source: NoteSource;
  readonly writer: Writer | null;
  /** Placed after its block was sealed: "nagekomen". */
  readonly late: boolean;
}

/** A ballot that counts, whole. */
export interface CountedBallot {
  readonly documentId: string;
  readonly block: string;
  /** Where it counts: the tafel of a tafel vote, or where a named voter sits; null in an anonymous plenary vote. */
  readonly tafel: string | null;
  readonly values: readonly CastValue[];
  readonly writer: Writer | null;
}

/** What one document comes to under the course as it stands. */
export interface Judged {
  readonly notes: readonly CountedNote[];
  readonly ballots: readonly CountedBallot[];
  /** Is the document an anonymous one? Which of two documents somebody reacts in follows from the note's block. */
  readonly anonymous: boolean;
  /** Public ids that this document says "eens" to. */
  readonly agrees: readonly string[];
  /** Public ids of notes that were withdrawn or never counted any more: off the board, number kept. */
  readonly withdrawn: readonly string[];
  /** `notes/<id>` or `votes/<block>` → why it does not count. */
  readonly notCounted: ReadonlyMap<string, NotCountedCode>;
  /** `notes/<id>` of what was hidden → what the facilitator wrote as the reason. */
  readonly reasons: ReadonlyMap<string, string>;
}
