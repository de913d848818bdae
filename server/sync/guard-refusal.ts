/**
 * Why an update is not taken over.
 * - `malformed`: no Yjs client writes such bytes.
 * - `forbidden`: well-formed, but not of this document's shape.
 * - `limit`: too much of something.
 * - `missing`: it builds on changes that the server does not have (yet); a new sync step 2 holds them.
 */
export type RefusalKind = "malformed" | "forbidden" | "limit" | "missing";

/** Thrown inside the guard only; {@link judgeUpdate} turns it into a verdict. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;

  constructor(kind: RefusalKind, code: string) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
  }
}

export function refuse(kind: RefusalKind, code: string): never {
  throw new Refusal(kind, code);
}
