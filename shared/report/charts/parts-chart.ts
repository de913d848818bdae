import type { Chart } from "./chart.ts";
import {
  type Box,
  type Drawing,
  hatchOf,
  LETTER,
  label,
  layRows,
  legend,
  legendExtra,
  linesOf,
  outlined,
  rowLabel,
  smallSize,
  solid,
  widthOf,
} from "./pieces.ts";
import { wrapped } from "./svg.ts";

type Parts = Extract<Chart, { kind: "parts" }>;

const ROW = 44;
const BAR = 22;
const REMARK_LINE = 17;
const TOP = 34;

type Look = (box: Box, drawing: Drawing) => string;

const FOR: Look = (box, { palette }) => solid(box, palette.yes);
const CONCERN: Look = (box, drawing) => solid(box, linesOf(drawing));
const AGAINST: Look = (box, drawing) => solid(box, hatchOf(drawing));
const ABSTAINED: Look = (box, drawing) => outlined(box, drawing.palette.unknown, drawing);

/** One bar per item cut in two parts (solid, hatched) or four: solid, lined, hatched, outline. */
export const partsChart = (chart: Parts, drawing: Drawing, whole: Parts = chart): { body: string; height: number } => {
  const top = TOP + legendExtra(chart.legend, 0, drawing);
  const titles = chart.rows.map((row) => row.label);
  const { left } = layRows(titles, top, ROW, drawing);
  const letters = Math.floor((widthOf(drawing) - left) / LETTER);
  const remarks = chart.rows.map(({ remark }) => (drawing.room === "paper" ? [remark] : wrapped(remark, letters, 9)));
  const more = Math.max(0, ...remarks.map((lines) => lines.length - 1)) * REMARK_LINE;
  const { rows: places, end } = layRows(titles, top, ROW + more, drawing);
  const room = widthOf(drawing) - left - 10;
  const most = Math.max(1, ...whole.rows.map(({ counts }) => counts.reduce((total, count) => total + count, 0)));
  const looks = chart.legend.length === 2 ? [FOR, AGAINST] : [FOR, CONCERN, AGAINST, ABSTAINED];
  const look = (index: number, box: Box) => looks[index]?.(box, drawing) ?? "";
  const key = legend(
    chart.legend.map((text, index) => ({ text, swatch: (box: Box) => look(index, box) })),
    0,
    16,
    drawing,
  );
  const rows = chart.rows.map(({ counts }, row) => {
    const place = places[row];
    if (place === undefined) return "";
    const y = place.top;
    let x = left;
    const parts = counts.map((count, index) => {
      const width = (count / most) * room;
      const drawn = look(index, { x, y, width: Math.max(0, width - 2), height: BAR });
      x += width;
      return drawn;
    });
    return [
      rowLabel(place, y + BAR / 2, left, drawing),
      ...parts,
      ...(remarks[row] ?? []).map((line, nth) =>
        label(left, y + BAR + 15 + nth * REMARK_LINE, line, drawing, { fill: drawing.palette.muted, size: smallSize(drawing) }),
      ),
    ].join("");
  });
  return { body: key + rows.join(""), height: end + 4 };
};
