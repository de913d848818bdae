import { findBlock } from "../domain/session-blocks.ts";
import type { SessionFile } from "../domain/session-file.ts";
import type { CountedNote, Judged } from "./counted.ts";
import { type Fold, reactsAnonymously } from "./derive.ts";
import type { SealedNote } from "./sealed-note.ts";

type FoldedNote = CountedNote | SealedNote;

/** What everybody sees of a note: when this stays the same, its board does. */
const looksTheSame = (a: FoldedNote | undefined, b: FoldedNote | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.place === b.place &&
    a.block === b.block &&
    a.lane === b.lane &&
    a.on === b.on &&
    a.source === b.source);

/** How many documents of each kind say "eens" to a note. */
interface Agreement {
  named: number;
  anonymous: number;
}

/**
 * `fold`, kept up to date one document at a time: the same notes and counts as folding everything anew, at the cost of
 * what changed. A public id belongs to one document. Another course, file or set of seals needs a new one.
 */
export class RunningFold implements Fold {
  readonly notes: ReadonlyMap<string, FoldedNote>;
  readonly agree: Fold["agree"] = { get: (publicId) => this.#agreeOf(publicId) };
  readonly #notes: Map<string, FoldedNote>;
  readonly #sealed: ReadonlyMap<string, SealedNote>;
  readonly #file: SessionFile;
  /** From the documents: null for a note that was withdrawn or counts no more. */
  readonly #written = new Map<string, CountedNote | null>();
  readonly #agreements = new Map<string, Agreement>();
  readonly #anonymousBlocks = new Map<string, boolean>();
  #touched = new Map<string, Set<string>>();

  constructor(documents: Iterable<Judged>, sealedNotes: ReadonlyMap<string, SealedNote>, file: SessionFile) {
    this.#sealed = sealedNotes;
    this.#file = file;
    this.#notes = new Map(sealedNotes);
    this.notes = this.#notes;
    for (const judged of documents) this.replace(null, judged);
  }

  /** What one document came to before and comes to now. */
  replace(before: Judged | null, after: Judged | null): void {
    const gone = new Set([...(before?.withdrawn ?? []), ...(before?.notes ?? []).map(({ publicId }) => publicId)]);
    for (const publicId of after?.withdrawn ?? []) this.#write(publicId, null, gone);
    for (const note of after?.notes ?? []) this.#write(note.publicId, note, gone);
    for (const publicId of gone) {
      this.#written.delete(publicId);
      this.#resolve(publicId);
    }
    this.#countAgrees(before, -1);
    this.#countAgrees(after, 1);
  }

  /** Place → the notes there that are no longer as they were at the last call. */
  takeTouched(): ReadonlyMap<string, ReadonlySet<string>> {
    const touched = this.#touched;
    this.#touched = new Map();
    return touched;
  }

  /** Something else about this note changed: it was released. */
  touch(publicId: string): void {
    const place = this.#notes.get(publicId)?.place;
    if (place !== undefined) this.#touchAt(place, publicId);
  }

  #write(publicId: string, note: CountedNote | null, gone: Set<string>): void {
    gone.delete(publicId);
    this.#written.set(publicId, note);
    this.#resolve(publicId);
  }

  #resolve(publicId: string): void {
    const before = this.#notes.get(publicId);
    const written = this.#written.get(publicId);
    const after = written === undefined ? this.#sealed.get(publicId) : (written ?? undefined);
    if (after === undefined) this.#notes.delete(publicId);
    else this.#notes.set(publicId, after);
    if (looksTheSame(before, after)) return;
    if (before !== undefined) this.#touchAt(before.place, publicId);
    if (after !== undefined) this.#touchAt(after.place, publicId);
  }

  #touchAt(place: string, publicId: string): void {
    const at = this.#touched.get(place);
    if (at === undefined) this.#touched.set(place, new Set([publicId]));
    else at.add(publicId);
  }

  #countAgrees(judged: Judged | null, by: 1 | -1): void {
    for (const publicId of judged?.agrees ?? []) {
      const agreement = this.#agreements.get(publicId) ?? { named: 0, anonymous: 0 };
      agreement[judged?.anonymous === true ? "anonymous" : "named"] += by;
      this.#agreements.set(publicId, agreement);
      this.touch(publicId);
    }
  }

  #agreeOf(publicId: string): number | undefined {
    const sealed = this.#sealed.get(publicId)?.agree;
    const note = this.#notes.get(publicId);
    const agreement = this.#agreements.get(publicId);
    const counted =
      note === undefined || agreement === undefined ? 0 : agreement[this.#isAnonymous(note.block) ? "anonymous" : "named"];
    return sealed === undefined && counted === 0 ? undefined : Math.max(sealed ?? 0, counted);
  }

  #isAnonymous(block: string): boolean {
    const known = this.#anonymousBlocks.get(block) ?? reactsAnonymously(findBlock(this.#file, block));
    this.#anonymousBlocks.set(block, known);
    return known;
  }
}
