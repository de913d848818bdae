import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GuardedDatabase } from "./sqlite-adapter.ts";
import { StorageError } from "./storage-error.ts";

describe("the guarded SQLite database", () => {
  let folder: string;
  let database: GuardedDatabase;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "samenspel-adapter-"));
    database = await GuardedDatabase.open(join(folder, "test.sqlite"));
  });
  afterEach(async () => {
    database.close();
    await rm(folder, { recursive: true });
  });

  const echo = (value: unknown) => database.prepare("select ? as value").all([value])[0];

  it("gives numbers, texts, null and bytes back as they went in", () => {
    for (const value of [0, -1.5, 1_790_000_000_000, "", "é✓😀", null, new Uint8Array(0), new Uint8Array([0, 255])]) {
      expect(echo(value)).toEqual({ value });
    }
  });

  it("stores undefined as null and booleans as 0 and 1", () => {
    expect([undefined, true, false].map(echo)).toEqual([{ value: null }, { value: 1 }, { value: 0 }]);
  });

  it("stores a view on a larger buffer as that view alone", () => {
    expect(echo(Buffer.from("abcdef").subarray(2, 4))).toEqual({ value: new Uint8Array([99, 100]) });
  });

  it.each([
    new Date(),
    {},
    [],
    new ArrayBuffer(1),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2n ** 63n,
    Symbol("s"),
    "a\0b",
    "\ud800",
  ])("refuses %s", (value) => {
    expect(() => echo(value)).toThrow(StorageError);
  });

  it("refuses parameters that are no array", () => {
    const statement = database.prepare("select ? as value");
    // Kysely never does this; libsql would end the process on it.
    const all: (parameters: never) => unknown = statement.all;
    for (const value of [Buffer.alloc(0), new Date(), true, {}, null]) {
      expect(() => all(value as never)).toThrow(StorageError);
    }
  });

  it("outlives any value: it comes back as SQLite keeps it, or is refused", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withTypedArray: true }), (value) => {
        try {
          expect(echo(value)).toHaveProperty("value");
        } catch (error) {
          expect(error).toBeInstanceOf(StorageError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
