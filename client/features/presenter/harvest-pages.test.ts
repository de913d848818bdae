import { type BoardHarvestLine, newBoardDocument, readBoard } from "@samenspel/shared/documents/board-document";
import { describe, expect, it } from "vitest";
import { harvestPages } from "./harvest-pages.ts";

const emptyBoard = readBoard(newBoardDocument());
const line = (tafel: string, text: string, block = "oogst"): BoardHarvestLine => ({
  block,
  tafel,
  kind: "conclusion",
  text,
  sources: [],
});
const places = ["1", "2", "3"].map((number) => ({ tafel: `tafel-${number}`, title: `Tafel ${number}` }));
const room = { width: 800, height: 300 };

describe("the harvest on the big screen", () => {
  it("brings each tafel in turn, with all its lines, and names who brought nothing", () => {
    const many = Array.from({ length: 12 }, (_, index) => line("tafel-2", `Regel ${index} ${"woord ".repeat(20)}`));
    const harvest = [line("tafel-1", "Een bank"), ...many, line("tafel-3", "  ")];
    const { pages, empty } = harvestPages({ ...emptyBoard, harvest }, "oogst", places, room);
    expect(pages[0]).toEqual({ title: "Tafel 1", lines: [harvest[0]] });
    const second = pages.filter(({ title }) => title === "Tafel 2");
    expect(second.length).toBeGreaterThan(1);
    expect(second.flatMap(({ lines }) => lines)).toEqual(many);
    expect(empty).toEqual(["Tafel 3"]);
  });

  it("goes back to earlier lines where a tafel wrote none in this block", () => {
    const harvest = [line("tafel-1", "Eerder", "gesprek"), line("tafel-2", "Eerder", "gesprek"), line("tafel-2", "Nu")];
    const { pages } = harvestPages({ ...emptyBoard, harvest }, "oogst", places, room);
    expect(pages.map(({ title, lines }) => [title, ...lines.map(({ text }) => text)])).toEqual([
      ["Tafel 1", "Eerder"],
      ["Tafel 2", "Nu"],
    ]);
  });
});
