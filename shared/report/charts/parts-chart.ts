import type { Chart } from "./chart.ts";
import { type Box, type Drawing, hatchOf, label, legend, linesOf, outlined, rowLabel, solid } from "./pieces.ts";
import { CHART_WIDTH } from "./svg.ts";

const LEFT = 250;
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
export const partsChart = (chart: Extract<Chart, { kind: "parts" }>, drawing: Drawing): { body: string; height: number } => {
  const room = CHART_WIDTH - LEFT - 10;
  const most = Math.max(1, ...chart.rows.map(({ counts }) => counts.reduce((total, count) => total + count, 0)));
  const look = (index: number, box: Box) => LOOKS[index]?.(box, drawing) ?? "";
  const key = legend(
    chart.legend.map((text, index) => ({ text, swatch: (box: Box) => look(index, box) })),
    0,
    16,
    drawing,
  );
  const rows = chart.rows.map(({ label: title, counts, remark }, row) => {
    const y = TOP + row * ROW;
    let x = LEFT;
    const parts = counts.map((count, index) => {
      const width = (count / most) * room;
      const drawn = look(index, { x, y, width: Math.max(0, width - 2), height: BAR });
      x += width;
      return drawn;
    });
    return [
      rowLabel(title, y + BAR / 2, drawing),
      ...parts,
      label(LEFT, y + BAR + 15, remark, drawing, { fill: drawing.palette.muted, size: 12 }),
    ].join("");
  });
  return { body: key + rows.join(""), height: TOP + chart.rows.length * ROW + 4 };
};
