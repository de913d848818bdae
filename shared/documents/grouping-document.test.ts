import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  changeCluster,
  clusterMembers,
  dissolveCluster,
  looseNotes,
  makeCluster,
  mergeClusters,
  orderedClusters,
  ordersBetween,
  placeNotes,
  readGrouping,
} from "./grouping-document.ts";

const NOTES = ["n1", "n2", "n3", "n4", "n5"];
const GROUPS = ["g1", "g2", "g3"];
const cluster = (title: string, order = 1) => ({ block: "groeperen", title, order });
const membersOf = (doc: Y.Doc) => Object.fromEntries(clusterMembers(readGrouping(doc)));

const note = fc.constantFrom(...NOTES);
const group = fc.constantFrom(...GROUPS);
const some = fc.uniqueArray(note, { minLength: 1, maxLength: 3 });
type Step = (doc: Y.Doc, origin: object) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(group, some, fc.string({ maxLength: 4 })).map(
    ([id, notes, title]): Step =>
      (doc, origin) =>
        makeCluster(doc, id, cluster(title), notes, origin),
  ),
  fc.tuple(some, group, fc.option(fc.nat(4), { nil: undefined })).map(
    ([notes, id, at]): Step =>
      (doc, origin) =>
        placeNotes(doc, notes, id, at, origin),
  ),
  some.map(
    (notes): Step =>
      (doc, origin) =>
        looseNotes(doc, notes, origin),
  ),
  fc.tuple(group, group).map(
    ([from, into]): Step =>
      (doc, origin) =>
        mergeClusters(doc, from, into, origin),
  ),
  group.map(
    (id): Step =>
      (doc, origin) =>
        dissolveCluster(doc, id, origin),
  ),
  fc.tuple(group, fc.string({ maxLength: 4 })).map(
    ([id, title]): Step =>
      (doc, origin) =>
        changeCluster(doc, id, { title }, origin),
  ),
);
/** Who does what: a step of one of two people, an undo of the own last step, or a moment in which they hear each other. */
const turn = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(1), step) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(1), fc.constant("undo" as const)) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(1), fc.constant("hear" as const)) },
);

const hear = (to: Y.Doc, from: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));

const two = () => {
  const people = [new Y.Doc(), new Y.Doc()].map((doc) => {
    const origin = {};
    const undo = new Y.UndoManager([doc.getMap("clusters"), doc.getMap("placement")], {
      trackedOrigins: new Set([origin]),
      captureTimeout: 0,
    });
    return { doc, origin, undo };
  });
  const [a, b] = people;
  if (a === undefined || b === undefined) throw new Error("two people");
  return [a, b] as const;
};

describe("grouping notes", () => {
  it("any interleaving of two people's steps converges, and every note is in one group at most", () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 25 }), (turns) => {
        const people = two();
        for (const [who, does] of turns) {
          const [me, other] = who === 0 ? people : ([people[1], people[0]] as const);
          if (does === "hear") hear(me.doc, other.doc);
          else if (does === "undo") me.undo.undo();
          else does(me.doc, me.origin);
        }
        hear(people[0].doc, people[1].doc);
        hear(people[1].doc, people[0].doc);
        const [a, b] = people.map(({ doc }) => readGrouping(doc));
        expect(a).toEqual(b);
        const grouped = a === undefined ? [] : [...clusterMembers(a).values()].flat();
        expect(new Set(grouped).size).toBe(grouped.length);
        expect(NOTES).toEqual(expect.arrayContaining(grouped));
      }),
    );
  });

  it("puts notes at the place that was pointed at", () => {
    const doc = new Y.Doc();
    makeCluster(doc, "g1", cluster("Contact"), ["n1", "n2", "n3"]);
    placeNotes(doc, ["n3"], "g1", 0);
    placeNotes(doc, ["n4", "n5"], "g1", 1);
    expect(membersOf(doc)).toEqual({ g1: ["n3", "n4", "n5", "n1", "n2"] });
  });

  it("merges, splits and takes apart without losing a note", () => {
    const doc = new Y.Doc();
    makeCluster(doc, "g1", cluster("Contact", 2), ["n1", "n2"]);
    makeCluster(doc, "g2", cluster("Bellen", 1), ["n3"]);
    expect(orderedClusters(readGrouping(doc)).map(([id]) => id)).toEqual(["g2", "g1"]);
    mergeClusters(doc, "g1", "g2");
    expect(membersOf(doc)).toEqual({ g2: ["n3", "n1", "n2"] });
    looseNotes(doc, ["n1"]);
    expect(membersOf(doc)).toEqual({ g2: ["n3", "n2"] });
    dissolveCluster(doc, "g2");
    expect(readGrouping(doc)).toEqual({ clusters: new Map(), placement: new Map() });
  });

  it("a note put in a group that somebody else took away at that moment is loose, not lost", () => {
    const [a, b] = two();
    makeCluster(a.doc, "g1", cluster("Contact"), ["n1"]);
    hear(b.doc, a.doc);
    dissolveCluster(a.doc, "g1");
    placeNotes(b.doc, ["n2"], "g1");
    hear(a.doc, b.doc);
    hear(b.doc, a.doc);
    expect(membersOf(a.doc)).toEqual({});
    expect(membersOf(b.doc)).toEqual({});
  });

  it("undoes the own step and leaves what another did since", () => {
    const [a, b] = two();
    makeCluster(a.doc, "g1", cluster("Contact"), ["n1", "n2"], a.origin);
    hear(b.doc, a.doc);
    looseNotes(a.doc, ["n1"], a.origin);
    makeCluster(b.doc, "g2", cluster("Bellen"), ["n3"], b.origin);
    hear(a.doc, b.doc);
    a.undo.undo();
    expect(membersOf(a.doc)).toEqual({ g1: ["n1", "n2"], g2: ["n3"] });
    a.undo.redo();
    expect(membersOf(a.doc)).toEqual({ g1: ["n2"], g2: ["n3"] });
    hear(b.doc, a.doc);
    expect(membersOf(b.doc)).toEqual({ g1: ["n2"], g2: ["n3"] });
  });

  it("finds room between any two neighbours", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 9 }),
        (from, gap, count) => {
          for (const [before, after] of [
            [from, from + gap],
            [undefined, from],
            [from, undefined],
            [undefined, undefined],
          ] as const) {
            const orders = ordersBetween(before, after, count);
            const all = [before ?? Number.NEGATIVE_INFINITY, ...orders, after ?? Number.POSITIVE_INFINITY];
            expect(all.slice(1).every((order, index) => order > (all[index] ?? order))).toBe(true);
          }
        },
      ),
    );
  });
});
