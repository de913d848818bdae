import { barsChart } from "./bars-chart.ts";
import type { Chart, ChartPalette } from "./chart.ts";
import { divergingChart } from "./diverging-chart.ts";
import { histogramChart } from "./histogram-chart.ts";
import { matrixChart } from "./matrix-chart.ts";
import { partsChart } from "./parts-chart.ts";
import { type Drawing, patterns } from "./pieces.ts";
import { at, CHART_WIDTH, xmlText } from "./svg.ts";
import { tafelsChart } from "./tafels-chart.ts";

const draw = (chart: Chart, drawing: Drawing): { body: string; height: number } => {
  switch (chart.kind) {
    case "diverging":
      return divergingChart(chart, drawing);
    case "histogram":
      return histogramChart(chart, drawing);
    case "bars":
      return barsChart(chart, drawing);
    case "matrix":
      return matrixChart(chart, drawing);
    case "parts":
      return partsChart(chart, drawing);
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

/**
 * Draws a chart as a whole SVG document with `alternative` as its accessible name. `id` (letters, digits and dashes)
 * keeps the patterns of several charts in one page apart.
 */
export const chartSvg = (chart: Chart, alternative: string, palette: ChartPalette, id = "chart"): ChartDrawing => {
  const drawing: Drawing = { palette, id };
  const { body, height } = draw(chart, drawing);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CHART_WIDTH} ${at(height)}" role="img" aria-label="${xmlText(alternative)}" font-family="${xmlText(palette.font)}">${patterns(drawing)}${body}</svg>`;
  return { svg, width: CHART_WIDTH, height };
};
