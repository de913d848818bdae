import * as Y from "yjs";
import { harvestLine, lineId, lineOf, textId, textOf } from "../update-world.ts";
import { type Attack, arrangement, edit, next } from "./attack.ts";
import { ANY, item, json, TYPE, uint } from "./raw-update.ts";

// Lines of the harvest, and the text in them.

export const harvestAttacks: readonly Attack[] = [
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
