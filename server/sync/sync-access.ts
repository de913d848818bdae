import type { IncomingMessage } from "node:http";
import type { DocumentKind, DocumentName } from "../storage/storage.ts";

/** What a connection is about: a stored document, or the board of a place (`id`), which is never stored. */
export type SyncDocument = DocumentName | { readonly sessionId: string; readonly kind: "board"; readonly id: string };

/** The path `/sync/<sessionId>/<kind>/<id>`, as asked for. */
export interface SyncTarget {
  readonly sessionId: string;
  readonly kind: Exclude<DocumentKind, "anonymous"> | "board";
  readonly id: string;
}

export type SyncRight = "write" | "read";

/** `close` is one of the close codes of the protocol; `reason` reaches the client. */
export interface AccessRefused {
  readonly ok: false;
  readonly close: number;
  readonly reason: string;
}

export type Standing = { readonly ok: true; readonly right: SyncRight } | AccessRefused;

export type AccessVerdict =
  | {
      readonly ok: true;
      readonly document: SyncDocument;
      readonly right: SyncRight;
      /** Whose connection this is, for `recheck` and `closePerson`; for anonymous documents an id that tells nothing. */
      readonly person: string;
      /** Asks again, after something about this person changed. */
      readonly mayStill: () => Standing | Promise<Standing>;
    }
  | AccessRefused;

/** Who may open what. The sync server knows of no cookies, sessions or roles: it asks. */
export interface SyncAccess {
  open(request: IncomingMessage, target: SyncTarget): AccessVerdict | Promise<AccessVerdict>;
  /** `secret` came as WebSocket subprotocol. The verdict names the anonymous document. */
  openAnonymous(request: IncomingMessage, sessionId: string, secret: string): AccessVerdict | Promise<AccessVerdict>;
  /** A request without `Origin` passes, one of another site does not. */
  originAllowed(request: IncomingMessage): boolean;
}
