import type { Message } from "@samenspel/shared/domain/course";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { LivePresence, LiveSession, LiveState, LiveTafels, SeenCursor } from "@samenspel/shared/protocol/live-events";
import { create } from "zustand";

/** `ended`: the server will not have us back by itself; `error` tells why. */
export type LiveStatus = "connecting" | "online" | "offline" | "ended";

export interface Live {
  readonly status: LiveStatus;
  /** The session this page is about, from the moment `openLive` is called. */
  readonly sessionId: string | null;
  readonly session: LiveSession | null;
  readonly state: LiveState | null;
  readonly presence: LivePresence | null;
  /** For facilitators only. */
  readonly tafels: LiveTafels | null;
  /** Where other facilitators are writing in a harvest now. */
  readonly cursors: readonly SeenCursor[];
  /** Messages from the facilitators in order of time, each once. */
  readonly messages: readonly Message[];
  /** Server clock minus the clock of this device, in ms. */
  readonly clockOffset: number;
  readonly error: ErrorCode | null;
}

export const NOT_LIVE: Live = {
  status: "connecting",
  sessionId: null,
  session: null,
  state: null,
  presence: null,
  tafels: null,
  cursors: [],
  messages: [],
  clockOffset: 0,
  error: null,
};

/** What the server says about the session. Yjs documents are never mirrored here. */
export const useLiveStore = create<Live>()(() => NOT_LIVE);

/** A part of the live session; renders again only when that part changes. */
export const useLive = <Part>(selector: (live: Live) => Part): Part => useLiveStore(selector);

/** Now by the server's clock, in ms since 1970: right however wrong this device's clock is. */
export const serverNow = (): number => Date.now() + useLiveStore.getState().clockOffset;

const byTime = (a: Message, b: Message): number => a.at - b.at;

/** The messages known so far with `more` in; the same message twice stands there once. */
export const withMessages = (known: readonly Message[], more: readonly Message[]): readonly Message[] => {
  const ids = new Set(known.map(({ id }) => id));
  const added = more.filter(({ id }) => !ids.has(id));
  return added.length === 0 ? known : [...known, ...added].sort(byTime);
};

/** The known cursors with a fresh one in; who left the line is left out. */
export const withCursor = (known: readonly SeenCursor[], cursor: SeenCursor): readonly SeenCursor[] => {
  const others = known.filter(({ id }) => id !== cursor.id);
  return cursor.line === null ? others : [...others, cursor];
};
