import * as Y from "yjs";
import { textOf, WRITER } from "../update-world.ts";
import { type Attack, arrangement, clock, edit, next, note, own } from "./attack.ts";
import { ANY, build, DELETED, gc, item, json, STRING, skip, string, TYPE, uint } from "./raw-update.ts";

// What looks like an attack and does nothing that its sender may not do anyway.

export const harmlessAttacks: readonly Attack[] = [
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
