import type { WriteBlock } from "../domain/block.ts";
import { type Course, isOpen, isRevealed } from "../domain/course.ts";
import { PLENARY } from "../domain/place.ts";
import type { Seat } from "../domain/seat.ts";
import { findBlock } from "../domain/session-blocks.ts";
import type { SessionFile } from "../domain/session-file.ts";
import type { CountedNote } from "./counted.ts";
import type { Release } from "./sealed-note.ts";

/** In an open anonymous block a note waits for notes of this many other documents, … */
const OTHERS_TO_WAIT_FOR = 2;
/** … or this long, in ms; … */
export const LONGEST_WAIT = 20_000;
/** … and after a note of its own document that just left by at least so long and at most so long, in ms. */
export const APART = { least: 10_000, most: 20_000 } as const;
/** A perspective is shown when at least this many people at the place share it. */
const PERSPECTIVE_OF = 3;

export interface ReleaseContext {
  readonly file: SessionFile;
  readonly course: Course;
  readonly seats: Iterable<Seat>;
  readonly now: number;
  /** From when this note may leave without company, in ms since 1970. */
  readonly mayLeaveAlone: (note: CountedNote) => number;
  /** The next free number; numbers are one series per session. */
  readonly nextNumber: number;
  /** Text for somebody without a name or whose perspective would be a name. */
  readonly someone: string;
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

/** May this note be seen by the others at its place at all? */
export const isShown = (note: CountedNote, file: SessionFile, course: Course): boolean => {
  const block = findBlock(file, note.block);
  if (block?.kind !== "write") return false;
  if (course.phase === "closed") return true;
  if (note.late && note.identity === "anonymous") return false;
  return block.visibility === "open" || isRevealed(course.blocks[note.block], note.place);
};

/**
 * Do all waiting notes go at once, in random order? At closing; at the reveal of a hidden block; and when a block in
 * which nobody writes any more is put to use (a vote about its notes), since then the moment says nothing about a writer.
 */
const goTogether = (block: WriteBlock, place: string, wasShown: boolean, course: Course): boolean => {
  if (course.phase === "closed") return true;
  if (block.visibility === "reveal" && !wasShown) return true;
  return !isOpen(course, block.id) && isRevealed(course.blocks[block.id], place);
};

/**
 * Which of the anonymous notes waiting at one place for one block may go: all of them when they go together, else one
 * of each document, so that notes that appear at once or shortly after each other are not those of one writer; at once
 * when enough documents wait, alone when they have waited long enough.
 */
const anonymousOf = (waiting: readonly CountedNote[], together: boolean, context: ReleaseContext): readonly CountedNote[] => {
  if (together) return waiting;
  const ofEach = [...new Map(context.shuffle(waiting).map((note) => [note.documentId, note])).values()];
  if (ofEach.length > OTHERS_TO_WAIT_FOR) return ofEach;
  return ofEach.filter((note) => context.now >= context.mayLeaveAlone(note));
};

const inPlaceOf = (seat: Seat, place: string): boolean => place === PLENARY || seat.tafel === place;

/** The writer as the group gets to know them: decided once, at release. */
const bylineOf = (note: CountedNote, seats: readonly Seat[], someone: string): string | null => {
  const { identity, writer, place } = note;
  if (identity === "anonymous" || writer === null) return null;
  const { perspective, name } = writer;
  if (identity === "name") {
    if (name === null) return someone;
    return perspective === null ? name : `${name}, ${perspective}`;
  }
  if (perspective === null) return someone;
  const sharing = seats.filter((seat) => seat.perspective === perspective && inPlaceOf(seat, place)).length;
  return sharing >= PERSPECTIVE_OF ? perspective : someone;
};

const groupBy = <T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
};

/**
 * The notes that may be seen from now on, each with its number for good. `waiting`: the counted notes without a
 * number yet, in the order of writing; `wasShown`: this block was revealed at this place before now, even when there was
 * nothing to show. Anonymous notes leave in random order and never alone, so that neither order nor moment says who wrote.
 */
export const releaseNotes = (
  waiting: readonly CountedNote[],
  wasShown: (block: string, place: string) => boolean,
  context: ReleaseContext,
): Release[] => {
  const { file, course } = context;
  const seats = [...context.seats];
  const shown = waiting.filter((note) => isShown(note, file, course));
  const ready = [...groupBy(shown, ({ block, place }) => `${block} ${place}`).values()].flatMap((group) => {
    const [first] = group;
    const block = first === undefined ? undefined : findBlock(file, first.block);
    if (first === undefined || block?.kind !== "write") return [];
    const together = goTogether(block, first.place, wasShown(first.block, first.place), course);
    const anonymous = group.filter(({ identity }) => identity === "anonymous");
    const others = group.filter(({ identity }) => identity !== "anonymous");
    // Names stand below these: sentences that follow each other stay in the order in which they were written.
    if (!together && group.every(({ identity }) => identity === "name")) return group;
    return context.shuffle([...others, ...anonymousOf(anonymous, together, context)]);
  });
  return ready.map((note, index) => ({
    publicId: note.publicId,
    number: context.nextNumber + index,
    place: note.place,
    by: bylineOf(note, seats, context.someone),
  }));
};
