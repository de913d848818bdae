import { type OwnContent, readOwnDocument, replayOwnDocument } from "@samenspel/shared/documents/own-document";
import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import * as Y from "yjs";
import { type ConnectionState, DocumentConnection } from "./document-connection.ts";
import { keepLocalCopy, type LocalCopy, replaceLocalCopy } from "./local-copy.ts";
import type { SyncRoom } from "./sync-provider.ts";

export interface PersonalState extends ConnectionState {
  readonly content: OwnContent;
  /** What this device had of it is read. */
  readonly loaded: boolean;
  /** Texts that the server does not take, for their writer to copy. */
  readonly leftOver: readonly string[];
}

interface PersonalOptions {
  readonly room: SyncRoom;
  /** Name of the copy on this device. */
  readonly copy: string;
  /** Key of the public ids of its notes. */
  readonly key: string;
  /** The person was erased: nothing may stay on this device. */
  readonly onErased: () => void;
}

const textsBeyond = (local: OwnContent, server: OwnContent): string[] => [
  ...[...local.notes].flatMap(([id, note]) =>
    note.text.trim() === "" || server.notes.get(id)?.text === note.text ? [] : [note.text],
  ),
  ...[...local.ballots].flatMap(([block, ballot]) =>
    Object.entries(ballot.why ?? {}).flatMap(([item, why]) => (server.ballots.get(block)?.why?.[item] === why ? [] : [why])),
  ),
];

/**
 * A document that one participant writes, with its copy on this device. After a refusal it goes on with a fresh
 * document: what the server has, and on top what of ours it does take. `doc` may therefore change: always ask for it.
 */
export class PersonalDocument {
  readonly key: string;
  readonly #options: PersonalOptions;
  readonly #listeners = new Set<() => void>();
  #doc = new Y.Doc();
  #connection: DocumentConnection;
  #copy: LocalCopy;
  #healing: { from: Y.Doc; replayed: boolean } | null = null;
  #loaded = false;
  #leftOver: readonly string[] = [];
  #state: PersonalState | null = null;
  #closed = false;

  constructor(options: PersonalOptions) {
    this.#options = options;
    this.key = options.key;
    this.#copy = keepLocalCopy(options.copy, this.#doc);
    this.#connection = this.#connectionOf(this.#doc);
    void this.#copy.loaded.then(() => {
      this.#loaded = true;
      this.#notify();
      if (!this.#closed) this.#connection.connect();
    });
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  readonly getState = (): PersonalState => {
    this.#state ??= {
      ...this.#connection.state,
      status: this.#leftOver.length > 0 ? "refused" : this.#healing === null ? this.#connection.state.status : "busy",
      content: readOwnDocument(this.#doc),
      loaded: this.#loaded,
      leftOver: this.#leftOver,
    };
    return this.#state;
  };

  /** Connects again after the server ended it, for a session that was reopened. */
  resume(): void {
    if (this.#connection.state.endedBy === CLOSE.sessionClosed) this.#connection.connect();
  }

  /** The writer has copied what was left over, or lets it go. */
  forgetLeftOver(): void {
    this.#leftOver = [];
    this.#notify();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#connection.destroy();
    this.#listeners.clear();
    await this.#copy.close();
  }

  async wipe(): Promise<void> {
    await this.close();
    await replaceLocalCopy(this.#options.copy, null).catch(() => {});
  }

  #connectionOf(doc: Y.Doc): DocumentConnection {
    doc.on("update", () => this.#notify());
    return new DocumentConnection(this.#options.room, doc, {
      onChange: () => this.#notify(),
      onRefused: () => this.#heal(),
      onSynced: () => this.#healed(),
      onEnded: (code) => this.#ended(code),
    });
  }

  #notify(): void {
    this.#state = null;
    for (const listener of [...this.#listeners]) listener();
  }

  /** The local document's clocks are taken for what the server refused, so it can never send anything again. */
  #heal(): void {
    if (this.#closed) return;
    const before = this.#healing;
    this.#healing = { from: before?.from ?? this.#doc, replayed: before?.replayed ?? false };
    this.#connection.destroy();
    this.#doc = new Y.Doc();
    this.#connection = this.#connectionOf(this.#doc);
    this.#connection.connect();
    this.#notify();
  }

  /** The fresh document has what the server has: put ours on top, once. Refused again, it becomes text to copy. */
  #healed(): void {
    if (this.#healing === null) return;
    const { from, replayed } = this.#healing;
    if (replayed) {
      this.#leftOver = textsBeyond(readOwnDocument(from), readOwnDocument(this.#doc));
      this.#healing = null;
    } else {
      this.#healing = { from, replayed: true };
      replayOwnDocument(from, this.#doc);
      this.#watchReplay(this.#doc);
    }
    void this.#replaceCopy();
    this.#notify();
  }

  /** The replay is through once everything is saved. */
  #watchReplay(doc: Y.Doc): void {
    const stop = this.subscribe(() => {
      if (doc !== this.#doc || this.#healing === null) stop();
      else if (this.#connection.state.status === "saved") {
        this.#healing = null;
        stop();
        this.#notify();
      }
    });
  }

  async #replaceCopy(): Promise<void> {
    const doc = this.#doc;
    await this.#copy.close();
    await replaceLocalCopy(this.#options.copy, doc).catch(() => {});
    if (doc === this.#doc && !this.#closed) this.#copy = keepLocalCopy(this.#options.copy, doc);
  }

  #ended(code: number): void {
    if (code === CLOSE.erased) this.#options.onErased();
    if (code === CLOSE.tooLarge || code === CLOSE.refused) {
      const unsaved = new Set(this.#connection.unsavedKeys);
      const { notes } = readOwnDocument(this.#healing?.from ?? this.#doc);
      this.#leftOver = [...notes].flatMap(([id, { text }]) => (unsaved.has(`notes/${id}`) && text.trim() !== "" ? [text] : []));
      this.#notify();
    }
  }
}
