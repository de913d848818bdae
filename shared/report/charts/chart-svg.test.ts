import { describe, expect, it } from "vitest";
import { reportWords } from "../report-text.ts";
import type { Chart } from "./chart.ts";
import { chartAlternative, chartTable } from "./chart-alternative.ts";
import { chartSvg } from "./chart-svg.ts";
import { DOCUMENT_PALETTE } from "./document-palette.ts";

const words = reportWords("nl", "Europe/Amsterdam");
const nasty = '<script>"&\u0000 heel lang onderwerp dat nooit op één regel past';

const charts: Chart[] = [
  {
    kind: "diverging",
    legend: { against: "niet", for: "wel", unknown: "weet niet" },
    rows: [
      { label: nasty, against: 1, for: 37, unknown: 1 },
      { label: "Leeg", against: 0, for: 0, unknown: 0 },
    ],
  },
  {
    kind: "histogram",
    rows: [
      {
        label: nasty,
        bars: [1, 2, 3].map((value) => ({ value, count: value })),
        mean: 2.3,
        deviation: 0.7,
        remark: "gemiddeld 2,3",
      },
      { label: "Leeg", bars: [1, 2].map((value) => ({ value, count: 0 })), mean: null, deviation: null, remark: "–" },
    ],
  },
  { kind: "bars", rows: [{ label: nasty, value: 0, remark: "0 stippen" }] },
  {
    kind: "matrix",
    x: { label: "Haalbaar", min: 1, max: 5 },
    y: { label: nasty, min: 1, max: 5 },
    points: [
      { label: nasty, x: 1, y: 5, deviationX: 2, deviationY: 0, open: true },
      { label: "B", x: 3, y: 3, deviationX: 0, deviationY: 0, open: false },
    ],
  },
  {
    kind: "parts",
    legend: ["akkoord", "zorg", "bezwaar", "onthouden"],
    rows: [{ label: nasty, counts: [3, 0, 1, 2], remark: "" }],
  },
  { kind: "tafels", tafels: [{ label: nasty, people: 40, remark: "40 deelnemers" }] },
];

const shapes = (svg: string, name: string) => svg.match(new RegExp(`<${name} [^>]*>`, "g")) ?? [];

describe.each(charts)("the $kind chart", (chart) => {
  const { svg, height } = chartSvg(chart, "Wat er staat", DOCUMENT_PALETTE, "c1");

  it("is one well-formed drawing with a name, whatever is in its words", () => {
    const open: string[] = [];
    for (const [, slash, name, , self] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
      if (slash === "/") expect(open.pop()).toBe(name);
      else if (self !== "/") open.push(name ?? "");
    }
    expect(open).toEqual([]);
    expect(svg).toContain('role="img" aria-label="Wat er staat"');
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u0000");
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("draws nothing of negative size or outside its frame", () => {
    for (const rectangle of shapes(svg, "rect")) {
      for (const [, size] of rectangle.matchAll(/ (?:width|height)="([^"]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(0);
      const [, x = "0"] = / x="([^"]+)"/.exec(rectangle) ?? [];
      const [, width = "0"] = / width="([^"]+)"/.exec(rectangle) ?? [];
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(720.01);
    }
    expect(height).toBeGreaterThan(0);
  });

  it("C6: says the same figures in words and in rows", () => {
    const { head, rows } = chartTable(chart, words);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const alternative = chartAlternative(chart, "Vraag", words);
    for (const cell of rows.flat()) expect(alternative).toContain(cell);
  });
});

it("keeps for, against and unknown apart without colour: solid, hatched, outline", () => {
  const [diverging] = charts;
  if (diverging === undefined) throw new Error("no chart");
  const grey = { ...DOCUMENT_PALETTE, yes: "#555", no: "#555", unknown: "#555" };
  const { svg } = chartSvg(diverging, "", grey, "c2");
  const bars = shapes(svg, "rect");
  expect(bars.some((bar) => bar.includes('fill="#555"') && !bar.includes("stroke"))).toBe(true);
  expect(bars.some((bar) => bar.includes('fill="url(#c2-hatch)"'))).toBe(true);
  expect(bars.some((bar) => bar.includes('stroke="#555"') && bar.includes('fill="#ffffff"'))).toBe(true);
});

describe("the columns beside diverging bars on a screen", () => {
  const screen = (width: number) => {
    const chart: Chart = {
      kind: "diverging",
      legend: { against: "Niet belangrijk", for: "Belangrijk", unknown: "Weet ik niet" },
      columns: ["Mening", "Niet gestemd", "Oordeel"],
      rows: [{ label: "Een bank op het plein", against: 1, for: 3, unknown: 1, cells: ["4", "2", "meerderheid"] }],
    };
    return chartSvg(chart, "", DOCUMENT_PALETTE, "c3", { room: { width, height: 400 }, whole: chart }).svg;
  };
  const textAt = (svg: string, words: string) => {
    const [, x = "", y = ""] = new RegExp(`<text x="([^"]+)" y="([^"]+)"[^>]*>${words}<`).exec(svg) ?? [];
    return { x: Number(x), y: Number(y) };
  };

  it("stand beside bars that keep their room, and never under the key", () => {
    for (const width of [820, 1000, 1400]) {
      const svg = screen(width);
      const [key, head] = [textAt(svg, "Weet ik niet"), textAt(svg, "Mening")];
      const endOfKey = key.x + "Weet ik niet".length * 8;
      expect(head.y > key.y || head.x - "Mening".length * 8 > endOfKey).toBe(true);
    }
  });

  it("go into words below a bar that would shrink to nothing", () => {
    const svg = screen(620);
    expect(svg).toContain("Mening 4 · Niet gestemd 2 · meerderheid");
    const widths = shapes(svg, "rect").flatMap((rectangle) => Number(/ width="([^"]+)"/.exec(rectangle)?.[1] ?? 0));
    expect(Math.max(...widths)).toBeGreaterThan(40);
  });
});

describe("the numbers in a matrix", () => {
  const at = (x: number, y: number) => ({ label: "Punt", x, y, deviationX: 1, deviationY: 1, open: false });
  const chart: Chart = {
    kind: "matrix",
    x: { label: "Haalbaar", min: 1, max: 5 },
    y: { label: "Belangrijk", min: 1, max: 5 },
    points: [at(3, 3), at(3, 3), at(3.05, 3), at(5, 5), at(5, 5)],
  };
  const { svg } = chartSvg(chart, "", DOCUMENT_PALETTE, "c4");

  it("can all be read: no disc lies on another, and one that stands aside has a line to its dot", () => {
    const discs = shapes(svg, "circle").flatMap((circle) => {
      const [, x, y, r] = /cx="([^"]+)" cy="([^"]+)" r="([^"]+)"/.exec(circle) ?? [];
      return r === "11" ? [{ x: Number(x), y: Number(y) }] : [];
    });
    expect(discs).toHaveLength(5);
    for (const [index, one] of discs.entries()) {
      for (const other of discs.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(22);
    }
    expect(shapes(svg, "circle").filter((circle) => circle.includes('r="3.5"'))).toHaveLength(3);
  });
});
