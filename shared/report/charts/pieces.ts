import type { ChartPalette } from "./chart.ts";
import { CHART_WIDTH, element, wrapped } from "./svg.ts";

/** Where a drawing goes: on paper of one size, or on a screen that says how much room there is, in units of the chart. */
export type ChartRoom = "paper" | { width: number; height?: number };

/** What a drawing is made with: its colours, and a name that keeps its patterns apart from those of other charts. */
export interface Drawing {
  palette: ChartPalette;
  id: string;
  room: ChartRoom;
}

/** Narrower than this, the words of a row stand above its bar. */
const NARROW = 560;
/** Room for one letter of the usual size. */
export const LETTER = 7.4;

export const widthOf = ({ room }: Drawing): number => (room === "paper" ? CHART_WIDTH : room.width);
export const isStacked = (drawing: Drawing): boolean => widthOf(drawing) < NARROW;
/** The size of figures and remarks: smaller where the eye is near or the picture is large, never on a phone. */
export const smallSize = (drawing: Drawing): number => (drawing.room === "paper" ? 12 : isStacked(drawing) ? SCREEN_TEXT : 13);
export const textSize = ({ room }: Drawing): number => (room === "paper" ? TEXT_SIZE : SCREEN_TEXT);

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const TEXT_SIZE = 14;
const SCREEN_TEXT = 15;

interface TextStyle {
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
  fill?: string;
  size?: number;
}

export const label = (x: number, y: number, text: string, drawing: Drawing, style: TextStyle = {}): string =>
  element(
    "text",
    {
      x,
      y,
      fill: style.fill ?? drawing.palette.ink,
      "font-size": style.size ?? textSize(drawing),
      ...(style.anchor === undefined ? {} : { "text-anchor": style.anchor }),
      ...(style.bold === true ? { "font-weight": 700 } : {}),
    },
    text,
  );

export const LINE = 18;

/** A row of a chart: `top` is where its bar has its room, `lines` is its title. */
export interface LaidRow {
  start: number;
  top: number;
  end: number;
  lines: string[];
}

export interface LaidRows {
  /** Where the bars begin, from the left. */
  left: number;
  rows: LaidRow[];
  end: number;
}

/**
 * Gives every row its place: titles left of bars of `band` high, or above them where the chart is narrow or a title is
 * a text of its own; beside, the titles have at least `least`. On paper a title has two lines and the table has it whole; on a screen it is there whole.
 */
export const layRows = (titles: readonly string[], start: number, band: number, drawing: Drawing, least = 140): LaidRows => {
  const width = widthOf(drawing);
  const onPaper = drawing.room === "paper";
  const longest = Math.max(0, ...titles.map((title) => title.length));
  const column = onPaper ? 250 : Math.round(Math.min(Math.max(250, width * 0.33), Math.max(least, (longest + 3) * LETTER)));
  const letters = onPaper ? 33 : Math.floor(column / LETTER) - 2;
  const beside = titles.map((title) => wrapped(title, letters, onPaper ? 2 : 99));
  const above = !onPaper && (isStacked(drawing) || beside.some((lines) => lines.length > 3));
  let y = start;
  const rows = titles.map((title, index) => {
    const lines = above ? wrapped(title, Math.floor(width / LETTER) - 1, 99) : (beside[index] ?? []);
    const room = onPaper ? 0 : lines.length * LINE;
    const top = above ? y + room + 4 : y + Math.max(0, (room + 6 - band) / 2);
    const end = above ? top + band + 6 : y + Math.max(band, room + 6);
    const row = { start: y, top, end, lines };
    y = end;
    return row;
  });
  return { left: above ? 0 : column, rows, end: y };
};

/** The title of a row: beside its bar centred on `middle`, or above the bar. */
export const rowLabel = ({ lines, start }: LaidRow, middle: number, left: number, drawing: Drawing): string => {
  if (left === 0) return lines.map((line, index) => label(0, start + 16 + index * LINE, line, drawing, { bold: true })).join("");
  const onPaper = drawing.room === "paper";
  const step = onPaper ? 14 : LINE;
  const first = middle + 5 - ((lines.length - 1) * step) / 2;
  return lines
    .map((line, index) => label(0, first + index * step, line, drawing, onPaper && lines.length > 1 ? { size: 12 } : {}))
    .join("");
};

/** The ground of a row that people differ about. */
export const rowMark = ({ start, end }: LaidRow, drawing: Drawing): string =>
  drawing.palette.mark === undefined
    ? ""
    : element("rect", { x: 0, y: start, width: widthOf(drawing), height: end - start, rx: 4, fill: drawing.palette.mark });

export const hatchOf = ({ id }: Drawing): string => `url(#${id}-hatch)`;
export const linesOf = ({ id }: Drawing): string => `url(#${id}-lines)`;

/** Patterns that stay apart without colour: diagonal for against, upright lines for a concern. */
export const patterns = ({ palette, id }: Drawing): string =>
  `<defs><pattern id="${id}-hatch" width="7" height="7" patternUnits="userSpaceOnUse">${element("rect", { width: 7, height: 7, fill: palette.no })}${element("path", { d: "M-1.75 1.75 1.75-1.75M0 7 7 0M5.25 8.75 8.75 5.25", stroke: palette.paper, "stroke-width": 1.6, "stroke-opacity": ".7" })}</pattern><pattern id="${id}-lines" width="6" height="6" patternUnits="userSpaceOnUse">${element("rect", { width: 6, height: 6, fill: palette.paper })}${element("rect", { width: 2.2, height: 6, fill: palette.yes })}</pattern></defs>`;

/** Nothing at all for an empty box, so that zero does not leave a line. */
export const solid = (box: Box, fill: string): string =>
  box.width <= 0 || box.height <= 0 ? "" : element("rect", { ...box, fill });

/** Only an edge, drawn inside its box. */
export const outlined = ({ x, y, width, height }: Box, stroke: string, { palette }: Drawing): string =>
  width <= 0 || height <= 0
    ? ""
    : element("rect", {
        x: x + 1,
        y: y + 1,
        width: Math.max(0.5, width - 2),
        height: height - 2,
        fill: palette.paper,
        stroke,
        "stroke-width": 2,
      });

const LEGEND_LINE = 22;

type Swatch = (box: Box) => string;

/** The key of a chart, in one row from the left. */
export const legend = (entries: { text: string; swatch: Swatch }[], x: number, y: number, drawing: Drawing): string => {
  let left = x;
  let line = y;
  return entries
    .map(({ text, swatch }) => {
      const wide = 20 + text.length * LETTER + 22;
      if (left > x && drawing.room !== "paper" && left + wide - 22 > widthOf(drawing)) {
        left = x;
        line += LEGEND_LINE;
      }
      const piece =
        swatch({ x: left, y: line - 12, width: 14, height: 14 }) +
        label(left + 20, line, text, drawing, { fill: drawing.palette.muted });
      left += wide;
      return piece;
    })
    .join("");
};

/** What the key takes when it stands in one row. */
export const legendWidth = (texts: readonly string[]): number =>
  texts.reduce((total, text) => total + 20 + text.length * LETTER + 22, 0);

/** How many lines more than one the key needs on a narrow screen, in height. */
export const legendExtra = (texts: readonly string[], x: number, drawing: Drawing): number => {
  if (drawing.room === "paper") return 0;
  let left = x;
  let lines = 0;
  for (const text of texts) {
    const wide = 20 + text.length * LETTER + 22;
    if (left > x && left + wide - 22 > widthOf(drawing)) {
      left = x;
      lines += 1;
    }
    left += wide;
  }
  return lines * LEGEND_LINE;
};
