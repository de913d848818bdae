import type { Chart, DivergingRow } from "./chart.ts";
import {
  type Drawing,
  hatchOf,
  isStacked,
  type LaidRow,
  type LaidRows,
  LETTER,
  LINE,
  label,
  layRows,
  legend,
  legendExtra,
  legendWidth,
  outlined,
  rowLabel,
  rowMark,
  smallSize,
  solid,
  widthOf,
} from "./pieces.ts";
import { wrapped } from "./svg.ts";

type Diverging = Extract<Chart, { kind: "diverging" }>;

const ROW = 29;
const BAR = 19;
const TOP = 30;
/** Room for a figure at either end of a bar. */
const FIGURE = 30;
/** Thinner than this, the answers of a bar are not drawn one by one. */
const LEAST_BLOCK = 5;

/** Less room than this for the bars tells nothing. */
const LEAST_BARS = 240;
const HEAD_LINE = 20;

/** The columns right of the bars: where each ends. */
const columnEnds = (columns: readonly string[], rows: readonly DivergingRow[], drawing: Drawing): number[] => {
  let right = widthOf(drawing) - 6;
  const widths = columns.map((head, nth) => Math.max(head.length * 0.88, ...rows.map(({ cells }) => cells?.[nth]?.length ?? 0)));
  return widths
    .toReversed()
    .map((letters) => {
      const end = right;
      right -= letters * LETTER + 20;
      return end;
    })
    .toReversed();
};

/** The columns in one sentence, where there is no room for them; the last, how far people agree, needs no head. */
const remarkOf = ({ cells = [] }: DivergingRow, columns: readonly string[], drawing: Drawing): string[] =>
  wrapped(
    cells.map((cell, nth) => (nth === columns.length - 1 ? cell : `${columns[nth] ?? ""} ${cell}`)).join(" · "),
    Math.floor(widthOf(drawing) / LETTER),
    4,
  );

/** How high the title of a row is beside its bar. */
const titleHeight = ({ lines }: LaidRow): number => Math.max(ROW, lines.length * LINE + 6);

/** The same rows with room under each title for its own remark; titles above their bars have that room already. */
const withRemarks = ({ left, rows, end }: LaidRows, remarks: readonly (readonly string[])[]): LaidRows => {
  if (left === 0 || remarks.every((lines) => lines.length === 0)) return { left, rows, end };
  let y = rows[0]?.start ?? end;
  const roomy = rows.map((row, nth): LaidRow => {
    const start = y;
    y += titleHeight(row) + LINE * (remarks[nth]?.length ?? 0) + 4;
    return { ...row, start, top: start + (titleHeight(row) - ROW) / 2, end: y };
  });
  return { left, rows: roomy, end: y };
};

/** A bar on a screen is cut in one block per answer, as long as a block can be seen. */
const bar = (box: { x: number; y: number; width: number }, count: number, fill: string, drawing: Drawing): string => {
  const block = box.width / count;
  if (drawing.room === "paper" || block < LEAST_BLOCK) return solid({ ...box, height: BAR }, fill);
  return Array.from({ length: count }, (_, nth) =>
    solid({ x: box.x + nth * block, y: box.y, width: block - 1.6, height: BAR }, fill),
  ).join("");
};

/** From the right edge, what the columns take: from the head of the first. */
const columnsWidth = (columns: readonly string[], ends: readonly number[], drawing: Drawing): number =>
  ends[0] === undefined ? 0 : widthOf(drawing) - ends[0] + Math.max(30, (columns[0]?.length ?? 0) * LETTER * 0.88);

/** Whether the columns leave the bars room to tell lengths apart; else their figures stand below each bar, in words. */
const columnsFit = (columns: readonly string[], rows: readonly DivergingRow[], left: number, drawing: Drawing): boolean => {
  if (isStacked(drawing)) return false;
  const width = columnsWidth(columns, columnEnds(columns, rows, drawing), drawing);
  return drawing.room === "paper" || widthOf(drawing) - left - width - 2 * FIGURE >= LEAST_BARS;
};

/** Against left of an oak post (hatched), for right of it (solid), weet ik niet beside it (outline). */
export const divergingChart = (
  chart: Diverging,
  drawing: Drawing,
  whole: Diverging = chart,
): { body: string; height: number } => {
  const { palette } = drawing;
  const { columns = [] } = chart;
  const names = [chart.legend.against, chart.legend.for, chart.legend.unknown];
  const titles = chart.rows.map((row) => row.label);
  const stacked = !columnsFit(columns, whole.rows, layRows(titles, TOP, ROW, drawing).left, drawing);
  const remarks = chart.rows.map((row) => (stacked && columns.length > 0 ? remarkOf(row, columns, drawing) : []));
  const under = LINE * Math.max(0, ...remarks.map((lines) => lines.length));
  const laid = (top: number) => withRemarks(layRows(titles, top, ROW + under, drawing), remarks);
  const { left } = laid(TOP);
  const keyAt = left === 0 || columns.length > 0 ? 0 : left;
  const ends = stacked ? [] : columnEnds(columns, whole.rows, drawing);
  const firstColumn = columnsWidth(columns, ends, drawing);
  // Where the key takes the whole width, the heads of the columns stand a line lower.
  const headAt = ends.length > 0 && legendWidth(names) > widthOf(drawing) - firstColumn ? 16 + HEAD_LINE : 16;
  const top = TOP + Math.max(legendExtra(names, keyAt, drawing), headAt - 16);
  const { rows: places, end } = laid(top);
  const most = Math.max(1, ...whole.rows.map((row) => row.for + row.unknown));
  const mostAgainst = Math.max(0, ...whole.rows.map(({ against }) => against));
  const unit = (widthOf(drawing) - firstColumn - left - 2 * FIGURE - (drawing.room === "paper" ? 0 : 24)) / (most + mostAgainst);
  const post = left + FIGURE + mostAgainst * unit;
  const oneRow = (row: DivergingRow, place: LaidRow, remark: readonly string[]): string => {
    const y = place.top + (ROW - BAR) / 2;
    const middle = y + BAR / 2;
    const against = row.against * unit;
    const forWidth = row.for * unit;
    const inside = forWidth > 26 && drawing.room === "paper";
    const unknownAt = post + 7 + forWidth + (drawing.room === "paper" ? 0 : 6 + String(row.for).length * 9);
    const unknownWidth = row.unknown > 0 ? Math.max(5, row.unknown * unit - 2) : 0;
    const below = left === 0 ? place.top + ROW : place.start + titleHeight(place);
    const cells = stacked
      ? remark.map((line, nth) => label(0, below + 11 + nth * LINE, line, drawing, { fill: palette.muted })).join("")
      : ends
          .map((x, nth) =>
            label(x, middle + 5, row.cells?.[nth] ?? "", drawing, {
              anchor: "end",
              bold: row.marked === true && nth === ends.length - 1,
            }),
          )
          .join("");
    return [
      row.marked === true ? rowMark(place, drawing) : "",
      rowLabel(place, middle, left, drawing),
      bar({ x: post - 5 - against, y, width: against }, row.against, hatchOf(drawing), drawing),
      label(post - 11 - against, middle + 5, String(row.against), drawing, { anchor: "end", bold: true }),
      bar({ x: post + 5, y, width: forWidth }, row.for, palette.yes, drawing),
      outlined({ x: unknownAt, y, width: unknownWidth, height: BAR }, palette.unknown, drawing),
      inside
        ? label(post + 13, middle + 5, String(row.for), drawing, { bold: true, fill: palette.paper })
        : label(
            drawing.room === "paper" ? post + 12 + forWidth + (unknownWidth === 0 ? 0 : unknownWidth + 2) : post + 9 + forWidth,
            middle + 5,
            String(row.for),
            drawing,
            { bold: true },
          ),
      drawing.room !== "paper" && row.unknown > 0
        ? label(unknownAt + unknownWidth + 4, middle + 5, String(row.unknown), drawing, {
            fill: palette.muted,
            size: smallSize(drawing),
          })
        : "",
      columns.length === 0 ? "" : cells,
    ].join("");
  };
  const height = end + 6;
  const key = legend(
    [
      { text: chart.legend.against, swatch: (box) => solid(box, hatchOf(drawing)) },
      { text: chart.legend.for, swatch: (box) => solid(box, palette.yes) },
      { text: chart.legend.unknown, swatch: (box) => outlined(box, palette.unknown, drawing) },
    ],
    keyAt,
    16,
    drawing,
  );
  const heads = ends
    .map((x, nth) =>
      label(x, headAt, columns[nth] ?? "", drawing, { anchor: "end", fill: palette.muted, size: smallSize(drawing) }),
    )
    .join("");
  // Titles that stand above their bars would be crossed by one long post.
  const posts =
    left === 0
      ? places.map((place) => solid({ x: post - 3, y: place.top, width: 6, height: ROW }, palette.oak)).join("")
      : solid({ x: post - 3, y: top, width: 6, height: height - top - 2 }, palette.oak);
  return {
    body:
      key +
      heads +
      chart.rows
        .map((row, index) => (places[index] === undefined ? "" : oneRow(row, places[index], remarks[index] ?? [])))
        .join("") +
      posts,
    height,
  };
};
