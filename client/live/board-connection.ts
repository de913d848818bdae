import { type BoardContent, readBoard } from "@samenspel/shared/documents/board-document";
import type { Place } from "@samenspel/shared/domain/place";
import { useEffect, useState, useSyncExternalStore } from "react";
import * as Y from "yjs";
import { useLive } from "./live-store.ts";
import { SharedConnections } from "./shared-connections.ts";
import { syncAddress } from "./sync-address.ts";
import { type SyncRoom, syncProvider } from "./sync-provider.ts";

export interface BoardState {
  /** What was synced last; it stays while a new connection is being made. */
  readonly content: BoardContent;
  /** There is something to show: the board was synced at least once. */
  readonly ready: boolean;
  /** The connection is up and the content is what the group sees now. */
  readonly live: boolean;
}

const EMPTY_BOARD: BoardContent = {
  notes: new Map(),
  clusters: new Map(),
  results: new Map(),
  splits: new Map(),
  opportunities: new Map(),
  harvest: [],
};

const NO_BOARD: BoardState = { content: EMPTY_BOARD, ready: false, live: false };

const FIRST_RETRY_MS = 300;
const LAST_RETRY_MS = 5000;

/** Follows one board. Every connection gets a fresh Y.Doc, so that nothing of an earlier board can mix in. */
class BoardConnection {
  readonly #room: SyncRoom;
  readonly #listeners = new Set<() => void>();
  #state = NO_BOARD;
  /** The board changed since it was read: it is read again when somebody asks, not at every update. */
  #stale = false;
  #synced: Y.Doc | null = null;
  #close: () => void = () => {};
  #failures = 0;
  #destroyed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(room: SyncRoom) {
    this.#room = room;
    this.#open();
    document.addEventListener("visibilitychange", this.#hurry);
    window.addEventListener("online", this.#hurry);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): BoardState => {
    if (this.#stale && this.#synced !== null) {
      this.#stale = false;
      this.#state = { content: readBoard(this.#synced), ready: true, live: true };
    }
    return this.#state;
  };

  destroy(): void {
    this.#destroyed = true;
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#hurry);
    window.removeEventListener("online", this.#hurry);
    this.#close();
  }

  #open(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const doc = new Y.Doc();
    const { provider, destroy } = syncProvider(this.#room, doc);
    this.#close = () => {
      this.#close = () => {};
      destroy();
      if (doc !== this.#synced) doc.destroy();
    };
    provider.on("sync", (synced) => synced && this.#show(doc));
    provider.on("connection-close", (event) => this.#lost(event?.code ?? 0));
    provider.connect();
  }

  #show(doc: Y.Doc): void {
    this.#failures = 0;
    this.#synced = doc;
    const changed = (): void => {
      if (doc !== this.#synced) return;
      this.#stale = true;
      this.#tell();
    };
    doc.on("update", changed);
    changed();
  }

  #lost(code: number): void {
    if (this.#destroyed) return;
    if (this.#synced !== null) this.#state = { ...this.getState(), live: false };
    this.#stale = false;
    this.#synced = null;
    // Not inside the provider's own event: it still has work to do with itself.
    queueMicrotask(() => this.#close());
    this.#tell();
    if (code >= 4400 && code < 4500) return;
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures++);
    this.#timer = setTimeout(() => this.#open(), wait * (0.5 + Math.random()));
  }

  readonly #hurry = (): void => {
    if (this.#timer !== undefined && document.visibilityState === "visible") this.#open();
  };

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const boards = new SharedConnections((key) => {
  const [sessionId = "", place = ""] = key.split("/");
  return new BoardConnection({ address: syncAddress(sessionId), room: `board/${place}` });
});

const nothing = (): (() => void) => () => {};

/** What the group at `place` sees; null: no place, nothing. Components at one place share one connection. */
export const useBoard = (place: Place | null): BoardState => {
  const sessionId = useLive((live) => live.sessionId);
  const key = sessionId === null || place === null ? null : `${sessionId}/${place}`;
  const [held, setHeld] = useState<{ key: string; board: BoardConnection } | null>(null);
  useEffect(() => {
    if (key === null) return;
    setHeld({ key, board: boards.take(key) });
    return () => boards.release(key);
  }, [key]);
  const board = held !== null && held.key === key ? held.board : null;
  return useSyncExternalStore(board?.subscribe ?? nothing, board?.getState ?? (() => NO_BOARD));
};
