import type { CountedNote } from "@samenspel/shared/board/counted";
import { APART, isShown, LONGEST_WAIT } from "@samenspel/shared/board/release";
import type { Release, SealedNote } from "@samenspel/shared/board/sealed-note";
import type { Course } from "@samenspel/shared/domain/course";
import type { SessionFile } from "@samenspel/shared/domain/session-file";

/** What decides whether a note waits, and for what. */
export interface WaitingContext {
  readonly notes: ReadonlyMap<string, CountedNote | SealedNote>;
  readonly releases: ReadonlyMap<string, Release>;
  readonly file: SessionFile;
  readonly course: Course;
  readonly now: number;
  /** A sealed note that was never shown waits like any other. */
  readonly asCounted: (note: CountedNote | SealedNote) => CountedNote;
}

/**
 * The notes without a number, and since when. Those that may be seen are kept apart: only they are looked at again at
 * every change, so that a thousand notes that wait for their reveal cost nothing until then.
 */
export class WaitingNotes {
  readonly #firstSeen = new Map<string, number>();
  readonly #maySee = new Set<string>();
  /** Document → until when its next note does not leave alone. Only in memory: the store holds no times. */
  readonly #apart = new Map<string, number>();

  /** How many may be seen, and only wait for company or for their time. */
  get size(): number {
    return this.#maySee.size;
  }

  /** From when this note may leave without company. A clock that was put back makes nothing wait longer. */
  mayLeaveAlone({ publicId, documentId }: CountedNote, now: number): number {
    if ((this.#firstSeen.get(publicId) ?? now) > now) this.#firstSeen.set(publicId, now);
    if ((this.#apart.get(documentId) ?? now) > now + APART.most) this.#apart.set(documentId, now + APART.most);
    return Math.max((this.#firstSeen.get(publicId) ?? now) + LONGEST_WAIT, this.#apart.get(documentId) ?? 0);
  }

  /** These left; `chance` is from 0 to 1. */
  left(notes: Iterable<CountedNote>, now: number, chance: () => number): void {
    for (const { documentId } of notes) this.#apart.set(documentId, now + APART.least + chance() * (APART.most - APART.least));
  }

  /** Looks at every note again: another course, or a start. */
  lookAtAll(context: WaitingContext): void {
    this.#maySee.clear();
    this.look(context.notes.keys(), context);
  }

  /** Looks at these notes again. */
  look(publicIds: Iterable<string>, context: WaitingContext): void {
    const { notes, releases, file, course, now, asCounted } = context;
    for (const publicId of publicIds) {
      const note = notes.get(publicId);
      if (note === undefined || releases.has(publicId)) {
        this.#maySee.delete(publicId);
        continue;
      }
      if (!this.#firstSeen.has(publicId)) this.#firstSeen.set(publicId, now);
      if (isShown(asCounted(note), file, course)) this.#maySee.add(publicId);
      else this.#maySee.delete(publicId);
    }
  }

  /** The notes that may be seen, as they are now. */
  maySee({ notes, asCounted }: WaitingContext): CountedNote[] {
    return [...this.#maySee].flatMap((publicId) => {
      const note = notes.get(publicId);
      return note === undefined ? [] : [asCounted(note)];
    });
  }
}
