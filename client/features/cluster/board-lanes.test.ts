import type { BoardNote } from "@samenspel/shared/documents/board-document";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardLanes, keptLanes } from "./board-lanes.ts";

const LANES = [
  { id: "nu", label: "Nu" },
  { id: "straks", label: "Straks" },
];
const block = { id: "schrijf", lanes: LANES };
const note = (number: number, more: Partial<BoardNote> = {}): BoardNote => ({
  ...{ number, block: "schrijf", lane: "nu", text: `Briefje ${number}`, by: null, source: "participant", agree: 0 },
  ...more,
});
const cluster = (order: number, more: object = {}) => ({ block: "groepen", title: `Groepje ${order}`, order, ...more });
const NOTHING = { clusters: new Map(), placement: new Map() };

describe("the lanes of a board", () => {
  it("every note stands in exactly one spot, whatever the groups say", () => {
    const ids = ["a", "b", "c", "d"];
    const anyNote = fc.record({
      lane: fc.constantFrom("nu", "straks", "weg", undefined),
      block: fc.constantFrom("schrijf", "ander"),
      on: fc.constantFrom(...ids, undefined),
    });
    const anyPlacement = fc.dictionary(
      fc.constantFrom(...ids, "elders"),
      fc.record({ cluster: fc.constantFrom("g1", "g2", "weg"), order: fc.integer({ min: 0, max: 3 }) }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(
        fc.array(anyNote, { maxLength: 4 }),
        anyPlacement,
        fc.constantFrom("nu", undefined),
        (written, placed, lane) => {
          const notes = new Map(
            written.map(({ lane: at, on, ...rest }, index): [string, BoardNote] => {
              const { lane: _, ...bare } = note(index + 1);
              return [
                ids[index] ?? "",
                { ...bare, ...rest, ...(at === undefined ? {} : { lane: at }), ...(on === undefined ? {} : { on }) },
              ];
            }),
          );
          const clusters = new Map([
            ["g1", cluster(1, lane === undefined ? {} : { lane })],
            ["g2", cluster(2)],
          ]);
          const lanes = boardLanes(notes, block, { clusters, placement: new Map(Object.entries(placed)) }, ["groepen"]);
          const shown = lanes.flatMap(({ groups, loose }) => [...groups.flatMap((group) => group.notes), ...loose]).sort();
          expect(shown).toEqual(
            [...notes]
              .filter(([, { block: at }]) => at === "schrijf")
              .map(([id]) => id)
              .sort(),
          );
          expect(lanes.reduce((sum, { count }) => sum + count, 0)).toBe(shown.length);
        },
      ),
    );
  });

  it("T5 shows what builds on a note right after it", () => {
    const notes = new Map([
      ["a", note(1)],
      ["b", note(2)],
      ["c", note(3, { on: "a" })],
      ["d", note(4, { on: "c" })],
    ]);
    expect(boardLanes(notes, block, NOTHING, [])[0]?.loose).toEqual(["a", "c", "d", "b"]);
  });

  it("T6 a note whose group is gone lies loose in its own lane", () => {
    const notes = new Map([["a", note(1, { lane: "straks" })]]);
    const placement = new Map([["a", { cluster: "weg", order: 1 }]]);
    expect(boardLanes(notes, block, { clusters: new Map(), placement }, [])[1]?.loose).toEqual(["a"]);
  });

  it("shows an empty group only on the board that it was made for", () => {
    const grouping = { clusters: new Map([["g1", cluster(1)]]), placement: new Map() };
    expect(boardLanes(new Map(), block, grouping, ["groepen"])[0]?.groups).toHaveLength(1);
    expect(boardLanes(new Map(), block, grouping, ["andere"])[0]?.groups).toHaveLength(0);
  });

  it("keeps the same objects where nothing changed, and only there", () => {
    const notes = new Map([
      ["a", note(1)],
      ["b", note(2)],
      ["c", note(3, { lane: "straks" })],
    ]);
    const placedIn = (...ids: string[]) => ({
      clusters: new Map([
        ["g1", cluster(1, { lane: "nu" })],
        ["g2", cluster(2, { lane: "nu" })],
      ]),
      placement: new Map(ids.map((id, order) => [id, { cluster: "g1", order }])),
    });
    const lanesOf = (...ids: string[]) => boardLanes(notes, block, placedIn(...ids), ["groepen"]);
    const before = lanesOf("a");
    expect(keptLanes(before, lanesOf("a"))).toBe(before);
    const now = keptLanes(before, lanesOf("a", "b"));
    expect(now).toEqual(lanesOf("a", "b"));
    expect(now[0]?.groups[0]).not.toBe(before[0]?.groups[0]);
    expect(now[0]?.groups[1]).toBe(before[0]?.groups[1]);
    expect(now[1]).toBe(before[1]);
  });
});
