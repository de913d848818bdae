import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { ErrorCode } from "./error-codes.ts";

/** Message types on a document connection: 0 is Yjs sync; 1–3 (awareness, auth) are ignored; the rest is ours. */
export const MESSAGE = { sync: 0, saved: 100, refused: 101, alive: 102, notCounted: 104 } as const;

/** What stands inside a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Why something in a document does not count, or (`hidden`) is off the board while it counts. An empty code says that
 * it counts, or is shown, again.
 */
export const NOT_COUNTED = [
  "closed",
  "hidden",
  "not-open",
  "over-limit",
  "bad-value",
  "bad-text",
  "wrong-document",
  "wrong-place",
] as const;
export type NotCountedCode = (typeof NOT_COUNTED)[number];
/** A ballot is on no board, so nothing of it can be hidden. */
export type BallotNotCountedCode = Exclude<NotCountedCode, "hidden">;

/** Why bytes were refused (never the fault of a well-behaved client). */
export interface Refusal {
  code: string;
  detail: string;
}

const frame = (type: number, write?: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write?.(encoder);
  return encoding.toUint8Array(encoder);
};

/** The marker `number`: sent by a client after a change, echoed by the server once everything before it is durable. */
export const savedMessage = (number: number): Uint8Array =>
  frame(MESSAGE.saved, (encoder) => encoding.writeVarUint(encoder, number));

/** The server keeps every connection alive with one of these at least every 15 s. */
export const aliveMessage = (): Uint8Array => frame(MESSAGE.alive);

export const refusedMessage = ({ code, detail }: Refusal): Uint8Array =>
  frame(MESSAGE.refused, (encoder) => {
    encoding.writeVarString(encoder, code);
    encoding.writeVarString(encoder, detail);
  });

/** What a writer is told of one note or ballot. */
export interface NotCountedNotice {
  /** `notes/<noteId>` or `votes/<blockId>`. */
  readonly key: string;
  /** Null: it counts, or is shown, again. */
  readonly code: NotCountedCode | null;
  /** What the facilitator wrote when taking the note off the board. */
  readonly reason?: string | undefined;
}

export const notCountedMessage = ({ key, code, reason }: NotCountedNotice): Uint8Array =>
  frame(MESSAGE.notCounted, (encoder) => {
    encoding.writeVarString(encoder, key);
    encoding.writeVarString(encoder, code ?? "");
    if (reason !== undefined) encoding.writeVarString(encoder, reason);
  });

export const readRefused = (decoder: decoding.Decoder): Refusal => ({
  code: decoding.readVarString(decoder),
  detail: decoding.readVarString(decoder),
});

export const readNotCounted = (decoder: decoding.Decoder): NotCountedNotice => {
  const key = decoding.readVarString(decoder);
  const told = decoding.readVarString(decoder);
  const code = NOT_COUNTED.find((known) => known === told) ?? null;
  return decoding.hasContent(decoder) ? { key, code, reason: decoding.readVarString(decoder) } : { key, code };
};

export const syncMessage = (kind: (typeof SYNC)[keyof typeof SYNC], body: Uint8Array): Uint8Array =>
  frame(MESSAGE.sync, (encoder) => {
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, body);
  });

/** Close codes of a document connection. 44xx end it for good; 45xx are worth a retry. */
export const CLOSE = {
  notAllowed: 4401,
  refused: 4403,
  sessionClosed: 4409,
  erased: 4410,
  tooLarge: 4413,
  restarting: 4500,
  tooSlow: 4503,
  tooFast: 4529,
} as const satisfies Record<string, number>;

export const CLOSE_REASON: Record<keyof typeof CLOSE, ErrorCode> = {
  notAllowed: "forbidden",
  refused: "refused",
  sessionClosed: "session-closed",
  erased: "erased",
  tooLarge: "too-large",
  restarting: "restarting",
  tooSlow: "too-slow",
  tooFast: "too-fast",
};
