import type { ListedNote } from "@samenspel/shared/report/report-model";
import { expect, it } from "vitest";
import { findNotes } from "./find-notes.ts";

const note = (number: number, text: string, more: Partial<ListedNote> = {}): ListedNote => ({
  ...{ id: `n${number}`, number, block: "b", place: "plenary", text, by: null, source: "participant", agree: 0 },
  ...more,
});
const notes = [
  note(1, "Eén nummer voor alle vragen"),
  note(2, "Een café in de buurt, ook 's avonds"),
  note(12, "Een mens neemt op"),
  note(21, "Weggehaald nummer", { hidden: "een naam" }),
];
const numbers = (search: string) => findNotes(search, notes).map(({ number }) => number);

it("finds a note by its number, with and without the sign, that one first", () => {
  expect(numbers("#2")).toEqual([2, 21]);
  expect(numbers("1")).toEqual([1, 12]);
  expect(numbers("12")).toEqual([12]);
});

it("finds words without their accents and capitals, all of them, in any order", () => {
  expect(numbers("CAFE")).toEqual([2]);
  expect(numbers("een vragen")).toEqual([1]);
  expect(numbers("één")).toEqual([1, 2, 12]);
});

it("does not find the words of a note that was taken away, only its number", () => {
  expect(numbers("nummer")).toEqual([1]);
  expect(numbers("21")).toEqual([21]);
});

it("shows every note when nothing is typed", () => {
  expect(numbers(" ")).toEqual([1, 2, 12, 21]);
});
