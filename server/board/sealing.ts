import type { CountedBallot } from "@samenspel/shared/board/counted";
import type { Fold } from "@samenspel/shared/board/derive";
import { type SealVoteInput, sealNote, sealVote } from "@samenspel/shared/board/seal";
import type { Release, SealedNote } from "@samenspel/shared/board/sealed-note";
import { type Course, isSealed } from "@samenspel/shared/domain/course";
import { allBlocks } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";
import type { Write } from "../storage/storage.ts";
import { type BoardRecords, releaseWrite, sealedNoteWrite, sealWrites, withReleases } from "./board-records.ts";

/** The session under the course that seals these blocks, and everything that counts. */
export interface SealingInput extends SealVoteInput {
  readonly sessionId: string;
  readonly blocks: ReadonlySet<string>;
  readonly isClosing: boolean;
  readonly fold: Fold;
  readonly ballots: readonly CountedBallot[];
  readonly records: BoardRecords;
  /** What is shown for good with it. */
  readonly releases: readonly Release[];
}

/** The records as they become, and the writes that make them durable. */
export interface Sealed {
  readonly writes: readonly Write[];
  readonly records: BoardRecords;
}

/** Does the session close with this course? */
export const closes = (course: Course, before: Course): boolean => course.phase === "closed" && before.phase !== "closed";

/** The blocks that the course seals and the one before it did not. */
export const blocksToSeal = (course: Course, before: Course, file: SessionFile): ReadonlySet<string> =>
  new Set(course.order.concat(allBlocks(file).map(({ id }) => id)).filter((id) => isSealed(course, id) && !isSealed(before, id)));

/** At closing the late notes are sealed too, and the counts of agreement are kept. */
const notesToSeal = ({ blocks, isClosing, fold }: SealingInput): SealedNote[] => {
  const notes = [...fold.notes.values()].flatMap((note) => {
    if (!("documentId" in note)) return isClosing ? [note] : [];
    return isClosing || (blocks.has(note.block) && !note.late) ? [sealNote(note)] : [];
  });
  return isClosing ? notes.map((note) => ({ ...note, agree: fold.agree.get(note.publicId) ?? 0 })) : notes;
};

/** A write block that was reopened is sealed anew: what its writer took back meanwhile is sealed no more. */
const droppedNotes = (notes: readonly SealedNote[], { blocks, fold, records }: SealingInput): string[] => {
  const kept = new Set(notes.map(({ publicId }) => publicId));
  return [...records.sealedNotes.values()]
    .filter(({ publicId, block }) => blocks.has(block) && !kept.has(publicId) && !fold.notes.has(publicId))
    .map(({ publicId }) => publicId);
};

/** Seals the votes and notes of these blocks. */
export const sealBlocks = (input: SealingInput): Sealed => {
  const { sessionId, blocks, ballots, records, releases } = input;
  const seals = [...blocks].flatMap((id) => sealVote(id, ballots, input) ?? []);
  // In random order: neither the store nor the report tells which notes one person wrote after another.
  const notes = input.shuffle(notesToSeal(input));
  const dropped = droppedNotes(notes, input);
  return {
    writes: [
      ...seals.flatMap((seal) => sealWrites(sessionId, seal)),
      ...dropped.map((publicId): Write => ({ type: "deleteSealedNote", sessionId, publicId })),
      ...notes.map((note) => sealedNoteWrite(sessionId, note)),
      ...releases.map((release) => releaseWrite(sessionId, release)),
    ],
    records: {
      seals: new Map([...records.seals, ...seals.map((seal): [string, SealedVote] => [seal.block, seal])]),
      sealedNotes: new Map(
        [...records.sealedNotes].filter(([id]) => !dropped.includes(id)).concat(notes.map((note) => [note.publicId, note])),
      ),
      releases: withReleases(records.releases, releases),
    },
  };
};
