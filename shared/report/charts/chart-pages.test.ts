import { describe, expect, it } from "vitest";
import type { Chart } from "./chart.ts";
import { chartPages } from "./chart-pages.ts";
import { chartSvg } from "./chart-svg.ts";
import { SCREEN_PALETTE } from "./screen-palette.ts";

const legend = { against: "niet", for: "wel", unknown: "weet niet" };
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `Onderwerp ${index} ${"woord ".repeat(index % 7)}`,
    against: 1,
    for: index,
    unknown: 2,
  }));
const points = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `Punt ${index}`,
    x: 1 + (index % 5),
    y: 3,
    deviationX: 0.4,
    deviationY: 1,
    open: index === 1,
  }));
const axis = { label: "As", min: 1, max: 5 };
const charts: Chart[] = [
  { kind: "diverging", legend, rows: rows(37) },
  { kind: "bars", rows: rows(23).map(({ label, for: value }) => ({ label, value, remark: `${value} stippen` })) },
  { kind: "matrix", x: axis, y: axis, points: points(30) },
];
const labels = (chart: Chart): string[] =>
  (chart.kind === "matrix" ? chart.points : "rows" in chart ? chart.rows : []).map(({ label }) => label);

describe.each(charts)("pages of a $kind chart", (chart) => {
  const room = { width: 830, height: 340 };
  const pages = chartPages(chart, room, SCREEN_PALETTE);

  it("leave nothing out, keep the order and fit the room", () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(labels)).toEqual(labels(chart));
    for (const page of pages) {
      expect(chartSvg(page, "", SCREEN_PALETTE, "p", { room, whole: chart }).height).toBeLessThanOrEqual(room.height);
    }
  });

  it("tell every word of every row on a screen, however narrow", () => {
    const narrow = { width: 300 };
    const { svg } = chartSvg(chart, "", SCREEN_PALETTE, "p", { room: narrow, whole: chart });
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(" ");
    for (const label of labels(chart)) expect(words.replace(/\s+/g, " ")).toContain(label.trim());
    expect(svg).not.toMatch(/NaN|undefined|…/);
  });
});

it("a row higher than the room has a page of its own", () => {
  const long: Chart = { kind: "bars", rows: [0, 1].map((value) => ({ label: "woord ".repeat(300), value, remark: "" })) };
  expect(chartPages(long, { width: 400, height: 200 }, SCREEN_PALETTE)).toHaveLength(2);
});
