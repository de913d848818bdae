import { Resvg } from "@resvg/resvg-js";
import type { ChartPalette } from "@samenspel/shared/report/charts/chart";
import { chartSvg } from "@samenspel/shared/report/charts/chart-svg";
import type { ReportPart } from "@samenspel/shared/report/report-part";
import { BODY_FONT, FONT_FOLDER } from "./fonts.ts";

type Figure = Extract<ReportPart, { kind: "figure" }>;

export interface ChartImage {
  png: Uint8Array;
  /** In the chart's own units; the picture has two pixels for each. */
  width: number;
  height: number;
}

/** A figure as a picture, sharp enough for print at full text width. */
export const chartPng = ({ chart, alternative }: Figure, palette: ChartPalette): ChartImage => {
  const { svg, width, height } = chartSvg(chart, alternative, palette);
  const image = new Resvg(svg, {
    fitTo: { mode: "width", value: width * 2 },
    background: "#ffffff",
    font: { loadSystemFonts: false, fontDirs: [FONT_FOLDER], defaultFontFamily: BODY_FONT, sansSerifFamily: BODY_FONT },
  });
  return { png: image.render().asPng(), width, height };
};
