import type { ChartPalette } from "./chart.ts";

/** The colours of screens: custom properties, so that a style sheet decides, also where somebody chose colours of their own. */
export const SCREEN_PALETTE: ChartPalette = {
  yes: "var(--chart-yes)",
  no: "var(--chart-no)",
  unknown: "var(--chart-unknown)",
  ink: "var(--chart-ink)",
  muted: "var(--chart-muted)",
  line: "var(--chart-line)",
  oak: "var(--chart-oak)",
  paper: "var(--chart-paper)",
  mark: "var(--chart-mark)",
  font: "inherit",
};
