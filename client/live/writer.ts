import {
  takesRoom,
  type WrittenBallot,
  type WrittenNote,
  withdrawNote,
  writeBallot,
  writeNote,
  writeReaction,
} from "@samenspel/shared/documents/own-document";
import { publicIdOf } from "@samenspel/shared/documents/public-id";
import type { BallotBlock, WriteBlock } from "@samenspel/shared/domain/block";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import type { Place } from "@samenspel/shared/domain/place";
import { ballotIdentity } from "@samenspel/shared/domain/vote/ballot";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { BallotNotCountedCode } from "@samenspel/shared/protocol/sync-messages";
import { nanoid } from "nanoid";
import type { Told } from "./document-connection.ts";
import type { LocalDraft } from "./draft-store.ts";
import type { PersonalDocument } from "./personal-document.ts";

/** What the writer needs of `PersonalDocuments`. */
export interface WriterDocuments {
  readonly own: Pick<PersonalDocument, "doc" | "key" | "getState">;
  readonly anonymous: Pick<PersonalDocument, "doc" | "key" | "getState">;
  readonly drafts: {
    get(key: string): LocalDraft | undefined;
    put(key: string, draft: LocalDraft): void;
    remove(key: string): void;
  };
}

export type DocumentName = "own" | "anonymous";

/** One of the writer's own notes, wherever it is kept. */
export interface MyNote extends WrittenNote {
  readonly noteId: string;
  /** Under which id the others know it. */
  readonly publicId: string;
  readonly document: DocumentName;
  /** Why the server does not count it, or that it is off the board, with what the facilitator wrote. */
  readonly notCounted?: Told;
}

export interface Draft {
  readonly noteId: string;
  readonly text: string;
  /** Where it goes when placed; the switch of a `choice` block. */
  readonly document: DocumentName;
  /** The public id of the note that it builds on. */
  readonly on?: string | undefined;
}

/** Rest after which what is typed goes to the document, and with it to the server. */
export const DRAFT_REST_MS = 400;

const DOCUMENTS: readonly DocumentName[] = ["own", "anonymous"];

/** Which document a block's notes or ballots belong in; for `choice` the one that gives away least. */
const documentOf = (block: WriteBlock | BallotBlock): DocumentName => {
  const identity = takesBallot(block) ? ballotIdentity(block) : block.identity;
  return identity === "anonymous" || identity === "choice" ? "anonymous" : "own";
};

/**
 * The id of a note in a document that holds so many. Ids sort in the order of writing: notes that come to the server
 * together, after a lost connection, are taken in the order of their ids. Others only ever see public ids.
 */
const orderedId = (written: number): string => `${written.toString(36).padStart(3, "0")}-${nanoid()}`;

/**
 * Writes for one participant. Which document, key and connection a block uses is hidden here: screens speak of blocks,
 * lanes and notes.
 */
export class Writer {
  readonly #documents: WriterDocuments;
  readonly #newId: (written: number) => string;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();
  #revision = 0;
  readonly #publicIds = new Map<string, string>();
  /** Of `choice` blocks: which document the writer's switch points at. */
  readonly #choice = new Map<string, DocumentName>();

  constructor(documents: WriterDocuments, newId: (written: number) => string = orderedId) {
    this.#documents = documents;
    this.#newId = newId;
  }

  /** Told at every keystroke, which the documents do not have yet. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Grows with every keystroke. */
  readonly getRevision = (): number => this.#revision;

  publicIdOf(document: DocumentName, noteId: string): string {
    const known = this.#publicIds.get(`${document}/${noteId}`);
    if (known !== undefined) return known;
    const made = publicIdOf(this.#documents[document].key, noteId);
    this.#publicIds.set(`${document}/${noteId}`, made);
    return made;
  }

  /** All notes of this writer in a block, drafts and withdrawn ones left out; in the order of writing. */
  myNotes(block: string): readonly MyNote[] {
    return DOCUMENTS.flatMap((document) => {
      const { content, notCounted } = this.#documents[document].getState();
      return [...content.notes].flatMap(([noteId, note]) => {
        if (note.block !== block || !note.placed || note.withdrawn === true) return [];
        const why = notCounted.get(`notes/${noteId}`);
        const publicId = this.publicIdOf(document, noteId);
        return [{ ...note, noteId, publicId, document, ...(why === undefined ? {} : { notCounted: why }) }];
      });
    });
  }

  /** What is being written in a lane; the latest keystroke counts, also when the document has not got it yet. */
  draft(block: WriteBlock, lane: string | undefined): Draft | null {
    const typed = this.#documents.drafts.get(draftKey(block.id, lane));
    const kept = this.#keptDraft(block.id, lane);
    if (typed !== undefined)
      return { ...typed, document: kept?.noteId === typed.noteId ? kept.document : this.chosenDocument(block) };
    return kept;
  }

  /** Keeps what is typed: on this device at once, in the document after a moment of rest. */
  saveDraft(block: WriteBlock, place: Place, { lane, text }: { lane?: string | undefined; text: string }): void {
    this.#keep(block, place, lane, { text, on: this.draft(block, lane)?.on });
  }

  /** What is written in a lane builds on the note with public id `on`; null: it stands on its own (again). */
  buildOn(block: WriteBlock, place: Place, lane: string | undefined, on: string | null): void {
    this.#keep(block, place, lane, { text: this.draft(block, lane)?.text ?? "", on: on ?? undefined });
  }

  #keep(block: WriteBlock, place: Place, lane: string | undefined, { text, on }: Pick<LocalDraft, "text" | "on">): void {
    const key = draftKey(block.id, lane);
    const noteId = this.draft(block, lane)?.noteId ?? this.#nextId(this.chosenDocument(block));
    this.#documents.drafts.put(key, { noteId, text, on });
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#flushDraft(block, place, lane), DRAFT_REST_MS),
    );
    this.#tell();
  }

  /** Brings what was typed into the document now: on leaving a block, or after an earlier page was killed. */
  flush(block: WriteBlock, place: Place, lane: string | undefined): void {
    this.#flushDraft(block, place, lane);
  }

  /** Of a `choice` block: where the next note goes. The draft goes along, and leaves nothing behind. */
  chooseDocument(block: WriteBlock, place: Place, document: DocumentName): void {
    if (block.identity !== "choice") return;
    this.#choice.set(block.id, document);
    for (const lane of block.lanes.length === 0 ? [undefined] : block.lanes.map(({ id }) => id)) {
      this.#flushDraft(block, place, lane);
      const kept = this.#keptDraft(block.id, lane);
      if (kept === null || kept.document === document) continue;
      this.#write(kept.document, kept.noteId, { block: block.id, place, lane, text: "", withdrawn: true });
      this.#write(document, this.#nextId(document), { block: block.id, place, lane, text: kept.text, on: kept.on });
    }
    this.#tell();
  }

  /** Where a new note in this block goes. */
  chosenDocument(block: WriteBlock): DocumentName {
    return (block.identity === "choice" ? this.#choice.get(block.id) : undefined) ?? documentOf(block);
  }

  /**
   * Puts the draft of a lane on the table, on its own or building on the note with public id `on`. Gives its note id,
   * or null when there is nothing to place.
   */
  place(block: WriteBlock, place: Place, lane: string | undefined, on?: string): string | null {
    this.#flushDraft(block, place, lane);
    const draft = this.#documents.drafts.get(draftKey(block.id, lane)) === undefined ? this.#keptDraft(block.id, lane) : null;
    if (draft === null || draft.text.trim() === "") return null;
    this.#write(draft.document, draft.noteId, { block: block.id, place, lane, text: draft.text.trim(), placed: true, on });
    this.#tell();
    return draft.noteId;
  }

  /** How many more notes of a new one's kind are taken in this session. What was taken back makes room. */
  notesLeft(block: WriteBlock): number {
    const { notes } = this.#documents[this.chosenDocument(block)].getState().content;
    return LIMITS.notesPerPerson - [...notes.values()].filter(takesRoom).length;
  }

  edit(note: MyNote, text: string): void {
    const { block, place, lane, placed, on } = note;
    this.#write(note.document, note.noteId, { block, place, lane, text: text.trim(), placed, on });
    this.forgetChange(note);
  }

  /** What stands in the field of a note that is being changed; null when none is. */
  changeOf({ noteId }: MyNote): string | null {
    return this.#documents.drafts.get(changeKey(noteId))?.text ?? null;
  }

  /** Keeps what is typed on this device: the note may move to another place of the page, or the page may go. */
  keepChange({ noteId }: MyNote, text: string): void {
    this.#documents.drafts.put(changeKey(noteId), { noteId, text });
  }

  forgetChange({ noteId }: MyNote): void {
    this.#documents.drafts.remove(changeKey(noteId));
  }

  withdraw(note: MyNote): void {
    withdrawNote(this.#documents[note.document].doc, note.noteId);
  }

  /** Takes a note back and leaves nothing of its text behind. */
  empty({ document, noteId, block, place, lane }: MyNote): void {
    this.#write(document, noteId, { block, place, lane, text: "", placed: true, withdrawn: true });
  }

  ballot(block: BallotBlock): WrittenBallot | null {
    return this.#documents[documentOf(block)].getState().content.ballots.get(block.id) ?? null;
  }

  ballotNotCounted(block: BallotBlock): BallotNotCountedCode | null {
    const code = this.#documents[documentOf(block)].getState().notCounted.get(`votes/${block.id}`)?.code ?? null;
    return code === "hidden" ? null : code;
  }

  /** The whole ballot anew. An anonymous vote at a tafel names that tafel, because nothing else can. */
  vote(block: BallotBlock, seat: Place | null, { values, why }: Pick<WrittenBallot, "values" | "why">): void {
    const document = documentOf(block);
    const namesTafel = document === "anonymous" && block.scope === "tafel" && seat !== null;
    writeBallot(this.#documents[document].doc, block.id, {
      ...(namesTafel ? { tafel: seat } : {}),
      values,
      ...(why === undefined || Object.keys(why).length === 0 ? {} : { why }),
    });
  }

  /** Did this writer say "eens" to the note? */
  agrees(publicId: string): boolean {
    return DOCUMENTS.some((name) => this.#documents[name].getState().content.reactions.get(publicId)?.agree === true);
  }

  /** Where it is written follows the note's block, so that a thumb in an anonymous block says nothing either. */
  react(block: WriteBlock, publicId: string, agree: boolean): void {
    writeReaction(this.#documents[documentOf(block)].doc, publicId, { agree });
  }

  /** The newest unplaced note of a lane in either document. */
  #keptDraft(block: string, lane: string | undefined): Draft | null {
    const found = DOCUMENTS.flatMap((document) =>
      [...this.#documents[document].getState().content.notes].flatMap(([noteId, note]) =>
        note.block === block && note.lane === lane && !note.placed && note.withdrawn !== true
          ? [{ noteId, text: note.text, document, on: note.on }]
          : [],
      ),
    );
    return found.find(({ text, on }) => text !== "" || on !== undefined) ?? found.at(-1) ?? null;
  }

  #flushDraft(block: WriteBlock, place: Place, lane: string | undefined): void {
    const key = draftKey(block.id, lane);
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const typed = this.#documents.drafts.get(key);
    if (typed === undefined || isTooLongToSend(typed)) return;
    const kept = this.#keptDraft(block.id, lane);
    const document = kept?.noteId === typed.noteId ? kept.document : this.chosenDocument(block);
    // Placed or withdrawn in another tab meanwhile: what was typed since is a new note.
    const taken = DOCUMENTS.some((name) => {
      const note = this.#documents[name].getState().content.notes.get(typed.noteId);
      return note !== undefined && (note.placed || note.withdrawn === true);
    });
    if (!taken || typed.text.trim() !== "") {
      const { text, on } = typed;
      this.#write(document, taken ? this.#nextId(document) : typed.noteId, { block: block.id, place, lane, text, on });
    }
    this.#documents.drafts.remove(key);
    this.#tell();
  }

  #nextId(document: DocumentName): string {
    return this.#newId(this.#documents[document].getState().content.notes.size);
  }

  #write(document: DocumentName, noteId: string, note: NoteFields): void {
    const { block, place, lane, text, placed = false, withdrawn, on } = note;
    writeNote(this.#documents[document].doc, noteId, {
      block,
      place,
      ...(lane === undefined ? {} : { lane }),
      text,
      placed,
      ...(withdrawn === true ? { withdrawn } : {}),
      ...(on === undefined ? {} : { on }),
    });
  }

  #tell(): void {
    this.#revision += 1;
    for (const listener of [...this.#listeners]) listener();
  }
}

interface NoteFields {
  readonly block: string;
  readonly place: Place;
  readonly lane?: string | undefined;
  readonly text: string;
  readonly placed?: boolean;
  readonly withdrawn?: boolean;
  readonly on?: string | undefined;
}

/** The server would refuse the whole document: it waits on this device until its writer makes it shorter. */
const isTooLongToSend = ({ text }: LocalDraft): boolean => text.length > LIMITS.draft;

const draftKey = (block: string, lane: string | undefined): string => `${block}/${lane ?? ""}`;

const changeKey = (noteId: string): string => `change ${noteId}`;
