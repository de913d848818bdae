import type { SqliteDatabase, SqliteStatement } from "kysely";
import { openEngine, type SqliteEngine, type SqliteValue } from "./sqlite-engine.ts";
import { StorageError } from "./storage-error.ts";

/**
 * Stands between kysely and the SQLite engine. libsql ends the whole process on a parameter it does not know, and
 * cuts a text off at a NUL character; node:sqlite takes an object for named parameters. So only values that both
 * store unharmed pass, always in an array.
 */
export class GuardedDatabase implements SqliteDatabase {
  readonly #engine: SqliteEngine;
  /** The SQL of this package is a fixed set, so the cache needs no bound. */
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(engine: SqliteEngine) {
    this.#engine = engine;
  }

  static async open(file: string): Promise<GuardedDatabase> {
    return new GuardedDatabase(await openEngine(file));
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#engine.prepare(sql);
    const guarded: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => statement.all(toValues(parameters)).map(withByteArrays),
      run: (parameters) => statement.run(toValues(parameters)),
      iterate: (parameters) => statement.all(toValues(parameters)).map(withByteArrays).values(),
    };
    this.#statements.set(sql, guarded);
    return guarded;
  }

  /** Runs one statement without parameters and returns its rows. */
  query(sql: string): Record<string, unknown>[] {
    return this.#engine.prepare(sql).all([]).map(withByteArrays);
  }

  close(): void {
    this.#statements.clear();
    this.#engine.close();
  }
}

function toValues(parameters: unknown): SqliteValue[] {
  if (!Array.isArray(parameters)) throw new StorageError("storage-invalid", "Parameters must be an array");
  return parameters.map(toValue);
}

function toValue(value: unknown): SqliteValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string" && isStorable(value)) return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "bigint" && value === BigInt.asIntN(64, value)) return value;
  if (value instanceof Uint8Array) return toBuffer(value);
  throw new StorageError("storage-invalid", `A value of this kind cannot be stored: ${describe(value)}`);
}

/** node:sqlite takes bytes without memory behind them for null. */
const noBytes = Buffer.from(new ArrayBuffer(1), 0, 0);

function toBuffer(bytes: Uint8Array): Buffer {
  return bytes.byteLength === 0 ? noBytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** SQLite keeps UTF-8 without NUL; half a surrogate pair would come back as another character. */
function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}

/** Names the kind of a value, never the value itself: the message may reach a log. */
function describe(value: unknown): string {
  return typeof value === "object" ? Object.prototype.toString.call(value) : typeof value;
}

/** Blobs come as ArrayBuffer (libsql) or Uint8Array (node:sqlite). */
function withByteArrays(row: Record<string, unknown>): Record<string, unknown> {
  for (const [column, value] of Object.entries(row)) {
    if (value instanceof ArrayBuffer) row[column] = new Uint8Array(value);
  }
  return row;
}
