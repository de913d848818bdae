/**
 * Every way something can be refused: its HTTP status, the WebSocket close code when it ends a connection,
 * and whether it is expected (somebody's mistake, bad luck) or a bug that belongs in the error log.
 * The texts people read stand in `shared/text/errors.*`, one per code.
 */
export interface ErrorKind {
  readonly status: number;
  readonly close?: number;
  readonly expected: boolean;
}

export const ERRORS = {
  // input
  "bad-request": { status: 400, expected: true },
  "bad-session-file": { status: 422, expected: true },
  "too-large": { status: 413, close: 4413, expected: true },
  "too-fast": { status: 429, close: 4529, expected: true },
  // who you are
  "not-signed-in": { status: 401, close: 4401, expected: true },
  "wrong-credentials": { status: 401, expected: true },
  "wrong-key": { status: 403, expected: true },
  "email-taken": { status: 409, expected: true },
  "set-up-done": { status: 409, expected: true },
  forbidden: { status: 403, close: 4401, expected: true },
  "foreign-origin": { status: 403, expected: true },
  // joining
  "unknown-code": { status: 404, expected: true },
  "door-locked": { status: 403, expected: true },
  "ticket-used": { status: 409, expected: true },
  "session-full": { status: 409, expected: true },
  // sessions
  "not-found": { status: 404, close: 4401, expected: true },
  "not-closed": { status: 409, expected: true },
  "no-template": { status: 409, expected: true },
  "bad-template": { status: 422, expected: true },
  "already-running": { status: 409, expected: true },
  "session-closed": { status: 409, close: 4409, expected: true },
  erased: { status: 410, close: 4410, expected: true },
  // commands
  "unknown-command": { status: 400, expected: true },
  stale: { status: 409, expected: true },
  "unknown-block": { status: 404, expected: true },
  "unknown-tafel": { status: 404, expected: true },
  "unknown-participant": { status: 404, expected: true },
  "unknown-note": { status: 404, expected: true },
  "tafel-full": { status: 409, expected: true },
  "not-available": { status: 409, expected: true },
  // documents
  "read-only": { status: 403, close: 4403, expected: true },
  refused: { status: 400, close: 4403, expected: true },
  restarting: { status: 503, close: 4500, expected: true },
  "too-slow": { status: 503, close: 4503, expected: true },
  // demo
  "demo-off": { status: 404, expected: true },
  "demo-busy": { status: 503, expected: true },
  // the machine
  "storage-full": { status: 507, expected: true },
  unavailable: { status: 503, close: 4500, expected: false },
  internal: { status: 500, expected: false },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** Problem details for HTTP APIs (RFC 9457), as every failing HTTP answer carries. */
export interface ProblemDetails {
  type: "about:blank";
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  /** For `bad-session-file`: what is wrong, with the field. For `bad-template`: the placeholders that are wrong. */
  problems?: unknown[];
}

export const problemOf = (code: ErrorCode, detail?: string): ProblemDetails => ({
  type: "about:blank",
  title: code,
  status: ERRORS[code].status,
  code,
  ...(detail === undefined ? {} : { detail }),
});

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);
