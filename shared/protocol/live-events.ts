import type { Message, Phase, Spotlight, VoteItem } from "../domain/course.ts";
import type { SessionFile } from "../domain/session-file.ts";
import type { ErrorCode } from "./error-codes.ts";
import type { Cursor } from "./live-requests.ts";

/** The live channel: socket.io at this path. */
export const LIVE_PATH = "/live";

/** Where the session stands, for one person; always whole. Times in ms since 1970 by the server's clock. */
export interface LiveState {
  readonly revision: number;
  /** The server's clock at sending: the client shows time left by it, however wrong its own clock is. */
  readonly now: number;
  readonly phase: Phase;
  readonly block: string | null;
  /** Blocks that take notes or ballots now. */
  readonly open: readonly string[];
  readonly endsAt: number | null;
  readonly pausedAt?: number;
  /** When everybody goes back to the plenary. */
  readonly toPlenaryAt?: number;
  /** Where this participant sits; for a tafel facilitator the own tafel. */
  readonly seat: string | null;
  readonly counts: { readonly joined: number; readonly ready: number; readonly voted?: number };
  /** What the open votes are about, by the order in which they are shown. */
  readonly items?: readonly (VoteItem & { readonly block: string })[];
  /** The running order, repeated votes (`<id>~2`) included. */
  readonly order: readonly string[];
  /** Per block that was entered: what everybody may know of it. */
  readonly blocks: Readonly<Record<string, LiveBlock>>;
  readonly messages: readonly Message[];
  readonly doorLocked: boolean;
  /** Tafels without a free chair. */
  readonly full: readonly string[];
  /** Places where participants group the notes too; `*` is everywhere. */
  readonly grouping: readonly string[];
  readonly spotlight?: Spotlight;
  readonly expected?: number;
  /** The own signs of this participant. */
  readonly signs?: { readonly ready: boolean; readonly hand: boolean; readonly help: boolean };
  readonly closedAt?: number;
}

export interface LiveBlock {
  readonly enteredAt: number;
  readonly leftAt?: number;
  /** Milliseconds spent in it over all stays that ended. */
  readonly spent: number;
  readonly sealed: boolean;
  /** Places where its hidden notes were shown; `*` is everywhere. */
  readonly revealed: readonly string[];
  readonly published: boolean;
}

export interface Person {
  readonly participantId: string;
  readonly name: string | null;
  readonly perspective: string | null;
  readonly caller: boolean;
  readonly online: boolean;
}

/** Who is around: names at the own tafel, only a count of everybody else. */
export interface LivePresence {
  readonly tafel: string | null;
  readonly here: readonly Person[];
  readonly online: number;
}

/** For facilitators, once a second when something changed. A tafel facilitator gets the names of the own tafel only. */
export interface LiveTafels {
  readonly joined: number;
  readonly online: number;
  /** People without a tafel. */
  readonly lobby: readonly Person[];
  readonly tafels: readonly LiveTafel[];
  readonly help: readonly {
    readonly participantId: string;
    readonly tafel: string | null;
    readonly at: number;
    readonly name: string | null;
  }[];
  readonly hands: readonly { readonly participantId: string; readonly tafel: string | null; readonly name: string | null }[];
  /** How many voted in the open votes, by block; only from five people present. */
  readonly voted: Readonly<Record<string, { readonly voted: number; readonly of: number }>>;
  /** What just happened, newest first. */
  readonly happenings: readonly Happening[];
  /** Notes that were hidden, with the reason. */
  readonly hidden: readonly { readonly note: string; readonly text: string; readonly number: number; readonly reason: string }[];
}

export interface LiveTafel {
  readonly id: string;
  readonly people: readonly Person[];
  /** Placed notes in the current block. */
  readonly notes: number;
  /** How many have placed nothing yet in this block: a count, never names. */
  readonly silent: number;
  readonly ready: number;
  readonly endsAt: number | null;
  /** Notes placed here in the last minute of this block; it moves every 15 s. */
  readonly pace: number;
  /** Tafel facilitators who are here now; the same person on two screens is here twice. */
  readonly facilitators: readonly { readonly id: string; readonly name: string | null }[];
}

/**
 * One thing that just happened. A note's text only where the group knows who wrote it or could; of notes that are
 * anonymous or still face down only how many. `at` in ms since 1970, `id` tells them apart.
 */
export type Happening =
  | { readonly kind: "note"; readonly id: string; readonly at: number; readonly place: string; readonly text: string }
  | { readonly kind: "notes"; readonly id: string; readonly at: number; readonly place: string; readonly count: number }
  | { readonly kind: "group"; readonly id: string; readonly at: number; readonly place: string; readonly title: string }
  | {
      readonly kind: "joined";
      readonly id: string;
      readonly at: number;
      readonly tafel: string | null;
      readonly names: readonly (string | null)[];
    };

/** What a person gets once on connecting, and again when it changes. */
export interface LiveSession {
  readonly sessionId: string;
  /** For a lead with the code to join. */
  readonly code?: string;
  readonly role: "participant" | "lead" | "tafel" | "presenter";
  readonly participantId?: string;
  readonly file: SessionFile;
  readonly deleteAt?: number;
}

export type CommandAck =
  | { readonly ok: true; readonly result?: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } };

/** Somebody else's cursor; `id` tells facilitators apart, `lead` who has no name and leads the session. */
export type SeenCursor = Cursor & { readonly id: string; readonly name: string | null; readonly lead?: boolean };

/** Events from the server, with what they carry. */
export interface ServerEvents {
  session: (session: LiveSession) => void;
  state: (state: LiveState) => void;
  presence: (presence: LivePresence) => void;
  tafels: (tafels: LiveTafels) => void;
  message: (message: Message) => void;
  cursor: (cursor: SeenCursor) => void;
}

/** Events from a client. A command is checked with its schema. */
export interface ClientEvents {
  command: (command: unknown, ack: (answer: CommandAck) => void) => void;
  /** Facilitators only, checked with `cursorSchema`; no answer. */
  cursor: (cursor: unknown) => void;
}
