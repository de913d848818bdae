import { describe, expect, it } from "vitest";
import type { Chart } from "./chart.ts";
import { chartSvg } from "./chart-svg.ts";
import { DOCUMENT_PALETTE } from "./document-palette.ts";

describe("figures in words below diverging bars", () => {
  it("go below titles of several lines without touching them or the row above", () => {
    const row = (label: string) => ({ label, against: 1, for: 3, unknown: 1, cells: ["4", "2", "meerderheid"] });
    const chart: Chart = {
      kind: "diverging",
      legend: { against: "Niet belangrijk", for: "Belangrijk", unknown: "Weet ik niet" },
      columns: ["Mening", "Niet gestemd", "Oordeel"],
      rows: [row("Kort"), row("Eén loket voor vragen van inwoners over zorg, wonen, geld en ook werk"), row("Kort")],
    };
    const { svg } = chartSvg(chart, "", DOCUMENT_PALETTE, "c4", { room: { width: 800, height: 500 }, whole: chart });
    const atEdge = [...svg.matchAll(/<text x="0" y="([^"]+)"/g)].map(([, y]) => Number(y));
    expect(atEdge.length).toBeGreaterThan(7);
    const gaps = atEdge.slice(1).map((y, nth) => y - (atEdge[nth] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17);
  });
});
