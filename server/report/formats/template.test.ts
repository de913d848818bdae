import { reportDocument } from "@samenspel/shared/report/report-document";
import { reportWords } from "@samenspel/shared/report/report-text";
import { Document, Packer, Paragraph } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { lookOf } from "../document-look.ts";
import { largeReport } from "../testing/sample-report.ts";
import type { DocumentSetting } from "./document-setting.ts";
import { templateDocx } from "./template.ts";

const words = reportWords("nl", "Europe/Amsterdam");
const setting: DocumentSetting = { title: "", language: "nl", words, look: lookOf() };

const template = async (lines: string[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));

const filled = async (lines: string[], count = 20) => {
  const report = largeReport(count);
  const made = await templateDocx(await template(lines), report, reportDocument(report, words), setting);
  const files = unzipSync(made);
  return { report, files, xml: strFromU8(files["word/document.xml"] ?? new Uint8Array()) };
};

describe("O2: an organisation's own Word template", () => {
  it("gets the title, the counts and every note, whose own braces and formulas stay text", async () => {
    const { xml, report } = await filled([
      "Gemeente Voorbeeld",
      "{titel}: {mensen} mensen",
      "{#briefjes}",
      "{nummer} {tekst}",
      "{/briefjes}",
    ]);
    expect(xml).toContain("Gemeente Voorbeeld");
    expect(xml).toContain(`: ${report.outcome.people} mensen`.split(" ")[1]);
    for (const { number } of report.outcome.notes.list) expect(xml).toContain(`#${number}`);
    expect(xml).toContain("{titel} {#hoofdstukken} {{process.exit()}}");
    expect(xml).not.toContain("<script");
  });

  it("gets every chapter with its pieces, and drawings with a description", async () => {
    const { xml, files } = await filled([
      "{#hoofdstukken}",
      "{titel}",
      "{#stukken}",
      "{kop}",
      "{tekst}",
      "{figuur}",
      "{/stukken}",
      "{/hoofdstukken}",
    ]);
    expect(xml).toContain("In één oogopslag");
    expect(xml).toContain("Waarover mensen verschillen");
    // Every note has a loop of its own.
    expect(xml).not.toContain("Alle briefjes");
    expect(Object.keys(files).some((path) => path.startsWith("word/media/"))).toBe(true);
    expect(xml).toMatch(/descr="[^"]{20,}"/);
  });

  it("says so when the file is no Word document or a loop does not close", async () => {
    const report = largeReport(3);
    const parts = reportDocument(report, words);
    await expect(templateDocx(new Uint8Array([1, 2, 3]), report, parts, setting)).rejects.toThrow();
    await expect(templateDocx(await template(["{#briefjes}", "{tekst}"]), report, parts, setting)).rejects.toThrow();
  });
});
