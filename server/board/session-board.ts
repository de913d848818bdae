import type { CountedBallot, CountedNote } from "@samenspel/shared/board/counted";
import { type DeriveInput, deriveBoard, type Fold, noteOnBoard, notesByPlace } from "@samenspel/shared/board/derive";
import type { JudgeContext } from "@samenspel/shared/board/judge";
import { LONGEST_WAIT, type ReleaseContext, releaseNotes } from "@samenspel/shared/board/release";
import { RunningFold } from "@samenspel/shared/board/running-fold";
import { sealNote, sealVote } from "@samenspel/shared/board/seal";
import type { Release, SealedNote } from "@samenspel/shared/board/sealed-note";
import { voteItems } from "@samenspel/shared/board/vote-items";
import type { ArrangementContent } from "@samenspel/shared/documents/arrangement-document";
import {
  type BoardNote,
  type BoardResult,
  newBoardDocument,
  writeBoard,
  writeBoardNotes,
} from "@samenspel/shared/documents/board-document";
import type { GroupingContent } from "@samenspel/shared/documents/grouping-document";
import type { WrittenBallot } from "@samenspel/shared/documents/own-document";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { type Course, EVERYWHERE, isRevealed, isSealed, type VoteItem } from "@samenspel/shared/domain/course";
import { PLENARY } from "@samenspel/shared/domain/place";
import type { Seat } from "@samenspel/shared/domain/seat";
import { allBlocks, findBlock, isInQuestionnaire } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { changeBlock } from "@samenspel/shared/domain/visit-block";
import type { SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";
import { SPLITS, type Split, splitVote } from "@samenspel/shared/domain/vote/splits";
import { tallyVote } from "@samenspel/shared/domain/vote/tally-vote";
import type * as Y from "yjs";
import type { DocumentName, Storage, Write } from "../storage/storage.ts";
import { type BoardRecords, loadBoardRecords, releaseWrite, sealedNoteWrite, sealWrites } from "./board-records.ts";
import { type ContributionKeys, Contributions } from "./contributions.ts";
import type { DocumentSource } from "./document-source.ts";
import { isAsSealed } from "./sealed-ballots.ts";
import { WaitingNotes } from "./waiting-notes.ts";

export interface SessionBoardOptions {
  readonly sessionId: string;
  readonly storage: Storage;
  readonly documents: DocumentSource;
  readonly keys: ContributionKeys;
  /** The session as it stands; read at every derivation, never kept. */
  readonly view: () => { readonly file: SessionFile; readonly course: Course; readonly seats: readonly Seat[] };
  readonly now: () => number;
  readonly shuffle: <T>(list: readonly T[]) => T[];
  /** From 0 to 1. */
  readonly chance: () => number;
  /** What somebody without a name is called, in the session's language. */
  readonly someone: string;
  readonly onError: (error: unknown) => void;
}

/** What a command's sealing comes to: the writes for its commit, and how the board takes them over afterwards. */
export interface Sealing {
  readonly writes: readonly Write[];
  readonly records: BoardRecords;
  readonly apply: () => void;
}

/** Changes within this many ms after a derivation become one derivation and one transaction per board. */
const TICK = 20;

const isSealedNote = (note: CountedNote | SealedNote): note is SealedNote => !("documentId" in note);

/**
 * The boards of one session: derived from people's documents while blocks are open and from seals afterwards.
 * Nothing is stored here but the release list and the seals; every board can be made again from them.
 */
export class SessionBoard {
  readonly #options: SessionBoardOptions;
  readonly #contributions: Contributions;
  readonly #boards = new Map<string, Y.Doc>();
  readonly #waiting = new WaitingNotes();
  /** Places of which more than single notes must be written again; `EVERYWHERE` for all of them. */
  readonly #stale = new Set<string>();
  /** Block and place whose reveal was carried out: who writes on after it is released like in an open block. */
  readonly #revealed = new Set<string>();
  /** Ballots as they stood at the seal, to tell a late change from an unchanged one. Gone at a restart. */
  readonly #sealedBallots = new Map<string, WrittenBallot>();
  /** Everything that counts; null when it must be folded anew. */
  #folded: RunningFold | null = null;
  /** The course under which reveals were last remembered, and results last counted. */
  #rememberedCourse: Course | null = null;
  #counted: {
    readonly course: Course;
    readonly results: Map<string, BoardResult>;
    readonly splits: Map<string, Split[]>;
  } | null = null;
  #records: BoardRecords = { seals: new Map(), sealedNotes: new Map(), releases: new Map() };
  #timer: NodeJS.Timeout | null = null;
  /** When the timer goes off, and when the last derivation began, by `performance.now()`. */
  #due = Number.POSITIVE_INFINITY;
  #derivedAt = Number.NEGATIVE_INFINITY;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: SessionBoardOptions) {
    this.#options = options;
    this.#contributions = new Contributions(options.keys);
  }

  /** Reads seals, the release list and every document of the session. */
  async load(): Promise<void> {
    const { storage, sessionId, documents } = this.#options;
    this.#records = await loadBoardRecords(storage, sessionId);
    const names = await storage.documentNames(sessionId);
    await Promise.all(names.map((name) => documents.read(name, (doc) => this.#contributions.take(name, doc))));
    for (const seal of this.#records.seals.values()) this.#rememberBallots(seal);
    this.#rememberReveals();
    await this.refresh();
  }

  get records(): BoardRecords {
    return this.#records;
  }

  get arrangements(): ReadonlyMap<string, ArrangementContent> {
    return this.#contributions.arrangements;
  }

  get groupings(): ReadonlyMap<string, GroupingContent> {
    return this.#contributions.groupings;
  }

  /** The board of a place as a document that only this class writes. */
  board(place: string): Y.Doc {
    const known = this.#boards.get(place);
    if (known !== undefined) return known;
    const doc = newBoardDocument();
    this.#boards.set(place, doc);
    writeBoard(doc, this.#contentOf(place, this.#deriveInput()));
    return doc;
  }

  documentChanged(name: DocumentName, doc: Y.Doc): void {
    this.#contributions.take(name, doc);
    if (name.kind === "grouping" || name.kind === "arrangement") this.#stale.add(name.id);
    // The plenary's board shows what every tafel harvested.
    if (name.kind === "arrangement") this.#stale.add(PLENARY);
    this.#soon();
  }

  documentErased(name: DocumentName): void {
    this.#contributions.forget(name);
    this.#soon();
  }

  courseChanged(): void {
    this.#contributions.courseChanged();
    this.#folded = null;
    this.#counted = null;
    this.#schedule(0);
  }

  writerChanged(participantId: string): void {
    this.#contributions.writerChanged(participantId);
    this.#soon();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** What a vote would be about if it opened now: its notes are revealed by opening it, so those still hidden count too. */
  voteItems(blockId: string, file: SessionFile = this.#options.view().file): VoteItem[] {
    const input = this.#deriveInput();
    const { course, releases } = input;
    const block = findBlock(file, blockId);
    const source = block?.kind === "vote" && block.items.from === "notes" ? block.items.block : undefined;
    const opened =
      source === undefined ? course : changeBlock(course, source, { revealed: [EVERYWHERE], sealedAt: this.#options.now() });
    const shown = new Map([
      ...releases,
      ...this.#releasesUnder(opened, input.fold).map((release): [string, Release] => [release.publicId, release]),
    ]);
    const { groupings, arrangements } = this.#contributions;
    return voteItems(blockId, { file, notes: notesByPlace({ ...input, releases: shown }), groupings, arrangements });
  }

  /** The public ids of everything that this participant wrote under a name or perspective, drafts included. */
  publicIdsOf(participantId: string): string[] {
    return this.#contributions.publicIdsOf(participantId);
  }

  /**
   * Runs `work` while nothing is derived: seals, releases and what is in memory move together. Whatever makes records
   * (`prepareSeals`, `replaceRecords`) durable and true does so in here.
   */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#running.then(work);
    this.#running = turn.then(
      () => {},
      () => {},
    );
    return turn;
  }

  placeOfNote(publicId: string): string | undefined {
    return this.#records.releases.get(publicId)?.place;
  }

  /** Ballots that count now, in votes that are open. */
  openBallots(block: string): CountedBallot[] {
    this.#judge();
    return [...this.#contributions.all()].flatMap(({ ballots }) => ballots.filter((ballot) => ballot.block === block));
  }

  /** Placed notes that count, hidden or not, shown or not. */
  notes(): readonly (CountedNote | SealedNote)[] {
    return [...this.#fold().notes.values()];
  }

  /** The text and number of a released note, for the facilitators' list of hidden notes. */
  noteText(publicId: string): { text: string; number: number } | null {
    const note = this.#fold().notes.get(publicId);
    const release = this.#records.releases.get(publicId);
    return note === undefined || release === undefined ? null : { text: note.text, number: release.number };
  }

  /**
   * Prepares the seals of the blocks that `course` closes; nothing changes before `apply`. At closing the late notes
   * are sealed too, everything that was not shown yet is released, and the counts of agreement are kept.
   */
  prepareSeals(course: Course): Sealing {
    const { sessionId, view } = this.#options;
    const before = view().course;
    this.#judge();
    const closed = course.order
      .concat(allBlocks(view().file).map(({ id }) => id))
      .filter((id) => isSealed(course, id) && !isSealed(before, id));
    const blocks = new Set(closed);
    const counted = this.#countedBallots(blocks);
    const isClosing = course.phase === "closed" && before.phase !== "closed";
    const seals = [...blocks].flatMap((id) => this.#sealOf(id, course) ?? []);
    // In random order: neither the store nor the report tells which notes one person wrote after another.
    const notes = this.#options.shuffle(this.#notesToSeal(blocks, isClosing));
    const dropped = this.#droppedNotes(blocks, notes);
    const releases = isClosing ? this.#releasesUnder(course, this.#fold()) : [];
    const records: BoardRecords = {
      seals: new Map([...this.#records.seals, ...seals.map((seal): [string, SealedVote] => [seal.block, seal])]),
      sealedNotes: new Map(
        [...this.#records.sealedNotes].filter(([id]) => !dropped.includes(id)).concat(notes.map((note) => [note.publicId, note])),
      ),
      releases: new Map([
        ...this.#records.releases,
        ...releases.map((release): [string, Release] => [release.publicId, release]),
      ]),
    };
    return {
      writes: [
        ...seals.flatMap((seal) => sealWrites(sessionId, seal)),
        ...dropped.map((publicId): Write => ({ type: "deleteSealedNote", sessionId, publicId })),
        ...notes.map((note) => sealedNoteWrite(sessionId, note)),
        ...releases.map((release) => releaseWrite(sessionId, release)),
      ],
      records,
      apply: () => {
        this.#records = records;
        this.#folded = null;
        for (const [key, ballot] of counted) this.#sealedBallots.set(key, ballot);
        if (isClosing) this.#contributions.forgetKind("anonymous");
      },
    };
  }

  /** Takes over records that were changed elsewhere: an erasure. */
  replaceRecords(records: BoardRecords): void {
    this.#records = records;
    this.courseChanged();
  }

  /** Derives now, after everything that was under way. */
  refresh(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#due = Number.POSITIVE_INFINITY;
    this.#derivedAt = performance.now();
    this.#running = this.#running
      .then(() => this.#derive())
      .catch((error: unknown) => {
        this.#options.onError(error);
        this.#stale.add(EVERYWHERE);
        // A release that could not be kept was shown to nobody: it is tried again.
        this.#schedule(1000);
      });
    return this.#running;
  }

  /** After a change: at once when it was quiet, else a tick after the last derivation. */
  #soon(): void {
    this.#schedule(Math.max(0, this.#derivedAt + TICK - performance.now()));
  }

  #schedule(ms: number): void {
    const due = performance.now() + ms;
    if (this.#stopped || due >= this.#due) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.refresh(), ms);
  }

  #judgeContext(): JudgeContext {
    const { file, course } = this.#options.view();
    return {
      file,
      course,
      sealedNotes: this.#records.sealedNotes,
      sealedBallot: (documentId, block) => this.#sealedBallots.get(`${documentId} ${block}`),
    };
  }

  /** Judges what changed and takes it up in the fold, or folds anew. */
  #judge(): RunningFold {
    const anew = this.#contributions.judge(this.#judgeContext());
    for (const { name, after } of anew)
      if (name !== null && after !== null) this.#options.documents.notCounted(name, after.notCounted, after.reasons);
    if (this.#folded === null) {
      this.#folded = new RunningFold(this.#contributions.all(), this.#records.sealedNotes, this.#options.view().file);
      this.#stale.add(EVERYWHERE);
    } else for (const { before, after } of anew) this.#folded.replace(before, after);
    return this.#folded;
  }

  #fold(): Fold {
    return this.#judge();
  }

  /** The ballots in these blocks with which nothing is wrong: those stay counted, others stay told. */
  #countedBallots(blocks: ReadonlySet<string>): [string, WrittenBallot][] {
    return [...blocks].flatMap((block) =>
      [...this.#contributions.ballots(block)]
        .filter(({ refused }) => !refused)
        .map(({ documentId, ballot }): [string, WrittenBallot] => [`${documentId} ${block}`, ballot]),
    );
  }

  #rememberReveals(): void {
    const { file, course } = this.#options.view();
    if (course === this.#rememberedCourse) return;
    this.#rememberedCourse = course;
    for (const place of [...file.tafels.map(({ id }) => id), PLENARY]) {
      for (const [block, state] of Object.entries(course.blocks))
        if (isRevealed(state, place)) this.#revealed.add(`${block} ${place}`);
    }
  }

  #rememberBallots(seal: SealedVote): void {
    const block = findBlock(this.#options.view().file, seal.block);
    if (block === undefined || !takesBallot(block)) return;
    for (const { documentId, ballot } of this.#contributions.ballots(seal.block))
      if (isAsSealed(documentId, ballot, block, seal)) this.#sealedBallots.set(`${documentId} ${seal.block}`, ballot);
  }

  #deriveInput(folded: Fold = this.#fold()): DeriveInput {
    const { file, course } = this.#options.view();
    const { groupings, arrangements } = this.#contributions;
    return {
      file,
      course,
      fold: folded,
      releases: this.#records.releases,
      groupings,
      arrangements,
      ...this.#results(file, course),
    };
  }

  #results(file: SessionFile, course: Course): { results: Map<string, BoardResult>; splits: Map<string, Split[]> } {
    if (this.#counted?.course === course) return this.#counted;
    const published = Object.entries(course.blocks).filter(([, state]) => state.publishedAt !== null);
    const results = new Map(
      published.flatMap(([id]): [string, BoardResult][] => {
        const block = findBlock(file, id);
        const seal = this.#records.seals.get(id);
        if (block === undefined || !takesBallot(block) || seal === undefined) return [];
        return [[id, { ...tallyVote(block, seal, isInQuestionnaire(file, id) ? "questionnaire" : "session") }]];
      }),
    );
    const splits = new Map(
      [...results.keys()].flatMap((id): [string, Split[]][] => {
        const block = findBlock(file, id);
        const seal = this.#records.seals.get(id);
        if (block === undefined || !takesBallot(block) || seal === undefined) return [];
        const found = SPLITS.flatMap((by) => splitVote(block, seal, by) ?? []);
        return found.length === 0 ? [] : [[id, found]];
      }),
    );
    this.#counted = { course, results, splits };
    return this.#counted;
  }

  #contentOf(place: string, input: DeriveInput) {
    return deriveBoard(place, notesByPlace(input).get(place), input);
  }

  /** What may be seen, and has no number yet, if this were the course. */
  #releasesUnder(course: Course, folded: Fold): Release[] {
    const waiting = [...folded.notes.values()].filter(({ publicId }) => !this.#records.releases.has(publicId));
    return this.#release(waiting.map(this.#asCounted), course);
  }

  #release(waiting: readonly CountedNote[], course: Course): Release[] {
    if (waiting.length === 0) return [];
    const { file, seats } = this.#options.view();
    const now = this.#options.now();
    const context: ReleaseContext = {
      file,
      course,
      seats,
      now,
      mayLeaveAlone: (note) => this.#waiting.mayLeaveAlone(note, now),
      nextNumber: this.#records.releases.size + 1,
      someone: this.#options.someone,
      shuffle: this.#options.shuffle,
    };
    return releaseNotes(waiting, (block, place) => this.#revealed.has(`${block} ${place}`), context);
  }

  /** A sealed note that was never shown waits like any other. */
  readonly #asCounted = (note: CountedNote | SealedNote): CountedNote => {
    if (!isSealedNote(note)) return note;
    const writer = note.participant === undefined ? null : this.#options.keys.writer(note.participant);
    return { ...note, documentId: note.publicId, writer, late: note.late === true };
  };

  #sealOf(id: string, course: Course): SealedVote | null {
    const { file, seats } = this.#options.view();
    const ballots = [...this.#contributions.all()].flatMap((judged) => judged.ballots);
    return sealVote(id, ballots, { file, course, seats, now: this.#options.now(), shuffle: this.#options.shuffle });
  }

  #notesToSeal(blocks: ReadonlySet<string>, isClosing: boolean): SealedNote[] {
    const folded = this.#fold();
    const notes = [...folded.notes.values()].flatMap((note) => {
      if (isSealedNote(note)) return isClosing ? [note] : [];
      return isClosing || (blocks.has(note.block) && !note.late) ? [sealNote(note)] : [];
    });
    if (!isClosing) return notes;
    return notes.map((note) => ({ ...note, agree: folded.agree.get(note.publicId) ?? 0 }));
  }

  /** A write block that was reopened is sealed anew: what its writer took back meanwhile is sealed no more. */
  #droppedNotes(blocks: ReadonlySet<string>, notes: readonly SealedNote[]): string[] {
    const kept = new Set(notes.map(({ publicId }) => publicId));
    const folded = this.#fold();
    return [...this.#records.sealedNotes.values()]
      .filter(({ publicId, block }) => blocks.has(block) && !kept.has(publicId) && !folded.notes.has(publicId))
      .map(({ publicId }) => publicId);
  }

  async #derive(): Promise<void> {
    if (this.#stopped) return;
    const { storage, sessionId, view } = this.#options;
    const touched = new Map<string, Set<string>>();
    const { course } = view();
    const waiting = this.#lookAtWaiting(touched);
    const released = this.#release(waiting, course);
    if (released.length > 0) {
      await storage.commit(released.map((release) => releaseWrite(sessionId, release)));
      for (const release of released) this.#records.releases.set(release.publicId, release);
      const gone = waiting.filter(({ publicId }) => this.#records.releases.has(publicId));
      this.#waiting.left(gone, this.#options.now(), this.#options.chance);
    }
    // Unless it was revealed while this was kept: then its turn comes next.
    if (view().course === course) this.#rememberReveals();
    // People went on writing meanwhile: what is shown is what stands now.
    for (const { publicId } of released) this.#judge().touch(publicId);
    this.#lookAtWaiting(touched);
    this.#write(touched);
    if (this.#waiting.size > 0) this.#schedule(LONGEST_WAIT / 20);
  }

  /** Takes in what changed, adds it to `touched`, and answers the notes that may be seen but have no number. */
  #lookAtWaiting(touched: Map<string, Set<string>>): CountedNote[] {
    const { notes } = this.#judge();
    const { file, course } = this.#options.view();
    const { releases } = this.#records;
    const context = { notes, releases, file, course, now: this.#options.now(), asCounted: this.#asCounted };
    const anew = this.#judge().takeTouched();
    for (const [place, publicIds] of anew) touched.set(place, new Set([...(touched.get(place) ?? []), ...publicIds]));
    if (this.#stale.has(EVERYWHERE)) this.#waiting.lookAtAll(context);
    else for (const publicIds of anew.values()) this.#waiting.look(publicIds, context);
    return this.#waiting.maySee(context);
  }

  /** Brings the boards up to date: whole where more changed than single notes. */
  #write(touched: ReadonlyMap<string, ReadonlySet<string>>): void {
    const input = this.#deriveInput();
    const places = this.#stale.size === 0 ? null : notesByPlace(input);
    for (const [place, doc] of this.#boards) {
      if (places !== null && (this.#stale.has(EVERYWHERE) || this.#stale.has(place))) {
        writeBoard(doc, deriveBoard(place, places.get(place), input));
        continue;
      }
      const changed = touched.get(place);
      if (changed !== undefined) writeBoardNotes(doc, this.#notesOnBoard(changed, place, input));
    }
    this.#stale.clear();
  }

  /** By public id, which says nothing: whoever reads the bytes sees the order in which they were put there. */
  #notesOnBoard(publicIds: Iterable<string>, place: string, input: DeriveInput): Map<string, BoardNote | undefined> {
    return new Map([...publicIds].sort().map((id) => [id, noteOnBoard(id, place, input)]));
  }
}
