import type { ChartPalette } from "./chart.ts";
import { element, wrapped } from "./svg.ts";

/** What a drawing is made with: its colours, and a name that keeps its patterns apart from those of other charts. */
export interface Drawing {
  palette: ChartPalette;
  id: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const TEXT_SIZE = 14;

interface TextStyle {
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
  fill?: string;
  size?: number;
}

export const label = (x: number, y: number, text: string, { palette }: Drawing, style: TextStyle = {}): string =>
  element(
    "text",
    {
      x,
      y,
      fill: style.fill ?? palette.ink,
      "font-size": style.size ?? TEXT_SIZE,
      ...(style.anchor === undefined ? {} : { "text-anchor": style.anchor }),
      ...(style.bold === true ? { "font-weight": 700 } : {}),
    },
    text,
  );

/** The title of a row in one or two lines, centred on the height of its bar. */
export const rowLabel = (text: string, middle: number, drawing: Drawing, width = 33): string => {
  const lines = wrapped(text, width, 2);
  const first = middle + 5 - (lines.length - 1) * 7;
  return lines.map((line, index) => label(0, first + index * 14, line, drawing, lines.length > 1 ? { size: 12 } : {})).join("");
};

export const hatchOf = ({ id }: Drawing): string => `url(#${id}-hatch)`;
export const linesOf = ({ id }: Drawing): string => `url(#${id}-lines)`;

/** Patterns that stay apart without colour: diagonal for against, upright lines for a concern. */
export const patterns = ({ palette, id }: Drawing): string =>
  `<defs><pattern id="${id}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${element("rect", { width: 7, height: 7, fill: palette.no })}${element("rect", { width: 2.4, height: 7, fill: palette.paper, "fill-opacity": ".6" })}</pattern><pattern id="${id}-lines" width="6" height="6" patternUnits="userSpaceOnUse">${element("rect", { width: 6, height: 6, fill: palette.paper })}${element("rect", { width: 2.2, height: 6, fill: palette.yes })}</pattern></defs>`;

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

type Swatch = (box: Box) => string;

/** The key of a chart, in one row from the left. */
export const legend = (entries: { text: string; swatch: Swatch }[], x: number, y: number, drawing: Drawing): string => {
  let left = x;
  return entries
    .map(({ text, swatch }) => {
      const piece =
        swatch({ x: left, y: y - 12, width: 14, height: 14 }) +
        label(left + 20, y, text, drawing, { fill: drawing.palette.muted });
      left += 20 + text.length * 7.4 + 22;
      return piece;
    })
    .join("");
};
