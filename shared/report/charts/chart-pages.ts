import type { Chart, ChartPalette } from "./chart.ts";
import { chartSvg } from "./chart-svg.ts";

/** How many rows, dots or tafels a chart has. */
export const chartLength = (chart: Chart): number =>
  chart.kind === "matrix" ? chart.points.length : chart.kind === "tafels" ? chart.tafels.length : chart.rows.length;

/** Rows (or dots) `from` up to `to` of a chart. */
export const chartPart = (chart: Chart, from: number, to: number): Chart => {
  switch (chart.kind) {
    case "matrix":
      return { ...chart, points: chart.points.slice(from, to) };
    case "tafels":
      return { ...chart, tafels: chart.tafels.slice(from, to) };
    case "diverging":
      return { ...chart, rows: chart.rows.slice(from, to) };
    case "histogram":
      return { ...chart, rows: chart.rows.slice(from, to) };
    case "bars":
      return { ...chart, rows: chart.rows.slice(from, to) };
    case "parts":
      return { ...chart, rows: chart.rows.slice(from, to) };
  }
};

/**
 * Cuts a chart in pages that each fit the room, both in units of the chart; about as many rows on every page. A row
 * that is higher than the room has a page of its own.
 */
export const chartPages = (chart: Chart, room: { width: number; height: number }, palette: ChartPalette): Chart[] => {
  const count = chartLength(chart);
  const heightOf = (from: number, to: number): number =>
    chartSvg(chartPart(chart, from, to), "", palette, "page", { room, whole: chart }).height;
  const fits = (from: number, to: number): boolean => heightOf(from, to) <= room.height;
  const whole = heightOf(0, count);
  /** About so many fit; drawing them all one by one to find out would take seconds. */
  const likely = Math.max(1, Math.floor((count * room.height) / whole));
  const reach = (from: number, most: number): number => {
    const end = Math.min(count, from + most);
    const start = Math.min(end, from + likely);
    let to = start;
    while (to > from + 1 && !fits(from, to)) to -= 1;
    if (to === start) while (to < end && fits(from, to + 1)) to += 1;
    return to;
  };
  const cut = (most: number): Chart[] => {
    const pages: Chart[] = [];
    let from = 0;
    while (from < count) {
      const to = reach(from, most);
      pages.push(chartPart(chart, from, to));
      from = to;
    }
    return pages;
  };
  if (count === 0 || whole <= room.height) return [chart];
  const greedy = cut(count);
  const even = cut(Math.ceil(count / greedy.length));
  return even.length <= greedy.length ? even : greedy;
};
