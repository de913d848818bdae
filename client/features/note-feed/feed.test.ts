import type { BoardContent, BoardNote } from "@samenspel/shared/documents/board-document";
import { describe, expect, it } from "vitest";
import type { MyNote } from "../../live/writer.ts";
import { feedOf, unseenByOthers } from "./feed.ts";

const onBoard = (number: number, lane: string, by: string | null = null): BoardNote => ({
  number,
  block: "schrijf",
  lane,
  text: `briefje ${number}`,
  by,
  source: "participant",
  agree: 0,
});
const mine = (publicId: string, place: string, lane = "nu"): MyNote => ({
  noteId: `own-${publicId}`,
  publicId,
  document: "own",
  block: "schrijf",
  place,
  lane,
  text: publicId,
  placed: true,
});
const board: BoardContent = {
  notes: new Map([
    ["b", onBoard(2, "nu")],
    ["a", onBoard(1, "nu")],
    ["c", onBoard(3, "straks")],
    ["d", { ...onBoard(4, "nu"), block: "later" }],
  ]),
  clusters: new Map(),
  results: new Map(),
  splits: new Map(),
  opportunities: new Map(),
  harvest: [],
};

const lanes = [
  { id: "nu", label: "Nu" },
  { id: "straks", label: "Straks" },
];
const block = { id: "schrijf", lanes };

describe("the feed of a lane", () => {
  it("T5 puts what builds on a note right after it, with its number", () => {
    const notes = new Map([...board.notes, ["e", { ...onBoard(9, "nu"), on: "a" }]] as const);
    const feed = feedOf({ ...board, notes }, block, "nu", []);
    expect(feed.map(({ publicId, onNumber }) => [publicId, onNumber])).toEqual([
      ["a", undefined],
      ["e", 1],
      ["b", undefined],
    ]);
  });

  it("holds the notes of that block and lane by number, the own ones marked", () => {
    const feed = feedOf(board, block, "nu", [mine("b", "tafel-1")]);
    expect(feed.map(({ number, mine: own }) => [number, own !== undefined])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it("shows a note that names no lane of the block in the first", () => {
    const { lane: _, ...laneless } = onBoard(5, "nu");
    const notes = new Map([...board.notes, ["e", laneless], ["f", onBoard(6, "of-before")]] as const);
    const numbers = (lane: string) => feedOf({ ...board, notes }, block, lane, []).map(({ number }) => number);
    expect(numbers("nu")).toEqual([1, 2, 5, 6]);
    expect(numbers("straks")).toEqual([3]);
  });

  it("shows own notes that the others do not see yet, the latest on top, and not those left at another tafel", () => {
    const own = [mine("b", "tafel-1"), mine("x", "tafel-1"), mine("y", "tafel-1"), mine("z", "tafel-2")];
    expect(unseenByOthers(board, "tafel-1", "nu", own).map(({ publicId }) => publicId)).toEqual(["y", "x"]);
  });
});
