import type { Writer } from "@samenspel/shared/board/contribution";
import type { CountedNote } from "@samenspel/shared/board/counted";
import type { Fold } from "@samenspel/shared/board/derive";
import { releaseNotes } from "@samenspel/shared/board/release";
import type { Release, SealedNote } from "@samenspel/shared/board/sealed-note";
import { type Course, isRevealed } from "@samenspel/shared/domain/course";
import { PLENARY } from "@samenspel/shared/domain/place";
import type { Seat } from "@samenspel/shared/domain/seat";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { WaitingNotes } from "./waiting-notes.ts";

export interface ReleasingOptions {
  readonly writer: (participantId: string) => Writer | null;
  readonly now: () => number;
  readonly shuffle: <T>(list: readonly T[]) => T[];
  /** From 0 to 1. */
  readonly chance: () => number;
  /** What somebody without a name is called, in the session's language. */
  readonly someone: string;
}

/** The session and its notes as they stand; `releases` are those that have their number. */
export interface ReleasingContext {
  readonly file: SessionFile;
  readonly course: Course;
  readonly seats: readonly Seat[];
  readonly fold: Fold;
  readonly releases: ReadonlyMap<string, Release>;
}

/** Who may be seen from when on: remembers who waits and what was revealed, and hands out the next numbers. */
export class Releasing {
  readonly #options: ReleasingOptions;
  readonly #waiting = new WaitingNotes();
  /** Block and place whose reveal was carried out: who writes on after it is released like in an open block. */
  readonly #revealed = new Set<string>();
  /** The course under which reveals were last remembered. */
  #rememberedCourse: Course | null = null;

  constructor(options: ReleasingOptions) {
    this.#options = options;
  }

  /** Do notes that may be seen wait for company or for their time? */
  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Whoever is released from now on in what this course reveals comes after the reveal. */
  rememberReveals({ file, course }: Pick<ReleasingContext, "file" | "course">): void {
    if (course === this.#rememberedCourse) return;
    this.#rememberedCourse = course;
    for (const place of [...file.tafels.map(({ id }) => id), PLENARY]) {
      for (const [block, state] of Object.entries(course.blocks))
        if (isRevealed(state, place)) this.#revealed.add(`${block} ${place}`);
    }
  }

  /** Looks at these notes again, or at all of them, and answers the notes that may be seen but have no number. */
  lookAt(touched: Iterable<Iterable<string>> | "all", { file, course, fold, releases }: ReleasingContext): CountedNote[] {
    const context = { file, course, releases, notes: fold.notes, now: this.#options.now(), asCounted: this.#asCounted };
    if (touched === "all") this.#waiting.lookAtAll(context);
    else for (const publicIds of touched) this.#waiting.look(publicIds, context);
    return this.#waiting.maySee(context);
  }

  /** Which of these may be seen now, each with its number. They are released once that is kept: see `left`. */
  release(waiting: readonly CountedNote[], { file, course, seats, releases }: ReleasingContext): Release[] {
    if (waiting.length === 0) return [];
    const { someone, shuffle } = this.#options;
    const now = this.#options.now();
    const mayLeaveAlone = (note: CountedNote): number => this.#waiting.mayLeaveAlone(note, now);
    const nextNumber = releases.size + 1;
    return releaseNotes(waiting, (block, place) => this.#revealed.has(`${block} ${place}`), {
      ...{ file, course, seats, now },
      ...{ mayLeaveAlone, nextNumber, someone, shuffle },
    });
  }

  /** What of all that has no number yet may be seen, if this were the course. */
  releaseAll(context: ReleasingContext): Release[] {
    const waiting = [...context.fold.notes.values()].filter(({ publicId }) => !context.releases.has(publicId));
    return this.release(waiting.map(this.#asCounted), context);
  }

  /** These were released. */
  left(notes: Iterable<CountedNote>): void {
    this.#waiting.left(notes, this.#options.now(), this.#options.chance);
  }

  /** A sealed note that was never shown waits like any other. */
  readonly #asCounted = (note: CountedNote | SealedNote): CountedNote => {
    if ("documentId" in note) return note;
    const writer = note.participant === undefined ? null : this.#options.writer(note.participant);
    return { ...note, documentId: note.publicId, writer, late: note.late === true };
  };
}
