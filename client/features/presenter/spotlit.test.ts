import { type BoardNote, newBoardDocument, readBoard } from "@samenspel/shared/documents/board-document";
import { expect, it } from "vitest";
import { spotlit } from "./spotlit.ts";

const emptyBoard = readBoard(newBoardDocument());
const note = (number: number, more: Partial<BoardNote> = {}): BoardNote => ({
  number,
  block: "ideeen",
  text: `Briefje ${number}`,
  by: "Loes, inwoner",
  source: "participant",
  agree: 0,
  ...more,
});
const board = {
  ...emptyBoard,
  notes: new Map([
    ["b", note(2, { cluster: "groep" })],
    ["a", note(1, { cluster: "groep" })],
    ["c", note(3)],
  ]),
  clusters: new Map([["groep", { block: "groepjes", title: "Samen eten", order: 1 }]]),
};

it("puts a note or a whole group in the light", () => {
  expect(spotlit(board, { note: "c" })).toEqual({
    title: null,
    notes: [{ id: "c", number: 3, text: "Briefje 3", cluster: undefined }],
  });
  const group = spotlit(board, { cluster: "groep" });
  expect(group?.title).toBe("Samen eten");
  expect(group?.notes.map(({ number }) => number)).toEqual([1, 2]);
});

it("never tells a whole room who wrote it", () => {
  expect(JSON.stringify([spotlit(board, { note: "a" }), spotlit(board, { cluster: "groep" })])).not.toContain("Loes");
});

it("has nothing to show when the note or the group is gone", () => {
  expect(spotlit(board, { note: "hidden" })).toBeNull();
  expect(spotlit(board, { cluster: "gone" })).toBeNull();
  expect(spotlit(board, {})).toBeNull();
});
