import { afterFirstChar, charId, lineId, noteId, textId, voteId, WRITER } from "../update-world.ts";
import { type Attack, arrangement, clock, next, note, own } from "./attack.ts";
import {
  ANY,
  build,
  DELETED,
  gc,
  item,
  json,
  type RawBlock,
  repeat,
  STRING,
  skip,
  string,
  TYPE,
  uint,
  type Write,
} from "./raw-update.ts";

// What updates point at: what is not there yet, what stands elsewhere, and one spot that a crowd points at.

export const waitingAttacks: readonly Attack[] = [
  own("a gap in the clock", "missing: clock", (w) =>
    build([{ client: WRITER, clock: clock(w) + 5, structs: [item(note("n"), ANY, json(1))] }]),
  ),
  own("a new client id that starts at 5", "missing: clock", () =>
    build([{ client: 77, clock: 5, structs: [item(note("n"), ANY, json(1))] }]),
  ),
  own("an unknown left neighbour", "missing: dependency", (w) => next(w, item({ origin: [777, 9] }, ANY, json(1)))),
  own("an unknown right neighbour", "missing: dependency", (w) => next(w, item({ right: [777, 9] }, ANY, json(1)))),
  own("an unknown parent", "missing: dependency", (w) => next(w, item({ parent: [777, 9], key: "k" }, ANY, json(1)))),
  own("a left neighbour beyond the update", "missing: dependency", (w) =>
    build([
      { client: 77, clock: 0, structs: [item(note("n"), ANY, json(1))] },
      { client: WRITER, clock: clock(w), structs: [item({ origin: [77, 1] }, ANY, json(1))] },
    ]),
  ),
  own("a skip over what is not there", "missing: clock", (w) => next(w, skip(3), gc(2))),
  own("a skip in the middle", "missing: clock", (w) => next(w, item(note("n"), ANY, json(1)), skip(3), gc(2))),
  own("deletes of an unknown range", "missing: deletion", (w) => build([], [[WRITER, [[clock(w) + 10, 5]]]])),
  own("deletes half of which are unknown", "missing: deletion", (w) => build([], [[WRITER, [[0, clock(w) + 1]]]])),
  own("deletes of an unknown client", "missing: deletion", () => build([], [[4242, [[0, 5]]]])),
  own("two clients that wait for each other", "malformed: dependency-cycle", () =>
    build([
      { client: 77, clock: 0, structs: [item({ origin: [88, 0] }, ANY, json(1))] },
      { client: 88, clock: 0, structs: [item({ origin: [77, 0] }, ANY, json(1))] },
    ]),
  ),
  own("two clients that wait for each other's second item", "malformed: dependency-cycle", () => {
    const crossed = (client: number, other: number): RawBlock => ({
      client,
      clock: 0,
      structs: [item({ origin: [other, 1] }, ANY, json(1)), item(note("n"), ANY, json(1))],
    });
    return build([crossed(77, 88), crossed(88, 77)]);
  }),
  own("three clients that wait for one another", "malformed: dependency-cycle", () =>
    build(
      [77, 88, 99].map((client) => ({
        client,
        clock: 0,
        structs: [item({ parent: [client === 99 ? 77 : client + 11, 1], key: "k" }, ANY, json(1)), item(note("n"), ANY, json(1))],
      })),
    ),
  ),
];

export const neighbourAttacks: readonly Attack[] = [
  own("itself as left neighbour", "malformed: forward-reference", (w) =>
    next(w, item({ origin: [WRITER, clock(w)] }, ANY, json(1))),
  ),
  own("its own future as left neighbour", "malformed: forward-reference", (w) =>
    next(w, item({ origin: [WRITER, clock(w) + 50] }, ANY, json(1))),
  ),
  own("its own future as right neighbour", "malformed: forward-reference", (w) =>
    next(w, item({ right: [WRITER, clock(w) + 1] }, ANY, json(1)), gc(1)),
  ),
  own("itself as parent", "malformed: forward-reference", (w) =>
    next(w, item({ parent: [WRITER, clock(w)], key: "k" }, TYPE, uint(1))),
  ),
  own("a parent that is no type", "malformed: parent", (w) => next(w, item({ parent: noteId(w), key: "k" }, ANY, json(1)))),
  own("a new parent that is no type", "malformed: parent", (w) =>
    next(w, item(note("n"), ANY, json(1)), item({ parent: [WRITER, clock(w)], key: "k" }, ANY, json(1))),
  ),
  own("neighbours in two roots", "malformed: neighbours-apart", (w) =>
    next(w, item({ origin: noteId(w), right: voteId(w) }, ANY, json(1))),
  ),
  own("a right neighbour in a map", "forbidden: right-origin-in-map", (w) => next(w, item({ right: noteId(w) }, ANY, json(1)))),
  own("two neighbours in a map", "forbidden: right-origin-in-map", (w) =>
    next(
      w,
      item(note("n"), ANY, json(1)),
      item(note("n"), ANY, json(2)),
      item({ origin: [WRITER, clock(w)], right: [WRITER, clock(w) + 1] }, ANY, json(3)),
    ),
  ),
  own("a type behind a plain value", "forbidden: value-kind", (w) => next(w, item({ origin: noteId(w) }, TYPE, uint(1)))),
  arrangement("neighbours in two texts", "malformed: neighbours-apart", (w) =>
    next(w, item({ origin: charId(w, 0), right: charId(w, 1) }, STRING, string("x"))),
  ),
  arrangement("neighbours in a text and in the list around it", "malformed: neighbours-apart", (w) =>
    next(w, item({ origin: charId(w, 0), right: lineId(w, 1) }, STRING, string("x"))),
  ),
  arrangement("text between two lines", "forbidden: line-kind", (w) =>
    next(w, item({ origin: lineId(w, 0), right: lineId(w, 1) }, STRING, string("x"))),
  ),
  arrangement("a line between two characters", "forbidden: text-content", (w) =>
    next(w, item(afterFirstChar(charId(w, 0)), TYPE, uint(1))),
  ),
];

/** Two client ids, `count` items each, all at the same spot: Yjs compares each with each. */
const crowd = (count: number, struct: Write): Uint8Array =>
  build([77, 88].map((client) => ({ client, clock: 0, structs: repeat(count, struct) })));

export const conflictAttacks: readonly Attack[] = [
  own("3,000 first values of one key by one client", "limit: conflicts", (w) =>
    next(w, ...repeat(3_000, item(note("n"), ANY, json(1)))),
  ),
  own("3,000 first tombstones of one key by two clients", "limit: conflicts", () =>
    crowd(1_500, item(note("n"), DELETED, uint(1))),
  ),
  own("3,000 values behind the same value", "limit: conflicts", (w) =>
    crowd(1_500, item({ origin: noteId(w) }, DELETED, uint(1))),
  ),
  arrangement("3,000 lines at the start", "limit: conflicts", () => crowd(1_500, item({ root: "harvest" }, DELETED, uint(1)))),
  arrangement("3,000 pieces of text at the start", "limit: conflicts", (w) =>
    crowd(1_500, item({ parent: textId(w, 0) }, DELETED, uint(1))),
  ),
  arrangement("3,000 pieces of text between two characters", "limit: conflicts", (w) =>
    crowd(1_500, item(afterFirstChar(charId(w, 0)), DELETED, uint(1))),
  ),
  arrangement("3,000 pieces of text in the middle of a new one", "limit: conflicts", (w) =>
    build([
      {
        client: WRITER,
        clock: clock(w),
        structs: [
          item({ parent: textId(w, 0) }, STRING, string("abcdef")),
          ...repeat(3_000, item({ origin: [WRITER, clock(w) + 2] }, DELETED, uint(1))),
        ],
      },
    ]),
  ),
];
