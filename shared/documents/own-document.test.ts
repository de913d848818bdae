import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readOwnDocument, replayOwnDocument, withdrawNote, writeBallot, writeNote, writeReaction } from "./own-document.ts";

const note = { block: "ideas", place: "t1", text: "Meer bankjes", placed: true };

describe("the own document", () => {
  it("SA-2 is read whatever stands in it, and tells which notes and votes have another shape", () => {
    const anything = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(anything, anything, anything, (notes, votes, reactions) => {
        const doc = new Y.Doc();
        for (const [root, content] of Object.entries({ notes, votes, reactions })) {
          for (const [key, value] of Object.entries(content)) doc.getMap(root).set(key, value);
        }
        const read = readOwnDocument(doc);
        const told = new Set(read.malformed);
        for (const key of Object.keys(notes)) expect(read.notes.has(key)).not.toBe(told.has(`notes/${key}`));
        for (const key of Object.keys(votes)) expect(read.ballots.has(key)).not.toBe(told.has(`votes/${key}`));
      }),
    );
  });

  it("SA-2 passes over shared types where plain JSON belongs", () => {
    const doc = new Y.Doc();
    doc.getMap("notes").set("n1", new Y.Map([["text", "x"]]));
    doc.getMap("votes").set("dots", new Y.Array());
    expect(readOwnDocument(doc)).toMatchObject({ notes: new Map(), malformed: ["notes/n1", "votes/dots"] });
  });

  it("keeps what was written: notes, ballots, reactions, and a note taken back", () => {
    const doc = new Y.Doc();
    writeNote(doc, "n1", note);
    writeBallot(doc, "dots", { values: { a: 2 } });
    writeReaction(doc, "aaaa", { agree: true });
    withdrawNote(doc, "n1");
    withdrawNote(doc, "unknown");
    const { notes, ballots, reactions } = readOwnDocument(doc);
    expect([...notes]).toEqual([["n1", { ...note, withdrawn: true }]]);
    expect([[...ballots], [...reactions]]).toEqual([[["dots", { values: { a: 2 } }]], [["aaaa", { agree: true }]]]);
  });

  it("heals after a refusal: every key that differs is written once, and a second time nothing is", () => {
    const [from, to] = [new Y.Doc(), new Y.Doc()];
    writeNote(from, "n1", note);
    writeNote(to, "n1", { ...note, text: "Oud" });
    writeBallot(from, "dots", { values: { a: 1 } });
    replayOwnDocument(from, to);
    expect(readOwnDocument(to)).toEqual(readOwnDocument(from));
    const before = Y.encodeStateVector(to);
    replayOwnDocument(from, to);
    expect(Y.encodeStateVector(to)).toEqual(before);
  });
});
