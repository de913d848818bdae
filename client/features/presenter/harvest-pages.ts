import type { BoardContent, BoardHarvestLine } from "@samenspel/shared/documents/board-document";
import type { Room } from "../../ui/use-room.ts";
import { fillPages } from "./turning-pages.ts";

interface Place {
  /** Undefined is the plenary. */
  readonly tafel: string | undefined;
  readonly title: string;
}

export interface HarvestPage {
  readonly title: string;
  readonly lines: readonly BoardHarvestLine[];
}

export interface Harvest {
  readonly pages: readonly HarvestPage[];
  /** Places that brought nothing yet. */
  readonly empty: readonly string[];
}

/** Lines of this block; where a place wrote none in it, those of earlier blocks. */
const linesAt = (board: BoardContent, block: string, tafel: string | undefined): BoardHarvestLine[] => {
  const lines = board.harvest.filter((line) => line.tafel === tafel && line.text.trim() !== "");
  const inBlock = lines.filter((line) => line.block === block);
  return inBlock.length > 0 ? inBlock : lines;
};

/** Sizes of a line on the screen, in sixteenths of the root size. */
const LETTER = 11;
const LINE = 28;
const AROUND = 28;
const MARGIN = 60;
const KIND = 20;

const heightOf = (line: BoardHarvestLine, { width }: Room): number => {
  const letters = Math.max(10, Math.floor((width - MARGIN) / LETTER));
  const rows = line.text.split("\n").reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)), 0);
  return rows * LINE + AROUND + (line.kind === "dissent" ? KIND : 0);
};

/** What each place brings, in turn: a page per place, more where its lines do not fit one. */
export const harvestPages = (board: BoardContent, block: string, places: readonly Place[], room: Room): Harvest => {
  const found = places.map(({ tafel, title }) => ({ title, lines: linesAt(board, block, tafel) }));
  return {
    pages: found.flatMap(({ title, lines }) =>
      fillPages(
        lines.map((line) => ({ line, height: heightOf(line, room) })),
        room.height,
      ).map((page) => ({ title, lines: page.map(({ line }) => line) })),
    ),
    empty: found.filter(({ lines }) => lines.length === 0).map(({ title }) => title),
  };
};
