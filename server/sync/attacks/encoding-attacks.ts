import * as Y from "yjs";
import { WRITER } from "../update-world.ts";
import { type Attack, clock, edit, next, note, own } from "./attack.ts";
import {
  ANY,
  build,
  bytes,
  chain,
  DELETED,
  gc,
  item,
  json,
  nan,
  type RawId,
  raw,
  repeat,
  STRING,
  string,
  uint,
} from "./raw-update.ts";

// How updates are written: bytes that say nothing, and amounts that nobody could hold.

export const bytesAttacks: readonly Attack[] = [
  own("no bytes at all", "malformed", () => new Uint8Array()),
  own("one byte", "malformed", () => new Uint8Array(1)),
  own("bytes left over", "malformed: trailing-bytes", () => build([], [], raw(1, 2, 3))),
  own("a cut-off update", "malformed", (w) => edit(w, (doc) => doc.getMap("notes").set("n", { text: "x" })).slice(0, -7)),
  own("an update in version 2", "malformed", (w) =>
    Y.convertUpdateFormatV1ToV2(edit(w, (doc) => doc.getMap("notes").set("n", { text: "x" }))),
  ),
  own("a client id over 2^32", "malformed: client-id", () =>
    build([{ client: 2 ** 40, clock: 0, structs: [item(note("n"), ANY, json(1))] }]),
  ),
  own("the same client id twice", "malformed: client-twice", (w) =>
    build([0, 1].map((more) => ({ client: WRITER, clock: clock(w) + more, structs: [item(note("n"), ANY, json(1))] }))),
  ),
  own("the same client id twice in the deletions", "malformed: client-twice", () =>
    build(
      [],
      [
        [WRITER, [[0, 1]]],
        [WRITER, [[0, 1]]],
      ],
    ),
  ),
  own("50 overlapping delete ranges", "malformed: range-order", (w) =>
    build([], [[WRITER, Array.from({ length: 50 }, (): RawId => [0, clock(w)])]]),
  ),
  own("delete ranges in descending order", "malformed: range-order", () =>
    build(
      [],
      [
        [
          WRITER,
          [
            [1, 1],
            [0, 1],
          ],
        ],
      ],
    ),
  ),
  own("an empty delete range", "malformed: range-order", () => build([], [[WRITER, [[0, 0]]]])),
  own("a block without structs", "malformed: empty-block", () => build([{ client: 77, clock: 0, structs: [] }])),
  own("a value of length 0", "malformed: empty-struct", (w) => next(w, item(note("n"), ANY, json()))),
  own("a string of length 0", "malformed: empty-struct", (w) => next(w, item(note("n"), STRING, string("")))),
  own("a tombstone of length 0", "malformed: empty-struct", (w) => next(w, item(note("n"), DELETED, uint(0)))),
  own("a gc of length 0", "malformed: empty-struct", (w) => next(w, gc(0))),
  own("a gc with flags", "malformed: filler-flags", (w) => next(w, raw(128, 1))),
  own("a skip with flags", "malformed: filler-flags", (w) => next(w, raw(42, 1))),
  own("invalid UTF-8 in a value", "malformed: decode", (w) =>
    next(w, item(note("n"), ANY, chain(uint(1), raw(119, 2, 0xff, 0xfe)))),
  ),
  own("invalid UTF-8 in a key", "malformed: decode", (w) =>
    next(w, chain(raw(ANY | 32), uint(1), string("notes"), raw(2, 0xc3, 0x28), json(1))),
  ),
  own("a clock that reads as NaN", "malformed: integer", () =>
    bytes(uint(1, 1, 77), nan, item(note("n"), ANY, json(1)), uint(0)),
  ),
  own("a client id that reads as NaN", "malformed: integer", () =>
    bytes(uint(1, 1), nan, uint(0), item(note("n"), ANY, json(1)), uint(0)),
  ),
  own("a length that reads as NaN", "malformed: integer", (w) => next(w, chain(raw(0), nan))),
  own("a delete range that reads as NaN", "malformed: integer", () => bytes(uint(0, 1, WRITER, 1, 0), nan)),
  own("a number above 2^53", "malformed: decode", () => bytes(raw(255, 255, 255, 255, 255, 255, 255, 255, 127))),
];

export const amountAttacks: readonly Attack[] = [
  own("30 million announced structs", "limit: structs", (w) =>
    build([{ client: WRITER, clock: clock(w), announced: 30_000_000, structs: [gc(1)] }]),
  ),
  own("20,000 announced structs", "malformed", (w) =>
    build([{ client: WRITER, clock: clock(w), announced: 20_000, structs: [gc(1)] }]),
  ),
  own("30 million announced clients", "limit: clients", () => bytes(uint(30_000_000))),
  own("30 million announced delete ranges", "limit: ranges", () => bytes(uint(0, 1, WRITER, 30_000_000))),
  own("30 million announced clients with deletions", "limit: clients", () => bytes(uint(0, 30_000_000))),
  own("2,001 new client ids", "limit: clients", () =>
    build(Array.from({ length: 2_001 }, (_, i) => ({ client: i + 1, clock: 0, structs: [gc(1)] }))),
  ),
  own("2,000 new client ids beside the known one", "limit: clients", () =>
    build(Array.from({ length: 2_000 }, (_, i) => ({ client: i + 1, clock: 0, structs: [gc(1)] }))),
  ),
  own("a gc of 2^45", "limit: clock", (w) => next(w, gc(2 ** 45))),
  own("a gc of five million", "limit: clock", (w) => next(w, gc(5_000_000))),
  own("a tombstone of five million", "limit: clock", (w) => next(w, item(note("n"), DELETED, uint(5_000_000)))),
  own("a delete range of 2^50", "limit: clock", () => build([], [[WRITER, [[0, 2 ** 50]]]])),
  own("300 kB at once", "limit: update-bytes", (w) =>
    next(w, item(note("n"), ANY, json(...Array.from({ length: 60 }, () => "x".repeat(5_000))))),
  ),
  own("21,000 gc structs", "limit: structs", (w) => next(w, ...repeat(21_000, gc(1)))),
];
