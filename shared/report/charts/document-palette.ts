import type { ChartPalette } from "./chart.ts";

/** The colours of documents: fixed, because a document has no style sheet, and distinct in greyscale too. */
export const DOCUMENT_PALETTE: ChartPalette = {
  yes: "#0f5663",
  no: "#c0582f",
  unknown: "#85745a",
  ink: "#241c12",
  muted: "#574a39",
  line: "#d6c6a9",
  oak: "#cfa065",
  paper: "#ffffff",
  font: "Atkinson Hyperlegible Next, Noto Sans, Noto Sans Arabic, Noto Emoji, sans-serif",
};
