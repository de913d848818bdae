import type { Chart } from "./chart.ts";
import {
  type Box,
  type Drawing,
  hatchOf,
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

type Parts = Extract<Chart, { kind: "parts" }>;

const ROW = 44;
const BAR = 22;
const TOP = 34;

const LOOKS: ((box: Box, drawing: Drawing) => string)[] = [
  (box, { palette }) => solid(box, palette.yes),
  (box, drawing) => solid(box, linesOf(drawing)),
  (box, drawing) => solid(box, hatchOf(drawing)),
  (box, drawing) => outlined(box, drawing.palette.unknown, drawing),
];

/** One bar per item cut in at most four parts: solid, lined, hatched, outline. */
export const partsChart = (chart: Parts, drawing: Drawing, whole: Parts = chart): { body: string; height: number } => {
  const top = TOP + legendExtra(chart.legend, 0, drawing);
  const { left, rows: places, end } = layRows(
    chart.rows.map((row) => row.label),
    top,
    ROW,
    drawing,
  );
  const room = widthOf(drawing) - left - 10;
  const most = Math.max(1, ...whole.rows.map(({ counts }) => counts.reduce((total, count) => total + count, 0)));
  const look = (index: number, box: Box) => LOOKS[index]?.(box, drawing) ?? "";
  const key = legend(
    chart.legend.map((text, index) => ({ text, swatch: (box: Box) => look(index, box) })),
    0,
    16,
    drawing,
  );
  const rows = chart.rows.map(({ counts, remark }, row) => {
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
      label(left, y + BAR + 15, remark, drawing, { fill: drawing.palette.muted, size: smallSize(drawing) }),
    ].join("");
  });
  return { body: key + rows.join(""), height: end + 4 };
};
