import type { CountedBallot, CountedNote } from "@samenspel/shared/board/counted";
import { type DeriveInput, notesByPlace } from "@samenspel/shared/board/derive";
import { LONGEST_WAIT } from "@samenspel/shared/board/release";
import type { RunningFold } from "@samenspel/shared/board/running-fold";
import type { SealedNote } from "@samenspel/shared/board/sealed-note";
import { voteItems } from "@samenspel/shared/board/vote-items";
import type { ArrangementContent } from "@samenspel/shared/documents/arrangement-document";
import type { GroupingContent } from "@samenspel/shared/documents/grouping-document";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { type Course, EVERYWHERE, type VoteItem } from "@samenspel/shared/domain/course";
import { PLENARY } from "@samenspel/shared/domain/place";
import type { Seat } from "@samenspel/shared/domain/seat";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { changeBlock } from "@samenspel/shared/domain/visit-block";
import type * as Y from "yjs";
import type { DocumentName, Storage } from "../storage/storage.ts";
import { type BoardRecords, loadBoardRecords, releaseWrite, withReleases } from "./board-records.ts";
import { type ContributionKeys, Contributions } from "./contributions.ts";
import { DeriveTurns } from "./derive-turns.ts";
import type { DocumentSource } from "./document-source.ts";
import { PlaceBoards } from "./place-boards.ts";
import { PublishedResults } from "./published-results.ts";
import { Releasing, type ReleasingContext } from "./releasing.ts";
import { SealedBallots } from "./sealed-ballots.ts";
import { blocksToSeal, closes, type Sealed, type SealingInput, sealBlocks } from "./sealing.ts";

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

/** What a command's sealing comes to, and how the board takes it and its course over once it is kept. */
export interface Sealing extends Sealed {
  readonly apply: () => void;
}

/**
 * The boards of one session: derived from people's documents while blocks are open and from seals afterwards.
 * Nothing is stored here but the release list and the seals; every board can be made again from them.
 */
export class SessionBoard {
  readonly #options: SessionBoardOptions;
  readonly #contributions: Contributions;
  readonly #releasing: Releasing;
  readonly #sealedBallots = new SealedBallots();
  readonly #published = new PublishedResults();
  readonly #boards = new PlaceBoards();
  readonly #turns: DeriveTurns;
  #records: BoardRecords = { seals: new Map(), sealedNotes: new Map(), releases: new Map() };

  constructor(options: SessionBoardOptions) {
    const { keys, documents } = options;
    this.#options = options;
    this.#contributions = new Contributions(keys, (name, codes, reasons) => documents.notCounted(name, codes, reasons));
    this.#releasing = new Releasing({ ...options, writer: keys.writer });
    this.#turns = new DeriveTurns(
      () => this.#derive(),
      (error) => {
        // A release that could not be kept was shown to nobody.
        options.onError(error);
        this.#boards.outdate(EVERYWHERE);
      },
    );
  }

  /** Reads seals, the release list and every document of the session. */
  async load(): Promise<void> {
    const { storage, sessionId, documents, view } = this.#options;
    this.#records = await loadBoardRecords(storage, sessionId);
    const names = await storage.documentNames(sessionId);
    await Promise.all(names.map((name) => documents.read(name, (doc) => this.#contributions.take(name, doc))));
    for (const seal of this.#records.seals.values()) {
      const block = findBlock(view().file, seal.block);
      if (block !== undefined && takesBallot(block))
        this.#sealedBallots.recall(this.#contributions.ballots(seal.block), block, seal);
    }
    this.#releasing.rememberReveals(view());
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
    return this.#boards.at(place, () => this.#deriveInput());
  }

  documentChanged(name: DocumentName, doc: Y.Doc): void {
    this.#contributions.take(name, doc);
    if (name.kind === "grouping" || name.kind === "arrangement") this.#boards.outdate(name.id);
    // The plenary's board shows what every tafel harvested.
    if (name.kind === "arrangement") this.#boards.outdate(PLENARY);
    this.#turns.soon();
  }

  documentErased(name: DocumentName): void {
    this.#contributions.forget(name);
    this.#turns.soon();
  }

  courseChanged(): void {
    this.#contributions.courseChanged();
    this.#published.forget();
    this.#boards.outdate(EVERYWHERE);
    this.#turns.within(0);
  }

  writerChanged(participantId: string): void {
    this.#contributions.writerChanged(participantId);
    this.#turns.soon();
  }

  stop(): void {
    this.#turns.stop();
  }

  /** What a vote would be about if it opened now: its notes are revealed by opening it, so those still hidden count too. */
  voteItems(blockId: string, file: SessionFile = this.#options.view().file): VoteItem[] {
    const input = this.#deriveInput();
    const { groupings, arrangements } = input;
    const block = findBlock(file, blockId);
    const source = block?.kind === "vote" && block.items.from === "notes" ? block.items.block : undefined;
    const course =
      source === undefined
        ? input.course
        : changeBlock(input.course, source, { revealed: [EVERYWHERE], sealedAt: this.#options.now() });
    const shown = withReleases(input.releases, this.#releasing.releaseAll({ ...this.#releasingContext(), course }));
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
    return this.#turns.alone(work);
  }

  placeOfNote(publicId: string): string | undefined {
    return this.#records.releases.get(publicId)?.place;
  }

  /** Ballots that count now, in votes that are open. */
  openBallots(block: string): CountedBallot[] {
    this.#fold();
    return this.#contributions.countedBallots().filter((ballot) => ballot.block === block);
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
   * Prepares the seals of the blocks that `course` closes; nothing changes before `apply`. At closing everything that was
   * not shown yet is released, and the anonymous documents are forgotten.
   */
  prepareSeals(course: Course): Sealing {
    const { sessionId, view, now, shuffle } = this.#options;
    const { file, course: before, seats } = view();
    const isClosing = closes(course, before);
    const blocks = blocksToSeal(course, before, file);
    const input: SealingInput = {
      ...{ sessionId, file, course, seats, blocks, isClosing, shuffle, now: now() },
      ...{ fold: this.#fold(), ballots: this.#contributions.countedBallots(), records: this.#records },
      releases: isClosing ? this.#releasing.releaseAll({ ...this.#releasingContext(), course }) : [],
    };
    // Those with which nothing is wrong stay counted; others stay told.
    const standing = [...blocks].flatMap((id) => [...this.#contributions.ballots(id)].filter(({ refused }) => !refused));
    const { writes, records } = sealBlocks(input);
    const apply = (): void => {
      this.#sealedBallots.keep(standing);
      if (isClosing) this.#contributions.forgetKind("anonymous");
      this.replaceRecords(records);
    };
    return { writes, records, apply };
  }

  /** Takes over records that changed together with the course. */
  replaceRecords(records: BoardRecords): void {
    this.#records = records;
    this.courseChanged();
  }

  /** Derives now, after everything that was under way. */
  refresh(): Promise<void> {
    return this.#turns.now();
  }

  /** Everything that counts, brought up to date. */
  #fold(): RunningFold {
    const { file, course } = this.#options.view();
    const { sealedNotes } = this.#records;
    return this.#contributions.counted({ file, course, sealedNotes, sealedBallot: this.#sealedBallots.of });
  }

  #deriveInput(): DeriveInput {
    const { file, course } = this.#options.view();
    const { seals, releases } = this.#records;
    const { groupings, arrangements } = this.#contributions;
    const { results, splits } = this.#published.under(course, file, seals);
    return { file, course, fold: this.#fold(), releases, groupings, arrangements, results, splits };
  }

  #releasingContext(): ReleasingContext {
    return { ...this.#options.view(), fold: this.#fold(), releases: this.#records.releases };
  }

  async #derive(): Promise<void> {
    const { storage, sessionId, view } = this.#options;
    const { course } = view();
    const waiting = this.#takeInChanges();
    const released = this.#releasing.release(waiting, this.#releasingContext());
    if (released.length > 0) {
      await storage.commit(released.map((release) => releaseWrite(sessionId, release)));
      for (const release of released) this.#records.releases.set(release.publicId, release);
      this.#releasing.left(waiting.filter(({ publicId }) => this.#records.releases.has(publicId)));
    }
    // Unless it was revealed while this was kept: then its turn comes next.
    if (view().course === course) this.#releasing.rememberReveals(view());
    // People went on writing meanwhile: what is shown is what stands now.
    const fold = this.#fold();
    for (const { publicId } of released) fold.touch(publicId);
    this.#takeInChanges();
    this.#boards.write(this.#deriveInput());
    if (this.#releasing.isWaiting) this.#turns.within(LONGEST_WAIT / 20);
  }

  /** Takes in what changed, and answers the notes that may be seen but have no number. */
  #takeInChanges(): CountedNote[] {
    const context = this.#releasingContext();
    const touched = this.#fold().takeTouched();
    this.#boards.touch(touched);
    return this.#releasing.lookAt(this.#boards.isOutdatedEverywhere ? "all" : touched.values(), context);
  }
}
