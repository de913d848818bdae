import { barsChart } from "./bars-chart.ts";
import type { Chart, ChartPalette } from "./chart.ts";
import { divergingChart } from "./diverging-chart.ts";
import { histogramChart } from "./histogram-chart.ts";
import { matrixChart } from "./matrix-chart.ts";
import { partsChart } from "./parts-chart.ts";
import { type ChartRoom, type Drawing, patterns, widthOf } from "./pieces.ts";
import { at, xmlText } from "./svg.ts";
import { tafelsChart } from "./tafels-chart.ts";

const same = <Kind extends Chart["kind"]>(whole: Chart, kind: Kind): Extract<Chart, { kind: Kind }> | undefined =>
  whole.kind === kind ? (whole as Extract<Chart, { kind: Kind }>) : undefined;

const draw = (chart: Chart, drawing: Drawing, whole: Chart): { body: string; height: number } => {
  switch (chart.kind) {
    case "diverging":
      return divergingChart(chart, drawing, same(whole, chart.kind));
    case "histogram":
      return histogramChart(chart, drawing, same(whole, chart.kind));
    case "bars":
      return barsChart(chart, drawing, same(whole, chart.kind));
    case "matrix":
      return matrixChart(chart, drawing, same(whole, chart.kind));
    case "parts":
      return partsChart(chart, drawing, same(whole, chart.kind));
    case "tafels":
      return tafelsChart(chart, drawing);
  }
};

/** A finished drawing; width and height in the chart's own units. */
export interface ChartDrawing {
  svg: string;
  width: number;
  height: number;
}

interface Place {
  room: ChartRoom;
  /** The chart that this one is a page of: lengths are those of the whole. */
  whole: Chart;
}

/**
 * Draws a chart as a whole SVG document with `alternative` as its accessible name. `id` (letters, digits and dashes)
 * keeps the patterns of several charts in one page apart.
 */
export const chartSvg = (
  chart: Chart,
  alternative: string,
  palette: ChartPalette,
  id = "chart",
  { room, whole }: Place = { room: "paper", whole: chart },
): ChartDrawing => {
  const drawing: Drawing = { palette, id, room };
  const { body, height } = draw(chart, drawing, whole);
  const width = widthOf(drawing);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at(width)} ${at(height)}" role="img" aria-label="${xmlText(alternative)}" font-family="${xmlText(palette.font)}">${patterns(drawing)}${body}</svg>`;
  return { svg, width, height };
};
