import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  addHarvestLine,
  harvestText,
  putOpportunity,
  putScribeNote,
  readArrangement,
  removeHarvestLine,
  removeOpportunity,
  setHarvestSources,
} from "./arrangement-document.ts";
import { readGrouping } from "./grouping-document.ts";

const line = { block: "harvest", kind: "summary", text: "Wat we samen zagen", sources: ["aaaa"] };

describe("what facilitators arrange", () => {
  it("lets two people write in one harvest line at once", () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    addHarvestLine(a, { ...line, text: "midden" });
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    harvestText(a, 0)?.insert(0, "voor ");
    harvestText(b, 0)?.insert(6, " na");
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    expect(readArrangement(a).harvest.map(({ text }) => text)).toEqual(["voor midden na"]);
  });

  it("adds, sources and removes lines, opportunities and notes on behalf of the tafel", () => {
    const doc = new Y.Doc();
    addHarvestLine(doc, line);
    addHarvestLine(doc, line);
    setHarvestSources(doc, 1, ["bbbb"]);
    removeHarvestLine(doc, 0);
    removeHarvestLine(doc, 5);
    putOpportunity(doc, "o1", { block: "ideas", title: "Buurttuin", order: 1 });
    putOpportunity(doc, "o2", { block: "ideas", title: "Weg", order: 2 });
    removeOpportunity(doc, "o2");
    putScribeNote(doc, "s1", { block: "ideas", text: "Namens ons", source: "tafel" });
    const read = readArrangement(doc);
    expect(read.harvest).toEqual([{ ...line, sources: ["bbbb"] }]);
    expect([[...read.opportunities.keys()], [...read.scribe.keys()]]).toEqual([["o1"], ["s1"]]);
    expect(harvestText(doc, 3)).toBeNull();
  });

  it("SA-2 is read whatever stands in it, and so is the grouping", () => {
    const anything = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(anything, fc.array(fc.jsonValue()), (entries, lines) => {
        const [arrangement, grouping] = [new Y.Doc(), new Y.Doc()];
        for (const [key, value] of Object.entries(entries)) {
          for (const root of ["scribe", "redactions", "opportunities"]) arrangement.getMap(root).set(key, value);
          for (const root of ["clusters", "placement"]) grouping.getMap(root).set(key, value);
        }
        arrangement.getArray("harvest").push(lines);
        expect(readArrangement(arrangement).harvest).toEqual([]);
        for (const key of readGrouping(grouping).clusters.keys()) expect(entries).toHaveProperty([key]);
      }),
    );
  });
});
