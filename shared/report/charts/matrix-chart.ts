import type { Chart, ChartAxis, MatrixPoint } from "./chart.ts";
import { type Drawing, label } from "./pieces.ts";
import { element, wrapped } from "./svg.ts";

type Matrix = Extract<Chart, { kind: "matrix" }>;

const SIDE = 360;
const LEFT = 44;
const TOP = 12;
const KEY = LEFT + SIDE + 28;

const along = (value: number, { min, max }: ChartAxis): number => ((value - min) / (max - min)) * SIDE;

const point = (item: MatrixPoint, number: number, chart: Matrix, drawing: Drawing): string => {
  const { palette } = drawing;
  const x = LEFT + along(item.x, chart.x);
  const y = TOP + SIDE - along(item.y, chart.y);
  const reachX = (item.deviationX / (chart.x.max - chart.x.min)) * SIDE;
  const reachY = (item.deviationY / (chart.y.max - chart.y.min)) * SIDE;
  const within = (value: number, low: number) => Math.min(low + SIDE, Math.max(low, value));
  const whisker = { stroke: palette.oak, "stroke-width": 2 };
  return [
    element("line", { x1: within(x - reachX, LEFT), x2: within(x + reachX, LEFT), y1: y, y2: y, ...whisker }),
    element("line", { x1: x, x2: x, y1: within(y - reachY, TOP), y2: within(y + reachY, TOP), ...whisker }),
    element("circle", {
      cx: x,
      cy: y,
      r: 11,
      fill: item.open ? palette.paper : palette.yes,
      stroke: palette.yes,
      "stroke-width": 2.5,
    }),
    label(x, y + 4.5, String(number), drawing, {
      anchor: "middle",
      bold: true,
      size: 12,
      fill: item.open ? palette.ink : palette.paper,
    }),
  ].join("");
};

/** Two means per item, numbered, with a whisker of one standard deviation along each axis; open dots are divided. */
export const matrixChart = (chart: Matrix, drawing: Drawing): { body: string; height: number } => {
  const { palette } = drawing;
  const half = { stroke: palette.line, "stroke-width": 1.5, "stroke-dasharray": "5 4" };
  const muted = { fill: palette.muted, size: 12 } as const;
  let y = TOP + 14;
  const key = chart.points.map(({ label: title }, index) => {
    const lines = wrapped(`${index + 1}. ${title}`, 36, 2).map((line, nth) =>
      label(KEY, y + nth * 16, line, drawing, { size: 13 }),
    );
    y += lines.length * 16 + 6;
    return lines.join("");
  });
  const height = Math.max(TOP + SIDE + 44, y);
  const upright = `<g transform="rotate(-90 14 ${TOP + SIDE / 2})">${label(14, TOP + SIDE / 2, chart.y.label, drawing, { anchor: "middle" })}</g>`;
  return {
    body: [
      element("rect", { x: LEFT, y: TOP, width: SIDE, height: SIDE, fill: "none", stroke: palette.line, "stroke-width": 1.5 }),
      element("line", { x1: LEFT + SIDE / 2, x2: LEFT + SIDE / 2, y1: TOP, y2: TOP + SIDE, ...half }),
      element("line", { x1: LEFT, x2: LEFT + SIDE, y1: TOP + SIDE / 2, y2: TOP + SIDE / 2, ...half }),
      label(LEFT, TOP + SIDE + 16, String(chart.x.min), drawing, muted),
      label(LEFT + SIDE, TOP + SIDE + 16, String(chart.x.max), drawing, { ...muted, anchor: "end" }),
      label(LEFT - 6, TOP + SIDE, String(chart.y.min), drawing, { ...muted, anchor: "end" }),
      label(LEFT - 6, TOP + 10, String(chart.y.max), drawing, { ...muted, anchor: "end" }),
      label(LEFT + SIDE / 2, TOP + SIDE + 34, chart.x.label, drawing, { anchor: "middle" }),
      upright,
      ...chart.points.map((item, index) => point(item, index + 1, chart, drawing)),
      ...key,
    ].join(""),
    height,
  };
};
