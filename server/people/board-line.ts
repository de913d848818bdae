import { type BoardContent, readBoard } from "@samenspel/shared/documents/board-document";
import type { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { breakLine, endLine, type SyncRoom, syncLine } from "./sync-line.ts";
import { Watched } from "./watched.ts";

const RETRY_MS = 150;

/** One board as this person sees it; every connection starts with an empty document, as in the browser. */
export class BoardLine {
  readonly watched = new Watched();
  readonly #room: SyncRoom;
  #doc = new Y.Doc();
  #shown: Y.Doc | null = null;
  #provider: WebsocketProvider;
  #retry: NodeJS.Timeout | null = null;
  #isWanted = true;
  #endedBy: number | null = null;

  constructor(room: SyncRoom) {
    this.#room = room;
    this.#provider = this.#open();
  }

  /** What was synced last; null before the first time. */
  get content(): BoardContent | null {
    return this.#shown === null ? null : readBoard(this.#shown);
  }

  get endedBy(): number | null {
    return this.#endedBy;
  }

  /** The connection is up, and `content` is what the group sees now. */
  get live(): boolean {
    return this.#shown === this.#doc && this.#provider.synced;
  }

  until<T>(read: (content: BoardContent) => T | undefined | null | false, what: string, patienceMs?: number): Promise<T> {
    return this.watched.until(() => (this.content === null ? null : read(this.content)), `the board: ${what}`, patienceMs);
  }

  drop(): void {
    this.#isWanted = false;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    breakLine(this.#provider);
  }

  reconnect(): void {
    this.#isWanted = true;
    this.#again();
  }

  close(): void {
    this.drop();
    endLine(this.#provider);
  }

  #open(): WebsocketProvider {
    const doc = new Y.Doc();
    const provider = syncLine(this.#room, doc);
    this.#doc = doc;
    doc.on("update", () => doc === this.#shown && this.watched.changed());
    provider.on("sync", (synced) => {
      if (!synced) return;
      this.#shown = doc;
      this.watched.changed();
    });
    provider.on("connection-close", (event) => this.#lost(doc, event?.code ?? 0));
    provider.connect();
    return provider;
  }

  #lost(doc: Y.Doc, code: number): void {
    if (doc !== this.#doc) return;
    if (code >= 4400 && code < 4500) {
      this.#endedBy = code;
      this.#isWanted = false;
    }
    this.watched.changed();
    if (this.#isWanted) this.#retry ??= setTimeout(() => this.#again(), RETRY_MS);
  }

  #again(): void {
    this.#retry = null;
    endLine(this.#provider);
    this.#provider = this.#open();
  }
}
