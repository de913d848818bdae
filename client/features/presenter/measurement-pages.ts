import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import type { Chart } from "@samenspel/shared/report/charts/chart";
import { chartLength, chartPart } from "@samenspel/shared/report/charts/chart-pages";
import { chartSvg } from "@samenspel/shared/report/charts/chart-svg";
import { SCREEN_PALETTE } from "@samenspel/shared/report/charts/screen-palette";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { screenChart, screenOrder } from "@samenspel/shared/report/screen-chart";
import type { Room } from "../../ui/use-room.ts";
import type { ResultPages, ResultPiece } from "./result-sections.ts";

export interface Measurement {
  readonly title: string;
  readonly result: VoteResult;
}

/** Between the two drawings, and above each for its name, in units of the chart. */
const GAP = 40;
const TITLE_HEIGHT = 34;

/** What lengths are measured by in both drawings: a bar of five is as long in the one as in the other. */
const together = (chart: Chart, other: Chart): Chart =>
  "rows" in chart && "rows" in other ? ({ ...chart, rows: [...chart.rows, ...other.rows] } as Chart) : chart;

const heightOf = (chart: Chart, whole: Chart, room: Room): number =>
  chartSvg(chart, "", SCREEN_PALETTE, "page", { room, whole }).height;

/**
 * Two measurements of one vote beside each other, the same items on the same page and in the same order, in as many
 * pages as they need; null where one of them has nothing to draw, or where tafels voted on their own.
 */
export const measurementPages = (
  measurements: readonly [Measurement, Measurement],
  block: BallotBlock,
  words: ReportWords,
  screen: Room,
): ResultPages | null => {
  const [first, latest] = measurements;
  if (first.result.items === undefined || latest.result.items === undefined) return null;
  const order = screenOrder(latest.result.items);
  const [left, right] = measurements.map(({ result }) => screenChart(result.method, block, result.items ?? [], words, order));
  if (left == null || right == null) return null;
  const room = { width: Math.floor((screen.width - GAP) / 2), height: screen.height - TITLE_HEIGHT };
  const sides = [
    { title: first.title, chart: left, whole: together(left, right) },
    { title: latest.title, chart: right, whole: together(right, left) },
  ];
  const count = Math.max(...sides.map(({ chart }) => chartLength(chart)));
  const page = (from: number, to: number): ResultPiece[] =>
    sides.map(({ title, chart, whole }) => {
      const part = chartPart(chart, from, to);
      return { title, chart: part, whole, height: heightOf(part, whole, room) };
    });
  for (let per = count; per >= 1; per -= 1) {
    const pages = Array.from({ length: Math.ceil(count / per) }, (_, nth) => page(nth * per, (nth + 1) * per));
    if (per === 1 || pages.flat().every(({ height }) => height <= room.height)) return { pages, room };
  }
  return null;
};
