import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { lookOf, readable } from "./document-look.ts";
import { templateProblemsOf } from "./formats/template-check.ts";
import { PLACEHOLDERS, type PlaceholderNames } from "./formats/template-placeholders.ts";
import { logoProblem } from "./house-style-check.ts";
import { logoOf } from "./logo.ts";
import { makeReport } from "./make-report.ts";
import { exampleTemplate } from "./testing/example-template.ts";
import { sampleReport, withNarrative } from "./testing/sample-report.ts";

vi.setConfig({ testTimeout: 60_000 });

const svgLogo = (inner = '<rect width="40" height="20" fill="#7a1f3d"/>'): string =>
  `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inner}</svg>`).toString("base64")}`;

const houseStyle = { primary: "#7a1f3d", logo: svgLogo() };
const report = withNarrative(sampleReport());

const word = async (lines: string[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));

const problems = async (lines: string[]) =>
  templateProblemsOf(await word(lines)).map(({ placeholder, problem }) => `${problem} ${placeholder}`);

describe("O2: the house style", () => {
  it("a colour that cannot be read on white gets darker until it can, a dark one stays as it is", () => {
    expect(readable("#7a1f3d")).toBe("#7a1f3d");
    const yellow = readable("#ffdd00");
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(yellow.slice(at, at + 2), 16)) as [number, number, number];
    expect(red).toBeGreaterThan(blue);
    expect(green).toBeGreaterThan(blue);
    // Relative luminance of at most 1.05 / 5.5 - 0.05, as WCAG computes contrast.
    const part = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    expect(0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)).toBeLessThanOrEqual(1.05 / 5.5 - 0.05);
    expect(readable("#ffffff")).not.toBe("#ffffff");
    expect(lookOf({ primary: null, logo: null }).accent).toBe("#0f5663");
  });

  it("stands in Word: colour, logo on the first page with a text, and none of the product's own colour", async () => {
    const files = unzipSync((await makeReport(report, "docx", { language: "nl", houseStyle })).bytes);
    const all = Object.entries(files)
      .map(([path, bytes]) => (path.endsWith(".xml") ? strFromU8(bytes) : ""))
      .join("");
    expect(all).toContain("7A1F3D");
    expect(all).not.toContain("0F5663");
    expect(strFromU8(files["word/header1.xml"] ?? new Uint8Array())).toContain('descr="Logo"');
    expect(strFromU8(files["word/document.xml"] ?? new Uint8Array())).toContain("<w:titlePg/>");
  });

  it("stands in ODT and PDF", async () => {
    const odt = unzipSync((await makeReport(report, "odt", { language: "nl", houseStyle })).bytes);
    expect(Object.keys(odt)).toContain("Pictures/logo.png");
    expect(strFromU8(odt["styles.xml"] ?? new Uint8Array())).toContain("#7a1f3d");
    expect(strFromU8(odt["META-INF/manifest.xml"] ?? new Uint8Array())).toContain("Pictures/logo.png");
    // Typst refuses to make a PDF/UA-1 of a picture without a text.
    const [plain, dressed] = await Promise.all([
      makeReport(report, "pdf", { language: "nl" }),
      makeReport(report, "pdf", { language: "nl", houseStyle }),
    ]);
    expect(dressed.bytes.length).toBeGreaterThan(plain.bytes.length);
  });

  it("takes a PNG and an SVG, and nothing that reaches outside or is no picture", async () => {
    const png = logoOf(svgLogo())?.png ?? new Uint8Array();
    const asUrl = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
    expect(await logoProblem(asUrl(png))).toBeNull();
    expect(await logoProblem(svgLogo())).toBeNull();
    for (const wrong of [
      asUrl(png.slice(0, 20)),
      asUrl(new TextEncoder().encode("GIF89a and more that is no picture at all")),
      svgLogo('<image href="file:///etc/passwd" width="10" height="10"/>'),
      svgLogo("<script>alert(1)</script>"),
      svgLogo('<rect width="9" height="9" fill="url(https://elders.example/x)"/>'),
      `data:image/svg+xml;base64,${Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>').toString("base64")}`,
      `data:image/svg+xml;base64,${Buffer.from("niets").toString("base64")}`,
    ])
      expect(await logoProblem(wrong), wrong.slice(0, 60)).not.toBeNull();
  });
});

describe("O2: an organisation's own Word template", () => {
  it("is refused with the names of placeholders that are unknown, or do not close, or were not opened", async () => {
    expect(await problems(["{titel} en {tittel}", "{#briefjes}{nummer}{titel}{/briefjes}"])).toEqual(["unknown {tittel}"]);
    expect(await problems(["{#kansen}", "{titel}"])).toEqual(["unclosed {#kansen}"]);
    expect(await problems(["{/kansen}", "{titel"])).toEqual(["unopened {/kansen}", "unclosed {titel…"]);
    expect(await problems(["{#hoofdstukken}{#stukken}{/hoofdstukken}{/stukken}"])).toContain("unopened {/hoofdstukken}");
    expect(await problems(["{nummer}", "{#titel}x{/titel}", "{briefjes}"])).toEqual([
      "unknown {nummer}",
      "unknown {#titel}",
      "unknown {briefjes}",
    ]);
    expect(templateProblemsOf(new TextEncoder().encode("geen Word"))).toEqual([{ placeholder: "", problem: "not-word" }]);
  });

  it("finds a placeholder that Word cut in pieces", async () => {
    const pieces = new Paragraph({ children: [new TextRun("{ti"), new TextRun({ text: "tel", bold: true }), new TextRun("}")] });
    const template = await Packer.toBuffer(new Document({ sections: [{ children: [pieces] }] }));
    expect(templateProblemsOf(template)).toEqual([]);
  });

  it.each([
    ["made here", exampleTemplate],
    ["of the documentation", async () => readFileSync(new URL("../../docs/examples/sjabloon.docx", import.meta.url))],
  ])("the example %s has every placeholder and is filled with all of them", async (_which, template) => {
    const bytes = await template();
    expect(templateProblemsOf(bytes)).toEqual([]);
    const files = unzipSync((await makeReport(report, "template", { language: "nl", houseStyle, template: bytes })).bytes);
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array()).replace(/<[^>]*>/g, "");
    const filled = text("word/document.xml");
    expect(filled).toContain("Elkaar goed vinden staat op één. Het kwam aan elke tafel terug. (#1, #2)");
    expect(filled).toContain("Een vast gezicht (#1, #3)");
    expect(filled).toContain("Concept. Aan deze tekst wordt nog gewerkt.");
    expect(filled).not.toMatch(/\{[#/]?[a-zA-Z]+\}/);
    expect(text("word/footer1.xml")).toContain(report.title);
    for (const { number } of report.outcome.notes.list) expect(filled).toContain(`#${number}`);
  });

  it("every placeholder stands in the documentation and in the example", async () => {
    const flat = (names: PlaceholderNames): string[] =>
      Object.entries(names).flatMap(([name, inside]) => (inside === null ? [`{${name}}`] : [`{#${name}}`, ...flat(inside)]));
    const page = readFileSync(new URL("../../docs/template.md", import.meta.url), "utf8");
    const files = unzipSync(await exampleTemplate());
    const example = Object.entries(files)
      .map(([path, bytes]) => (path.endsWith(".xml") ? strFromU8(bytes) : ""))
      .join("");
    for (const name of flat(PLACEHOLDERS)) {
      expect(page, name).toContain(`\`${name}\``);
      expect(example.replace(/<[^>]*>/g, ""), name).toContain(name);
    }
  });
});
