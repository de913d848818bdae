import type { Chart, HistogramRow } from "./chart.ts";
import { type Drawing, label, rowLabel, solid } from "./pieces.ts";
import { CHART_WIDTH, element } from "./svg.ts";

type Histogram = Extract<Chart, { kind: "histogram" }>;

const LEFT = 250;
const ROW = 96;
const TALLEST = 46;
const BASE = 66;

const histogramRow = (
  { bars, mean, deviation, label: title, remark }: HistogramRow,
  top: number,
  most: number,
  drawing: Drawing,
): string => {
  const { palette } = drawing;
  const step = (CHART_WIDTH - LEFT - 10) / Math.max(1, bars.length);
  const width = Math.min(step * 0.72, 54);
  const first = bars[0]?.value ?? 0;
  const place = (value: number) => LEFT + (value - first + 0.5) * step;
  const base = top + BASE;
  const columns = bars.map(({ value, count }) => {
    const height = (count / most) * TALLEST;
    return [
      solid({ x: place(value) - width / 2, y: base - height, width, height }, palette.yes),
      count === 0
        ? ""
        : label(place(value), base - height - 4, String(count), drawing, { anchor: "middle", bold: true, size: 12 }),
      label(place(value), base + 14, String(value), drawing, { anchor: "middle", fill: palette.muted, size: 12 }),
    ].join("");
  });
  const low = LEFT;
  const high = LEFT + bars.length * step;
  const clip = (x: number) => Math.min(high, Math.max(low, x));
  const marks =
    mean === null
      ? ""
      : [
          element("line", {
            x1: clip(place(mean - (deviation ?? 0))),
            x2: clip(place(mean + (deviation ?? 0))),
            y1: base + 22,
            y2: base + 22,
            stroke: palette.oak,
            "stroke-width": 4,
          }),
          element("circle", {
            cx: place(mean),
            cy: base + 22,
            r: 5,
            fill: palette.paper,
            stroke: palette.ink,
            "stroke-width": 2,
          }),
        ].join("");
  return [
    rowLabel(title, top + 38, drawing),
    label(0, top + 74, remark, drawing, { fill: palette.muted, size: 12 }),
    element("line", { x1: low, x2: high, y1: base, y2: base, stroke: palette.line, "stroke-width": 1 }),
    ...columns,
    marks,
  ].join("");
};

/** Per item a histogram; below it the mean as a ring on a band of one standard deviation to each side. */
export const histogramChart = ({ rows }: Histogram, drawing: Drawing): { body: string; height: number } => {
  const most = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ count }) => count)));
  return {
    body: rows.map((row, index) => histogramRow(row, index * ROW, most, drawing)).join(""),
    height: rows.length * ROW + 4,
  };
};
