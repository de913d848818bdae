import type { Chart, HistogramRow } from "./chart.ts";
import {
  type Drawing,
  type LaidRow,
  type LaidRows,
  LETTER,
  label,
  layRows,
  rowLabel,
  rowMark,
  smallSize,
  solid,
  widthOf,
} from "./pieces.ts";
import { element, wrapped } from "./svg.ts";

type Histogram = Extract<Chart, { kind: "histogram" }>;

const ROW = 96;
const TALLEST = 46;
const BASE = 66;
/** The words about a row stand below its title: they need room too. */
const LEAST_COLUMN = 270;
const REMARK_LINE = 17;
/** What fits beside the bars of a document. */
const PAPER_LETTERS = 44;

const remarkStyle = (drawing: Drawing) => ({ fill: drawing.palette.muted, size: smallSize(drawing) });

/** The words about a row in lines that fit under its title, or under its bars where those have the whole width. */
const remarkLines = (remark: string, left: number, drawing: Drawing): string[] => {
  if (drawing.room === "paper") return wrapped(remark, PAPER_LETTERS, 2);
  const letter = (LETTER * smallSize(drawing)) / 15;
  return wrapped(remark, Math.floor((left === 0 ? widthOf(drawing) : left - 12) / letter), 9);
};

/** Where the first line of a remark stands, from the top of its row. */
const remarkTop = (place: LaidRow, left: number, drawing: Drawing): number => {
  if (drawing.room === "paper") return 70;
  return left === 0 ? ROW + 12 : 38 + place.lines.length * 9 + 12;
};

const remarkOf = (remark: string, place: LaidRow, left: number, drawing: Drawing): string =>
  remarkLines(remark, left, drawing)
    .map((line, nth) =>
      label(0, place.top + remarkTop(place, left, drawing) + nth * REMARK_LINE, line, drawing, remarkStyle(drawing)),
    )
    .join("");

/** How high a row must be for all its words. */
const bandOf = (chart: Histogram, { left, rows }: LaidRows, drawing: Drawing): number => {
  if (drawing.room === "paper") return ROW;
  const needed = chart.rows.map(({ remark }, index) => {
    const place = rows[index];
    const lines = remarkLines(remark, left, drawing).length;
    return place === undefined ? 0 : remarkTop(place, left, drawing) + (lines - 1) * REMARK_LINE + 10;
  });
  return Math.max(ROW, ...needed);
};

const histogramRow = (
  { bars, mean, deviation, remark, marked }: HistogramRow,
  place: LaidRow,
  left: number,
  most: number,
  drawing: Drawing,
): string => {
  const { palette } = drawing;
  const { top } = place;
  const size = smallSize(drawing);
  const step = (widthOf(drawing) - left - 10) / Math.max(1, bars.length);
  const width = Math.min(step * 0.72, 54);
  const first = bars[0]?.value ?? 0;
  const at = (value: number) => left + (value - first + 0.5) * step;
  const base = top + BASE;
  const columns = bars.map(({ value, count }) => {
    const height = (count / most) * TALLEST;
    return [
      solid({ x: at(value) - width / 2, y: base - height, width, height }, palette.yes),
      count === 0 ? "" : label(at(value), base - height - 4, String(count), drawing, { anchor: "middle", bold: true, size }),
      label(at(value), base + 14, String(value), drawing, { anchor: "middle", fill: palette.muted, size }),
    ].join("");
  });
  const low = left;
  const high = left + bars.length * step;
  const clip = (x: number) => Math.min(high, Math.max(low, x));
  const marks =
    mean === null
      ? ""
      : [
          element("line", {
            x1: clip(at(mean - (deviation ?? 0))),
            x2: clip(at(mean + (deviation ?? 0))),
            y1: base + 22,
            y2: base + 22,
            stroke: palette.oak,
            "stroke-width": 4,
          }),
          element("circle", {
            cx: at(mean),
            cy: base + 22,
            r: 5,
            fill: palette.paper,
            stroke: palette.ink,
            "stroke-width": 2,
          }),
        ].join("");
  return [
    marked === true ? rowMark(place, drawing) : "",
    rowLabel(place, top + 38, left, drawing),
    remarkOf(remark, place, left, drawing),
    element("line", { x1: low, x2: high, y1: base, y2: base, stroke: palette.line, "stroke-width": 1 }),
    ...columns,
    marks,
  ].join("");
};

/** Per item a histogram; below it the mean as a ring on a band of one standard deviation to each side. */
export const histogramChart = (
  chart: Histogram,
  drawing: Drawing,
  whole: Histogram = chart,
): { body: string; height: number } => {
  const most = Math.max(1, ...whole.rows.flatMap(({ bars }) => bars.map(({ count }) => count)));
  const titles = chart.rows.map((row) => row.label);
  const band = bandOf(chart, layRows(titles, 0, ROW, drawing, LEAST_COLUMN), drawing);
  const { left, rows, end } = layRows(titles, 0, band, drawing, LEAST_COLUMN);
  return {
    body: chart.rows
      .map((row, index) => (rows[index] === undefined ? "" : histogramRow(row, rows[index], left, most, drawing)))
      .join(""),
    height: end + 4,
  };
};
