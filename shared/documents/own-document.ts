import type * as Y from "yjs";
import * as z from "zod/mini";
import { type Ballot, ballotSchema } from "../domain/vote/ballot.ts";
import { readMap } from "./read-map.ts";

/**
 * The document that one participant writes, `own` or `anonymous`: three root maps of plain JSON.
 * Keys are set again, never deleted. Readers are total: what has not the right shape is told, not thrown.
 */
const ROOTS = { notes: "notes", votes: "votes", reactions: "reactions" } as const;

const text = z.string();
const noteSchema = z.object({
  block: text,
  place: text,
  lane: z.exactOptional(text),
  text: text,
  placed: z.boolean(),
  withdrawn: z.exactOptional(z.boolean()),
  /** The public id of the note that this one builds on. */
  on: z.exactOptional(text),
});
/** A note as its writer keeps it; a draft until `placed`. */
export type WrittenNote = z.infer<typeof noteSchema>;

/** Everything one person votes in one block; it counts whole or not at all. `tafel`: required in an anonymous tafel vote. */
export type WrittenBallot = Ballot;

const reactionSchema = z.object({ agree: z.boolean() });
export type Reaction = z.infer<typeof reactionSchema>;

export interface OwnContent {
  /** By the writer's own note id. */
  readonly notes: ReadonlyMap<string, WrittenNote>;
  /** By block. */
  readonly ballots: ReadonlyMap<string, WrittenBallot>;
  /** By public id of a note. */
  readonly reactions: ReadonlyMap<string, Reaction>;
  /** Keys (`notes/<id>`, `votes/<block>`) with something of another shape. */
  readonly malformed: readonly string[];
}

export const readOwnDocument = (doc: Y.Doc): OwnContent => {
  const malformed: string[] = [];
  return {
    notes: readMap(doc, ROOTS.notes, noteSchema, (key) => malformed.push(`notes/${key}`)),
    ballots: readMap(doc, ROOTS.votes, ballotSchema, (key) => malformed.push(`votes/${key}`)),
    reactions: readMap(doc, ROOTS.reactions, reactionSchema),
    malformed,
  };
};

/** Keys stand in a fixed order and absent fields are absent, so that equal notes are equal bytes. */
const put = (doc: Y.Doc, root: keyof typeof ROOTS, key: string, value: unknown): void => {
  doc.transact(() => doc.getMap(ROOTS[root]).set(key, value));
};

/** Writes a note, a draft or a placed one, in one transaction. */
export const writeNote = (doc: Y.Doc, noteId: string, note: WrittenNote): void => put(doc, "notes", noteId, note);

/** Is this one of the notes that a person may have so many of? Drafts and what was taken back are not. */
export const takesRoom = (note: WrittenNote): boolean => note.placed && note.withdrawn !== true;

export const withdrawNote = (doc: Y.Doc, noteId: string): void => {
  const note = readOwnDocument(doc).notes.get(noteId);
  if (note !== undefined) writeNote(doc, noteId, { ...note, withdrawn: true });
};

export const writeBallot = (doc: Y.Doc, block: string, ballot: WrittenBallot): void => put(doc, "votes", block, ballot);

export const writeReaction = (doc: Y.Doc, publicId: string, reaction: Reaction): void =>
  put(doc, "reactions", publicId, reaction);

/** Copies every key that differs from one document into another: how a client heals after a refusal. */
export const replayOwnDocument = (from: Y.Doc, to: Y.Doc): void => {
  to.transact(() => {
    for (const name of Object.values(ROOTS)) {
      const target = to.getMap(name);
      for (const [key, value] of from.getMap(name)) {
        if (JSON.stringify(target.get(key)) !== JSON.stringify(value)) target.set(key, value);
      }
    }
  });
};
