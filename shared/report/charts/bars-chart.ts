import type { Chart } from "./chart.ts";
import { type Drawing, label, rowLabel, solid } from "./pieces.ts";
import { CHART_WIDTH, element } from "./svg.ts";

const LEFT = 250;
const ROW = 34;
const BAR = 20;
const REMARK = 170;

/** A bar per item, with its figures at the end: stippen, points and places. */
export const barsChart = ({ rows }: Extract<Chart, { kind: "bars" }>, drawing: Drawing): { body: string; height: number } => {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const unit = (CHART_WIDTH - LEFT - REMARK) / most;
  const height = rows.length * ROW + 4;
  const drawn = rows.map(({ label: title, value, remark }, index) => {
    const y = index * ROW + (ROW - BAR) / 2;
    const width = value * unit;
    return [
      rowLabel(title, y + BAR / 2, drawing),
      solid({ x: LEFT, y, width, height: BAR }, drawing.palette.yes),
      label(LEFT + width + 8, y + BAR / 2 + 5, remark, drawing),
    ].join("");
  });
  const axis = element("line", { x1: LEFT, x2: LEFT, y1: 0, y2: height, stroke: drawing.palette.line, "stroke-width": 1.5 });
  return { body: drawn.join("") + axis, height };
};
