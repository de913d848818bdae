import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { GUARD_LIMITS, type GuardLimits } from "./guard-limits.ts";
import { ARRANGEMENT_SHAPE, type DocumentShape, GROUPING_SHAPE, OWN_SHAPE } from "./guard-shape.ts";
import { createGuardedDoc, judgeUpdate, type Verdict } from "./update-guard.ts";

// For the tests: a server's document with an honest writer, and the updates that a dishonest one might send.

export type DocumentKind = "own" | "grouping" | "arrangement";

export const SHAPES: Record<DocumentKind, DocumentShape> = {
  own: OWN_SHAPE,
  grouping: GROUPING_SHAPE,
  arrangement: ARRANGEMENT_SHAPE,
};

export type World = {
  readonly kind: DocumentKind;
  readonly server: Y.Doc;
  /** In step with the server. */
  readonly writer: Y.Doc;
  readonly judge: (update: Uint8Array) => Verdict;
};

export type HarvestLine = Y.Map<string | string[] | Y.Text>;

export function harvestLine(text: string): HarvestLine {
  const line: HarvestLine = new Y.Map();
  line.set("block", "blok-1");
  line.set("kind", "afspraak");
  line.set("text", new Y.Text(text));
  line.set("sources", ["publiek1"]);
  return line;
}

/** A document with some honest content, some of it overwritten and deleted. */
export function createWorld(kind: DocumentKind, limits: GuardLimits = GUARD_LIMITS[kind]): World {
  const server = createGuardedDoc(SHAPES[kind]);
  const writer = createGuardedDoc(SHAPES[kind]);
  writer.clientID = WRITER;
  if (kind === "own") {
    writer.getMap("notes").set("note-1", { block: "blok-1", place: "tafel-1", text: "Meer bomen", placed: false });
    writer.getMap("notes").set("note-1", { block: "blok-1", place: "tafel-1", text: "Meer bomen!", placed: true });
    writer.getMap("votes").set("blok-2~2", { values: { a: "important", b: { x: 1.5, y: 2 } } });
  } else if (kind === "grouping") {
    writer.getMap("clusters").set("c1", { block: "blok-3", title: "Groen", order: 1 });
    writer.getMap("placement").set("publiek1", { cluster: "c1", order: 1 });
    writer.getMap("placement").delete("publiek1");
  } else {
    const harvest = writer.getArray<HarvestLine>("harvest");
    harvest.insert(0, [harvestLine("eerste regel"), harvestLine("tweede regel"), harvestLine("weg")]);
    harvest.delete(2);
    writer.getMap("scribe").set("s1", { block: "blok-1", text: "gehoord", source: "tafel" });
  }
  Y.applyUpdate(server, Y.encodeStateAsUpdate(writer));
  return { kind, server, writer, judge: (update) => judgeUpdate(server, SHAPES[kind], update, limits) };
}

/** All that can be seen of a document: its bytes, its roots, and what waits for other changes. */
export function fingerprint(doc: Y.Doc): string {
  const roots = [...doc.share.keys()].sort().join();
  const pending = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
  return `${Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64")}|${roots}|${pending ? "pending" : ""}`;
}

// ——— writing updates by hand ———

type Write = (encoder: encoding.Encoder) => void;
export type RawId = readonly [client: number, clock: number];
export type Where = { origin?: RawId; right?: RawId; root?: string; parent?: RawId; key?: string };
type RawBlock = { client: number; clock: number; structs: readonly Write[]; announced?: number };
type RawRanges = readonly [client: number, ranges: readonly RawId[]];

const WRITER = 1_000_001;
const uint =
  (...values: number[]): Write =>
  (encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  };
const raw =
  (...bytes: number[]): Write =>
  (encoder) => {
    for (const byte of bytes) encoding.writeUint8(encoder, byte);
  };
/** 0 written in so many bytes that 0 · ∞ = NaN comes out of lib0. */
const nan = raw(...Array.from({ length: 160 }, () => 128), 0);
const string =
  (text: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, text);
const json =
  (...values: encoding.AnyEncodable[]): Write =>
  (encoder) => {
    encoding.writeVarUint(encoder, values.length);
    for (const value of values) encoding.writeAny(encoder, value);
  };
const gc = (length: number): Write => chain(raw(0), uint(length));
const skip = (length: number): Write => chain(raw(10), uint(length));
function chain(...writes: Write[]): Write {
  return (encoder) => {
    for (const write of writes) write(encoder);
  };
}

const DELETED = 1;
const JSON_CONTENT = 2;
const STRING = 4;
const TYPE = 7;
const ANY = 8;

export function item(where: Where, ref: number, content: Write): Write {
  return (encoder) => {
    const { origin, right, root, parent, key } = where;
    encoding.writeUint8(encoder, ref | (origin ? 128 : 0) | (right ? 64 : 0) | (key === undefined ? 0 : 32));
    if (origin) uint(...origin)(encoder);
    if (right) uint(...right)(encoder);
    if (!origin && !right) {
      if (root !== undefined) chain(uint(1), string(root))(encoder);
      else if (parent) uint(0, ...parent)(encoder);
      if (key !== undefined) string(key)(encoder);
    }
    content(encoder);
  };
}

export function build(blocks: readonly RawBlock[], deletions: readonly RawRanges[] = [], tail: Write = raw()): Uint8Array {
  return bytes(
    uint(blocks.length),
    ...blocks.map(({ client, clock, structs, announced }) => chain(uint(announced ?? structs.length, client, clock), ...structs)),
    uint(deletions.length),
    ...deletions.map(([client, ranges]) => chain(uint(client, ranges.length), ...ranges.map((range) => uint(...range)))),
    tail,
  );
}

function bytes(...writes: Write[]): Uint8Array {
  const encoder = encoding.createEncoder();
  chain(...writes)(encoder);
  return encoding.toUint8Array(encoder);
}

const clock = (world: World, client = WRITER): number => Y.getState(world.server.store, client);
/** The writer's next structs. */
const next = (world: World, ...structs: Write[]): Uint8Array => build([{ client: WRITER, clock: clock(world), structs }]);
const note = (key: string): Where => ({ root: "notes", key });

/** What a Yjs client sends when it does this. */
function edit(world: World, change: (doc: Y.Doc) => void, client = WRITER): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(world.server));
  doc.clientID = client;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  doc.transact(() => change(doc));
  return Y.mergeUpdates(updates);
}

const lineOf = (doc: Y.Doc, index: number): HarvestLine => doc.getArray<HarvestLine>("harvest").get(index);
function textOf(doc: Y.Doc, index: number): Y.Text {
  const text = lineOf(doc, index).get("text");
  if (!(text instanceof Y.Text)) throw new Error("no text in this line");
  return text;
}
function idOf(found: Y.Item | null | undefined): RawId {
  if (!found) throw new Error("no item here");
  return [found.id.client, found.id.clock];
}
const noteId = (world: World): RawId => idOf(world.server.getMap("notes")._map.get("note-1"));
const voteId = (world: World): RawId => idOf(world.server.getMap("votes")._map.get("blok-2~2"));
const lineId = (world: World, index: number): RawId => idOf(lineOf(world.server, index)._item);
const charId = (world: World, index: number): RawId => idOf(textOf(world.server, index)._start);
const textId = (world: World, index: number): RawId => idOf(textOf(world.server, index)._item);
const afterFirstChar = ([client, at]: RawId): Where => ({ origin: [client, at], right: [client, at + 1] });

/** What the crowds of the tests are made of. */
export const structs = { deleted: DELETED, string: STRING, uint, text: string } as const;

export const first = {
  text: textId,
  /** The ids of every item at a spot, from left to right. */
  around(world: World, { key, parent }: Where): RawId[] {
    const type = parent ? typeAt(world.server, parent) : world.server.getMap("notes");
    let found: Y.Item | null = key === undefined ? type._start : (type._map.get(key) ?? null);
    while (key !== undefined && found?.left) found = found.left;
    const ids: RawId[] = [];
    for (; found !== null; found = found.right)
      for (let i = 0; i < found.length; i++) ids.push([found.id.client, found.id.clock + i]);
    return ids;
  },
};
function typeAt(doc: Y.Doc, [client, at]: RawId) {
  const { content } = Y.getItem(doc.store, Y.createID(client, at));
  if (content instanceof Y.ContentType) return content.type;
  throw new Error("no type here");
}

/** `count` values in an array in an array … */
const nested = (depth: number, tag: 117 | 118): Write => {
  const step = tag === 117 ? raw(117, 1) : chain(raw(118, 1), string("a"));
  return chain(uint(1), ...Array.from({ length: depth }, () => step), raw(126));
};
const repeat = (count: number, write: Write): Write[] => Array.from({ length: count }, () => write);

export type Attack = {
  readonly name: string;
  readonly kind: DocumentKind;
  /** The refusal expected (`kind` or `kind: code`), or `harmless`: taken over, with no effect beyond what the writer may do. */
  readonly expect: string;
  readonly make: (world: World) => Uint8Array;
};

const attack = (kind: DocumentKind, name: string, expect: string, make: (world: World) => Uint8Array): Attack => ({
  name: `${kind}: ${name}`,
  kind,
  expect,
  make,
});
const own = (name: string, expect: string, make: (world: World) => Uint8Array): Attack => attack("own", name, expect, make);
const arrangement = (name: string, expect: string, make: (world: World) => Uint8Array): Attack =>
  attack("arrangement", name, expect, make);
/** Sets one note in the way Yjs itself would. A Y type, which belongs to one document only, is given as a function. */
const setNote = (name: string, expect: string, value: unknown, key = "note-2"): Attack =>
  own(name, expect, (world) => edit(world, (doc) => doc.getMap("notes").set(key, typeof value === "function" ? value() : value)));

const roots: Attack[] = [
  own("an unknown root", "forbidden: root", (w) => edit(w, (doc) => doc.getMap("evil").set("k", 1))),
  own("a root of another kind of document", "forbidden: root", (w) => edit(w, (doc) => doc.getMap("clusters").set("k", 1))),
  own("a root called __proto__", "forbidden: root", (w) => next(w, item({ root: "__proto__", key: "k" }, ANY, json(1)))),
  own("a root called constructor", "forbidden: root", (w) => next(w, item({ root: "constructor", key: "k" }, ANY, json(1)))),
  own("a list in a map root", "forbidden: list-in-map", (w) => edit(w, (doc) => doc.getArray("notes").insert(0, ["junk"]))),
  own("text in a map root", "forbidden: list-in-map", (w) => edit(w, (doc) => doc.getText("notes").insert(0, "junk"))),
  attack("grouping", "a root of the board", "forbidden: root", (w) => edit(w, (doc) => doc.getMap("results").set("k", 1))),
  attack("grouping", "a harvest", "forbidden: root", (w) => edit(w, (doc) => doc.getArray("harvest").insert(0, [1]))),
  arrangement("a key in the harvest", "forbidden: key-in-list", (w) => edit(w, (doc) => doc.getMap("harvest").set("k", 1))),
];

const keys: Attack[] = [
  ...["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf"].map((key) =>
    setNote(`a note called ${key}`, "forbidden: key", { text: "x" }, key),
  ),
  ...["", "a b", "a/b", "é", "a\n", "<b>"].map((key) =>
    setNote(`a note called ${JSON.stringify(key)}`, "forbidden: key", 1, key),
  ),
  setNote("a key of 65 characters", "limit: string-length", 1, "k".repeat(65)),
  setNote("a key of 40,000 characters", "limit: string-length", 1, "k".repeat(40_000)),
];

const values: Attack[] = [
  setNote("a Y.Map as note", "forbidden: value-kind", () => new Y.Map()),
  setNote("a Y.Text as note", "forbidden: value-kind", () => new Y.Text("x")),
  setNote("a Y.Array as note", "forbidden: type-0", () => new Y.Array()),
  setNote("a Y.XmlElement as note", "forbidden: type-3", () => new Y.XmlElement("script")),
  setNote("a Y.XmlFragment as note", "forbidden: type-4", () => new Y.XmlFragment()),
  setNote("a Y.XmlText as note", "forbidden: type-6", () => new Y.XmlText()),
  setNote("a subdocument", "forbidden: content-9", () => new Y.Doc()),
  setNote("bytes as note", "forbidden: content-3", new Uint8Array(1000)),
  setNote("bytes inside a note", "forbidden: json-tag-116", { text: new Uint8Array(9) }),
  setNote("undefined inside a note", "forbidden: json-tag-127", { text: undefined }),
  setNote("a bigint inside a note", "forbidden: json-tag-122", { order: 5n }),
  setNote("NaN inside a note", "forbidden: not-finite", { order: Number.NaN }),
  setNote("infinity inside a note", "forbidden: not-finite", { order: Number.NEGATIVE_INFINITY }),
  setNote("__proto__ inside a note", "forbidden: json-key", JSON.parse('{"a":[{"__proto__":{"admin":true}}]}')),
  setNote("constructor inside a note", "forbidden: json-key", [JSON.parse('{"constructor":{"prototype":1}}')]),
  setNote("seven levels inside one another", "limit: json-depth", [[[[[[[1]]]]]]]),
  setNote("a string of 8,001 characters", "limit: string-length", { text: "x".repeat(8_001) }),
  setNote("a key inside a note of 129 characters", "limit: string-length", { ["x".repeat(129)]: 1 }),
  own("20,000 arrays inside one another", "limit: json-depth", (w) => next(w, item(note("n"), ANY, nested(20_000, 117)))),
  own("20,000 objects inside one another", "limit: json-depth", (w) => next(w, item(note("n"), ANY, nested(20_000, 118)))),
  own("an announced array of 2^30", "malformed", (w) => next(w, item(note("n"), ANY, chain(uint(1), raw(117), uint(2 ** 30))))),
  own("an announced object of 2^30", "malformed", (w) => next(w, item(note("n"), ANY, chain(uint(1), raw(118), uint(2 ** 30))))),
  own("an announced string of 2^30", "malformed", (w) => next(w, item(note("n"), ANY, chain(uint(1), raw(119), uint(2 ** 30))))),
  own("an announced 2^30 values", "limit: values", (w) => next(w, item(note("n"), ANY, uint(2 ** 30)))),
  own("3,000 values for one key", "limit: values", (w) =>
    next(w, item(note("n"), ANY, json(...repeat(3_000, raw()).map(() => 1)))),
  ),
  own("an integer that reads as NaN", "malformed: integer", (w) =>
    next(w, item(note("n"), ANY, chain(uint(1), raw(125, 192), nan))),
  ),
  own("text content in a map", "forbidden: value-kind", (w) => next(w, item(note("n"), STRING, string("x")))),
  own("old-style JSON content", "forbidden: content-2", (w) =>
    next(w, item(note("n"), JSON_CONTENT, chain(uint(1), string("1")))),
  ),
  own("a format in a map", "forbidden: content-6", (w) => next(w, item(note("n"), 6, chain(string("b"), string("true"))))),
  own("an embed in a map", "forbidden: content-5", (w) => next(w, item(note("n"), 5, string("{}")))),
  ...[11, 12, 31].map((ref) =>
    own(`unknown content ${ref}`, `forbidden: content-${ref}`, (w) => next(w, item(note("n"), ref, uint(1)))),
  ),
  own("one good and one bad note", "forbidden: value-kind", (w) =>
    edit(w, (doc) => doc.getMap("notes").set("good", 1) && doc.getMap("notes").set("bad", new Y.Text("x"))),
  ),
];

const waiting: Attack[] = [
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

const bytesAttacks: Attack[] = [
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

const amounts: Attack[] = [
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
    next(w, item(note("n"), ANY, json(...repeat(60, raw()).map(() => "x".repeat(5_000))))),
  ),
  own("21,000 gc structs", "limit: structs", (w) => next(w, ...repeat(21_000, gc(1)))),
];

const neighbours: Attack[] = [
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

const harvest: Attack[] = [
  arrangement("plain JSON as line", "forbidden: line-kind", (w) =>
    edit(w, (doc) => doc.getArray("harvest").push([{ text: "x" }])),
  ),
  arrangement("a Y.Text as line", "forbidden: line-kind", (w) =>
    edit(w, (doc) => doc.getArray("harvest").push([new Y.Text("x")])),
  ),
  arrangement("a Y.Array as line", "forbidden: type-0", (w) => edit(w, (doc) => doc.getArray("harvest").push([new Y.Array()]))),
  arrangement("text straight in the harvest", "forbidden: line-kind", (w) =>
    edit(w, (doc) => doc.getText("harvest").insert(0, "x")),
  ),
  arrangement("an unknown field", "forbidden: line-field", (w) => edit(w, (doc) => lineOf(doc, 0).set("votes", "9"))),
  arrangement("a field called constructor", "forbidden: key", (w) => edit(w, (doc) => lineOf(doc, 0).set("constructor", "x"))),
  arrangement("a list in a line", "forbidden: list-in-map", (w) => next(w, item({ parent: lineId(w, 0) }, ANY, json("x")))),
  arrangement("a number as block", "forbidden: line-block", (w) =>
    next(w, item({ parent: lineId(w, 0), key: "block" }, ANY, json(7))),
  ),
  arrangement("an object as kind", "forbidden: line-kind", (w) =>
    next(w, item({ parent: lineId(w, 0), key: "kind" }, ANY, json({}))),
  ),
  arrangement("a Y.Text as block", "forbidden: line-block", (w) =>
    edit(w, (doc) => lineOf(doc, 0).set("block", new Y.Text("x"))),
  ),
  arrangement("a string as sources", "forbidden: line-sources", (w) => edit(w, (doc) => lineOf(doc, 0).set("sources", "x"))),
  arrangement("numbers as sources", "forbidden: line-sources", (w) =>
    next(w, item({ parent: lineId(w, 0), key: "sources" }, ANY, json([1, 2]))),
  ),
  arrangement("a string as text", "forbidden: line-text", (w) => edit(w, (doc) => lineOf(doc, 0).set("text", "x"))),
  arrangement("a Y.Map as text", "forbidden: line-text", (w) =>
    next(w, item({ parent: lineId(w, 0), key: "text" }, TYPE, uint(1))),
  ),
  arrangement("a format in the text", "forbidden: content-6", (w) =>
    edit(w, (doc) => textOf(doc, 0).format(0, 2, { bold: true })),
  ),
  arrangement("an embed in the text", "forbidden: content-5", (w) =>
    edit(w, (doc) => textOf(doc, 0).insertEmbed(0, { image: "x" })),
  ),
  arrangement("a type in the text", "forbidden: text-content", (w) =>
    edit(w, (doc) => textOf(doc, 0).insertEmbed(0, new Y.Map())),
  ),
  arrangement("an attribute of the text", "forbidden: key-in-text", (w) =>
    edit(w, (doc) => textOf(doc, 0).setAttribute("k", "v")),
  ),
  arrangement("JSON in the text", "forbidden: text-content", (w) => next(w, item({ parent: textId(w, 0) }, ANY, json("x")))),
  arrangement("8,001 characters", "limit: string-length", (w) => edit(w, (doc) => textOf(doc, 0).insert(0, "x".repeat(8_001)))),
  arrangement("8,100 characters in pieces", "limit: text-length", (w) =>
    edit(w, (doc) => {
      for (let i = 0; i < 90; i++) textOf(doc, 0).insert(i, "y".repeat(90));
    }),
  ),
  arrangement("8,100 characters in a new line", "limit: text-length", (w) =>
    edit(w, (doc) => {
      doc.getArray("harvest").push([harvestLine("x".repeat(5_000))]);
      textOf(doc, 2).insert(5_000, "y".repeat(3_100));
    }),
  ),
  arrangement("a Y.Map in scribe", "forbidden: value-kind", (w) => edit(w, (doc) => doc.getMap("scribe").set("s", new Y.Map()))),
  arrangement("a harvest line in scribe", "forbidden: value-kind", (w) =>
    edit(w, (doc) => doc.getMap("scribe").set("s", harvestLine("x"))),
  ),
];

/** Two client ids, `count` items each, all at the same spot: Yjs compares each with each. */
const crowd = (count: number, struct: Write): Uint8Array =>
  build([77, 88].map((client) => ({ client, clock: 0, structs: repeat(count, struct) })));

const conflicts: Attack[] = [
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

const harmless: Attack[] = [
  own("changes in the name of another page load", "harmless", (w) => edit(w, (doc) => doc.getMap("notes").set("n", 1), 4242)),
  own("changes in the name of the server", "harmless", (w) =>
    edit(w, (doc) => doc.getMap("notes").set("n", 1), w.server.clientID),
  ),
  own("a tombstone over a note", "harmless", (w) => next(w, item(note("note-1"), DELETED, uint(1)))),
  own("all notes deleted", "harmless", (w) => build([], [[WRITER, [[0, clock(w)]]]])),
  own("other content for what is known", "harmless", (w) =>
    build([{ client: WRITER, clock: clock(w) - 1, structs: [item({ origin: [777, 9] }, ANY, json("forged"))] }]),
  ),
  own("other content for what is known, and more", "forbidden: value-kind", (w) =>
    build([{ client: WRITER, clock: clock(w) - 1, structs: [item({ origin: [777, 9] }, STRING, string("ab"))] }]),
  ),
  own("a skip over what is known", "harmless", (w) =>
    build([{ client: WRITER, clock: 0, structs: [skip(clock(w)), item(note("n"), ANY, json(1))] }]),
  ),
  own("a gc that nothing was before", "harmless", (w) => next(w, gc(3))),
  own("a value behind a gc", "harmless", (w) => next(w, gc(3), item({ origin: [WRITER, clock(w) + 1] }, TYPE, uint(2)))),
  own("a value in a gc", "harmless", (w) =>
    next(w, gc(3), item({ parent: [WRITER, clock(w) + 1], key: "__proto__" }, ANY, json(1))),
  ),
  arrangement("text for a deleted line", "harmless", (w) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(w.server));
    const before = Y.encodeStateVector(doc);
    textOf(doc, 0).insert(3, "te laat");
    const late = Y.encodeStateAsUpdate(doc, before);
    w.server.getArray("harvest").delete(0);
    return late;
  }),
];

/** An update that must be refused, or change nothing beyond what its sender may do anyway. */
export const attacks: readonly Attack[] = [
  ...roots,
  ...keys,
  ...values,
  ...waiting,
  ...bytesAttacks,
  ...amounts,
  ...neighbours,
  ...harvest,
  ...conflicts,
  ...harmless,
];
