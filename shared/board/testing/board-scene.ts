import * as Y from "yjs";
import {
  readOwnDocument,
  type WrittenBallot,
  type WrittenNote,
  writeBallot,
  writeNote,
  writeReaction,
} from "../../documents/own-document.ts";
import { publicIdsFor } from "../../documents/public-id.ts";
import { type Course, newCourse } from "../../domain/course.ts";
import type { Seat } from "../../domain/seat.ts";
import type { SessionFile } from "../../domain/session-file.ts";
import { smallSession } from "../../domain/testing/small-session.ts";
import { type CourseContext, leave, moveToBlock } from "../../domain/visit-block.ts";
import type { Contribution, Writer } from "../contribution.ts";
import type { CountedNote } from "../counted.ts";
import type { JudgeContext } from "../judge.ts";
import type { SealedNote } from "../sealed-note.ts";

export const file: SessionFile = smallSession();

const at = (now: number): CourseContext => ({ file, now, items: (block) => [{ id: `${block}-item`, title: block }] });

/** The course after these blocks were entered one after the other, a second apart. */
export const courseAt = (...blocks: readonly string[]): Course =>
  blocks.reduce<Course>((course, block, index) => moveToBlock(course, block, at(index * 1000)), {
    ...newCourse(file.blocks.map(({ id }) => id)),
    phase: "running",
  });

export const leaving = (course: Course): Course => (course.block === null ? course : leave(course, course.block, at(99_000)));
export const closed = (course: Course): Course => ({ ...leaving(course), phase: "closed", closedAt: 100_000 });

export const seat = (participantId: string, tafel: string | null, perspective: string | null = null): Seat => ({
  ...{ participantId, name: participantId, perspective, tafel, joinedAt: 0, caller: false },
  sat: tafel === null ? [] : [tafel],
});

export const writerOf = ({ participantId, name, perspective, tafel, sat, caller }: Seat): Writer => ({
  ...{ participantId, name, perspective, tafel, sat, caller },
});

export interface Written {
  readonly notes?: Readonly<Record<string, Partial<WrittenNote> & { readonly block: string }>>;
  readonly votes?: Readonly<Record<string, WrittenBallot>>;
  readonly agrees?: readonly string[];
}

/** One person's document, written and read like any other. `writer` null: an anonymous one. */
export const contributionOf = (
  documentId: string,
  writer: Writer | null,
  { notes = {}, votes = {}, agrees = [] }: Written,
): Contribution => {
  const doc = new Y.Doc();
  for (const [id, note] of Object.entries(notes))
    writeNote(doc, id, { place: "t1", text: `Tekst van ${id}`, placed: true, ...note });
  for (const [block, ballot] of Object.entries(votes)) writeBallot(doc, block, ballot);
  for (const id of agrees) writeReaction(doc, id, { agree: true });
  return { documentId, publicId: publicIdsFor(documentId), content: readOwnDocument(doc), writer };
};

export const judgeContext = (course: Course, sealed: readonly SealedNote[] = []): JudgeContext => ({
  file,
  course,
  sealedNotes: new Map(sealed.map((note) => [note.publicId, note])),
  sealedBallot: () => undefined,
});

export const countedNote = (publicId: string, changes: Partial<CountedNote> = {}): CountedNote => ({
  ...{ publicId, documentId: publicId, block: "drip", place: "t1", text: publicId, identity: "anonymous" },
  ...{ source: "participant", writer: null, late: false },
  ...changes,
});
