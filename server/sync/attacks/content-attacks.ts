import * as Y from "yjs";
import { type Attack, arrangement, attack, edit, next, note, own, setNote } from "./attack.ts";
import { ANY, chain, item, JSON_CONTENT, json, nan, raw, STRING, string, uint, type Write } from "./raw-update.ts";

// What is put in: roots, keys and values that no document of ours has.

/** An array in an array in an array …, or objects. */
const nested = (depth: number, tag: 117 | 118): Write => {
  const step = tag === 117 ? raw(117, 1) : chain(raw(118, 1), string("a"));
  return chain(uint(1), ...Array.from({ length: depth }, () => step), raw(126));
};

export const rootAttacks: readonly Attack[] = [
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

export const keyAttacks: readonly Attack[] = [
  ...["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf"].map((key) =>
    setNote(`a note called ${key}`, "forbidden: key", { text: "x" }, key),
  ),
  ...["", "a b", "a/b", "é", "a\n", "<b>"].map((key) =>
    setNote(`a note called ${JSON.stringify(key)}`, "forbidden: key", 1, key),
  ),
  setNote("a key of 65 characters", "limit: string-length", 1, "k".repeat(65)),
  setNote("a key of 40,000 characters", "limit: string-length", 1, "k".repeat(40_000)),
];

export const valueAttacks: readonly Attack[] = [
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
    next(w, item(note("n"), ANY, json(...Array.from({ length: 3_000 }, () => 1)))),
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
