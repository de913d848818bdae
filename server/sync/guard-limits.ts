/** Upper bounds on one update and on the document it is meant for. */
export type GuardLimits = {
  /** Bytes of one update. A sync step 2 after long offline work may be as large as the document. */
  readonly updateBytes: number;
  /** Bytes of the whole document, encoded. */
  readonly documentBytes: number;
  /** Structs in one update. */
  readonly structs: number;
  /** Client ids in one update and in the document: each costs every later transaction (2,000: about 1 ms). */
  readonly clients: number;
  /** Delete ranges in one update. A step 2 carries those of the whole document. */
  readonly ranges: number;
  /** Highest clock of one client id, that is of one page load. */
  readonly clock: number;
  /** UTF-16 units of one string. */
  readonly stringLength: number;
  /** UTF-16 units of a map key. */
  readonly keyLength: number;
  /** UTF-16 units of a key inside a JSON value. */
  readonly jsonKeyLength: number;
  /** Objects and arrays inside one another. */
  readonly jsonDepth: number;
  /** Values in one struct: clients that can undo keep the overwritten values of a key together. */
  readonly valuesPerStruct: number;
  /** UTF-16 units of one co-edited text. */
  readonly textLength: number;
  /**
   * Candidates that Yjs may compare to find the place of concurrent inserts, an upper bound per update.
   * Without it 48 kB of well-formed bytes keep Yjs busy for ten seconds (n items that all claim the same neighbour: n²).
   * Honest work needs a few hundred after hours offline; 10,000 take at most 8 ms.
   */
  readonly conflictSteps: number;
};

const kB = 1024;

const shared = {
  structs: 20_000,
  clients: 2_000,
  ranges: 20_000,
  clock: 1_000_000,
  stringLength: 8_000,
  keyLength: 64,
  jsonKeyLength: 128,
  jsonDepth: 6,
  valuesPerStruct: 2_000,
  textLength: 8_000,
  conflictSteps: 10_000,
} as const;

/** The limits per kind of document. */
export const GUARD_LIMITS = {
  own: { ...shared, updateBytes: 256 * kB, documentBytes: 256 * kB },
  grouping: { ...shared, updateBytes: 1_024 * kB, documentBytes: 1_024 * kB },
  arrangement: { ...shared, updateBytes: 2_048 * kB, documentBytes: 2_048 * kB },
} as const satisfies Record<string, GuardLimits>;
