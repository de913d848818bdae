import type { ErrorCode } from "../protocol/error-codes.ts";

/** What `decide` answers: the part as it becomes, or why not. An unchanged part means that there was nothing to do. */
export type Verdict<Part> =
  | { readonly ok: true; readonly part: Part; readonly result?: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly error: ErrorCode };

export const no = (error: ErrorCode): { ok: false; error: ErrorCode } => ({ ok: false, error });
export const yes = <Part>(part: Part, result?: Readonly<Record<string, string>>): Verdict<Part> =>
  result === undefined ? { ok: true, part } : { ok: true, part, result };
