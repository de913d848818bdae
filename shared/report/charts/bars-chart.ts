import type { Chart } from "./chart.ts";
import { type Drawing, isStacked, LETTER, label, layRows, rowLabel, smallSize, solid, widthOf } from "./pieces.ts";
import { element, wrapped } from "./svg.ts";

type Bars = Extract<Chart, { kind: "bars" }>;

const ROW = 34;
const BAR = 20;
/** The least room on paper for the words at the end of the longest bar. */
const REMARK = 170;
/** The part of a wide screen that remarks may take. */
const REMARK_PART = 0.37;
/** Of the room for a remark, what one of its letters takes. */
const SMALL_LETTER = 6.3;

/** A bar per item, with its figures at the end: stippen, points and places. */
export const barsChart = (chart: Bars, drawing: Drawing, whole: Bars = chart): { body: string; height: number } => {
  const onPaper = drawing.room === "paper";
  const most = Math.max(1, ...whole.rows.map(({ value }) => value));
  const letters = Math.floor(widthOf(drawing) / LETTER);
  const below = chart.rows.map(({ remark }) => (isStacked(drawing) ? wrapped(remark, letters, 4) : []));
  const under = 18 * Math.max(0, ...below.map((lines) => lines.length));
  const { left, rows, end } = layRows(
    chart.rows.map((row) => row.label),
    0,
    ROW + under,
    drawing,
  );
  const longest = Math.max(0, ...whole.rows.map(({ remark }) => remark.length));
  const remarkRoom = onPaper ? Math.max(REMARK, longest * LETTER + 12) : under > 0 ? 0 : widthOf(drawing) * REMARK_PART;
  const unit = (widthOf(drawing) - left - remarkRoom) / most;
  const drawn = chart.rows.map(({ value, remark }, index) => {
    const place = rows[index];
    if (place === undefined) return "";
    const y = place.top + (ROW - BAR) / 2;
    const width = value * unit;
    const lines = onPaper ? [remark] : wrapped(remark, Math.floor(remarkRoom / SMALL_LETTER), 2);
    const words =
      under > 0
        ? (below[index] ?? [])
            .map((line, nth) => label(0, place.top + ROW + 8 + nth * 18, line, drawing, { fill: drawing.palette.muted }))
            .join("")
        : lines
            .map((line, nth) =>
              label(left + width + 8, y + BAR / 2 + 5 + (nth - (lines.length - 1) / 2) * 15, line, drawing, {
                ...(onPaper ? {} : { size: smallSize(drawing) }),
              }),
            )
            .join("");
    return rowLabel(place, y + BAR / 2, left, drawing) + solid({ x: left, y, width, height: BAR }, drawing.palette.yes) + words;
  });
  const height = end + 4;
  const axis =
    left === 0
      ? ""
      : element("line", { x1: left, x2: left, y1: 0, y2: height, stroke: drawing.palette.line, "stroke-width": 1.5 });
  return { body: drawn.join("") + axis, height };
};
