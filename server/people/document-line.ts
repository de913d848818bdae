import {
  type NotCountedCode,
  type Refusal,
  readNotCounted,
  readRefused,
  savedMessage,
} from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";
import type { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { breakLine, endLine, type SyncRoom, syncLine } from "./sync-line.ts";
import { Watched } from "./watched.ts";

/** Somebody who waits until everything written so far is durable; `marker` was sent on this connection. */
interface Waiting {
  marker: number | null;
  done: boolean;
}

/** One document that this person writes, with the markers that say what is saved. */
export class DocumentLine {
  readonly doc = new Y.Doc();
  readonly watched = new Watched();
  /** `notes/<noteId>` and `votes/<block>` → why it does not count. */
  readonly notCounted = new Map<string, NotCountedCode>();
  readonly refusals: Refusal[] = [];
  readonly #provider: WebsocketProvider;
  readonly #waiting = new Set<Waiting>();
  #nextMarker = 1;
  #endedBy: number | null = null;

  constructor(room: SyncRoom) {
    this.#provider = syncLine(room, this.doc, {
      saved: (decoder) => this.#echoed(decoding.readVarUint(decoder)),
      refused: (decoder) => this.#refused(readRefused(decoder)),
      notCounted: (decoder) => this.#count(readNotCounted(decoder)),
    });
    this.#provider.on("sync", (synced) => synced && this.#synced());
    this.#provider.on("closed", ({ code }) => this.#ended(code));
    this.doc.on("update", () => this.watched.changed());
    this.#provider.connect();
  }

  get synced(): boolean {
    return this.#provider.synced;
  }

  /** The close code that ended it for good, or null. */
  get endedBy(): number | null {
    return this.#endedBy;
  }

  /** Resolves when everything written so far is durable, over lost connections too; rejects when it never will be. */
  async saved(): Promise<void> {
    const waiting: Waiting = { marker: null, done: false };
    this.#waiting.add(waiting);
    this.#mark();
    try {
      await this.watched.until(() => waiting.done || this.#isOver(), "the server to say that it is saved", 60_000);
    } finally {
      this.#waiting.delete(waiting);
    }
    if (!waiting.done) throw new Error(`not saved: ${this.refusals[0]?.detail ?? `closed with ${this.#endedBy}`}`);
  }

  drop(): void {
    breakLine(this.#provider);
  }

  reconnect(): void {
    this.#endedBy = null;
    this.#provider.connect();
  }

  close(): void {
    endLine(this.#provider);
    this.doc.destroy();
  }

  #isOver(): boolean {
    return this.#endedBy !== null || this.refusals.length > 0;
  }

  /** A new connection: its markers start anew, and who waits gets one. */
  #synced(): void {
    for (const waiting of this.#waiting) waiting.marker = null;
    this.#mark();
    this.watched.changed();
  }

  #mark(): void {
    const { wsconnected, synced, ws } = this.#provider;
    const unmarked = [...this.#waiting].filter(({ marker }) => marker === null);
    if (!wsconnected || !synced || unmarked.length === 0) return;
    const marker = this.#nextMarker++;
    for (const waiting of unmarked) waiting.marker = marker;
    ws?.send(new Uint8Array(savedMessage(marker)));
  }

  #echoed(echo: number): void {
    for (const waiting of this.#waiting) waiting.done ||= waiting.marker !== null && waiting.marker <= echo;
    this.watched.changed();
  }

  #refused(refusal: Refusal): void {
    this.refusals.push(refusal);
    this.watched.changed();
  }

  #count({ key, code }: ReturnType<typeof readNotCounted>): void {
    if (code === null) this.notCounted.delete(key);
    else this.notCounted.set(key, code);
    this.watched.changed();
  }

  #ended(code: number): void {
    this.#endedBy = code;
    this.watched.changed();
  }
}
