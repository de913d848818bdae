import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportDocument } from "@samenspel/shared/report/report-document";
import type { Report } from "@samenspel/shared/report/report-model";
import { reportWords } from "@samenspel/shared/report/report-text";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { reportFromJson } from "./formats/json.ts";
import { type MadeReport, makeReport } from "./make-report.ts";
import { reportSheets } from "./report-sheets.ts";
import type { Cell } from "./sheet.ts";
import { AWKWARD, largeReport, sampleReport, withNarrative } from "./testing/sample-report.ts";

// Seconds in itself, and more where other tests run beside it.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const COUNT = 5_000;
const report: Report = withNarrative(largeReport(COUNT), { number: 3, state: "final", savedAt: "2026-03-05T10:00:00.000Z" });
const notes = report.outcome.notes.list;
/** The notes that the harvest or somebody's claim rests on; others are named among the most supported. */
const CITED = [
  ...new Set(
    reportDocument(report, reportWords("nl", "Europe/Amsterdam")).flatMap((part) =>
      part.kind === "list" ? part.items.flatMap(({ sources = [] }) => sources) : [],
    ),
  ),
].sort((a, b) => (`${a}` < `${b}` ? -1 : 1));
const text = (made: MadeReport): string => new TextDecoder().decode(made.bytes);

/** What must come back of a text: every letter, digit and picture; how spaces and invisible marks fall is the format's own. */
const letters = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/\p{Surrogate}/gu, "")
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, "");

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'" };
const xmlWords = (xml: string): string =>
  xml
    .replace(/<\/w:p>|<\/text:p>|<text:line-break\/>|<w:br\/>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (entity) => entities[entity] ?? entity);

const expectEveryNote = (words: string): void => {
  const found = letters(words);
  const missing = notes.filter((note) => !found.includes(letters(note.text)));
  expect(missing.map(({ number, text: lost }) => `#${number} ${lost}`)).toEqual([]);
};

/** A4 in points without its last 17 mm, where the title and the page number stand. */
const ABOVE_FOOTER = ["-x", "0", "-y", "0", "-W", "596", "-H", "794"];

const poppler = (tool: "pdftotext" | "pdfinfo", args: string[]): string =>
  execFileSync(tool, args, { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1e8 }).toString();

const isInstalled = (tool: string): boolean => spawnSync(tool, ["-v"]).status === 0;

const hasPoppler = isInstalled("pdftotext");
if (!hasPoppler) console.warn("SKIPPED: the PDF is not read back, because poppler-utils (pdftotext, pdfinfo) is not installed");

describe("O4: every note comes back whole from every format, also from a report of 5,000", () => {
  it("JSON reads back as an equal report", async () => {
    const made = await makeReport(report, "json", { language: "nl" });
    expect(reportFromJson(text(made))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it("Markdown", async () => {
    const made = await makeReport(report, "md", { language: "nl" });
    expectEveryNote(text(made).replace(/\\(.)/g, "$1"));
  });

  it("CSV, with a mark for spreadsheets, and no cell that one would run", async () => {
    const made = await makeReport(report, "csv", { language: "nl" });
    // `TextDecoder` takes the mark off.
    expect([...made.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = text(made);
    expectEveryNote(csv);
    expect(csv.split("\r\n")[0]).toBe("number;id;block;blockTitle;question;place;lane;text;by;source;agree;late;hiddenReason");
    expect(csv).not.toMatch(/(^|;|\n)"?\s*[=+@]/);
    expect(csv).toContain("'-2 dagen per week");
    expect(csv).not.toContain("\u0000");
  });

  it("XLSX, with figures as figures and texts as texts, never a formula", async () => {
    const made = await makeReport(report, "xlsx", { language: "nl" });
    const { sheets } = await readXlsx(made.bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      "session",
      "blocks",
      "notes",
      "votes",
      "items",
      "reasons",
      "opportunities",
      "harvest",
      "claims",
      "themes",
      "attendance",
    ]);
    const rows = sheets.find(({ name }) => name === "notes")?.rows ?? [];
    expect(rows).toHaveLength(COUNT + 1);
    expectEveryNote(rows.map((row) => row.join("\n")).join("\n"));
    expect(rows[1]?.[0]).toBe(1);
    expect(rows[1]?.[7]).toBe(AWKWARD[0]);
    expect(rows[1]?.[11]).toBe(false);
    const files = unzipSync(made.bytes);
    for (const [path, file] of Object.entries(files)) {
      if (path.startsWith("xl/worksheets/")) expect(strFromU8(file)).not.toMatch(/<f[ >/]/);
    }
  });

  it("XLSX: every cell comes back with its type, and times as the clock on the wall showed them", async () => {
    const made = await makeReport(report, "xlsx", { language: "nl", timeZone: "America/New_York" });
    const { sheets } = await readXlsx(made.bytes, { readStyles: true });
    const wanted = reportSheets(report, reportWords("nl", "America/New_York"));
    const shown = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone: "America/New_York" });
    const asWritten = (cell: Cell): unknown => {
      if (typeof cell === "string") return letters(cell);
      if (cell === null || typeof cell !== "object") return cell;
      return "share" in cell ? cell.share : shown.format(Date.parse(cell.moment));
    };
    const asRead = (value: unknown): unknown => {
      if (value instanceof Date) return value.toISOString().slice(0, 19).replace("T", " ");
      return typeof value === "string" ? letters(value) : (value ?? null);
    };
    for (const { name, head, rows } of wanted) {
      const read = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
      expect(read[0]).toEqual(head);
      expect(
        rows.map((_, row) => head.map((_column, column) => asRead(read[row + 1]?.[column]))),
        name,
      ).toEqual(rows.map((row) => row.map(asWritten)));
    }
    const times = wanted.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null && typeof cell === "object");
    expect(times.length).toBeGreaterThan(10);
    const session = sheets.find(({ name }) => name === "session");
    expect(session?.rows.at(-1)).toEqual(["timeZone", "America/New_York"]);
    const opened = sheets.find(({ name }) => name === "blocks");
    expect(opened?.freezePane).toEqual({ rows: 1 });
    expect(opened?.autoFilter?.range).toMatch(/^A1:H\d+$/);
  });

  describe("Word", () => {
    let xml = "";
    let files: Record<string, Uint8Array> = {};
    beforeAll(async () => {
      const made = await makeReport(report, "docx", { language: "nl" });
      files = unzipSync(made.bytes);
      xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    });

    it("holds every note", () => {
      expectEveryNote(xmlWords(xml));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    });

    it("O3: links every source number to a bookmark that exists", () => {
      const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
      const bookmarks = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
      expect(anchors).toContain("note_2");
      expect(anchors.filter((anchor) => anchor === undefined || !bookmarks.has(anchor))).toEqual([]);
      expect([...bookmarks].filter((name) => name?.startsWith("note_"))).toHaveLength(COUNT);
      // And back: a note that something names leads to where it is named first.
      expect(anchors).toContain("bron_2");
      expect([...bookmarks].filter((name) => name?.startsWith("bron_")).sort()).toEqual(CITED.map((number) => `bron_${number}`));
    });

    it("C5: has native headings, header rows, a language, and a description of every picture", () => {
      expect(xml).toContain('<w:pStyle w:val="Title"/>');
      expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
      expect(xml).toContain("<w:tblHeader/>");
      expect(strFromU8(files["word/styles.xml"] ?? new Uint8Array())).toContain('<w:lang w:val="nl-NL"');
      const pictures = xml.match(/<wp:docPr [^>]*>/g) ?? [];
      expect(pictures.length).toBeGreaterThan(0);
      for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}"/);
    });
  });

  it("ODT, with its kind readable from the first bytes and links to bookmarks that exist", async () => {
    const made = await makeReport(report, "odt", { language: "nl" });
    expect(strFromU8(made.bytes.slice(30, 77))).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
    const xml = strFromU8(unzipSync(made.bytes)["content.xml"] ?? new Uint8Array());
    expectEveryNote(xmlWords(xml));
    const bookmarks = new Set([...xml.matchAll(/<text:bookmark-start text:name="([^"]+)"/g)].map(([, name]) => name));
    const links = [...xml.matchAll(/xlink:href="#([^"]+)"/g)].map(([, name]) => name);
    expect(links).toContain("note_2");
    expect(links.filter((name) => !bookmarks.has(name))).toEqual([]);
    for (const number of CITED) expect(links.filter((name) => name === `bron_${number}`)).toHaveLength(1);
    expect(xml).toContain("<table:table-header-rows>");
    expect((xml.match(/<draw:frame/g) ?? []).length).toBe((xml.match(/<svg:desc>[^<]{20,}/g) ?? []).length);
  });

  describe.runIf(hasPoppler)("PDF", () => {
    let file = "";
    beforeAll(async () => {
      const made = await makeReport(report, "pdf", { language: "nl" });
      file = join(mkdtempSync(join(tmpdir(), "notitie-")), "notitie.pdf");
      writeFileSync(file, made.bytes);
    });

    it("holds every note; what no font on board can draw is shown as a code", () => {
      const words = poppler("pdftotext", [...ABOVE_FOOTER, "-raw", file, "-"]);
      // Right-to-left texts come back in the order they are drawn in: their letters are compared as a set of words.
      const found = letters(words);
      const plain = notes.filter(
        ({ text: note }) => !/[\u0600-\u06ff\u1200-\u137f\u4e00-\u9fff]|\p{Extended_Pictographic}/u.test(note),
      );
      expect(
        plain.filter((note) => !found.includes(letters(note.text))).map(({ number, text: lost }) => `#${number} ${lost}`),
      ).toEqual([]);
      expect(words).toContain("U+4F60");
      expect(words.normalize("NFKC")).toMatch(/[\u0600-\u06ff]{3}/);
      expect(words).toContain("🎉");
    });

    it("C5: is tagged, has a title and a language", () => {
      const about = poppler("pdfinfo", [file]);
      expect(about).toMatch(/Tagged:\s+yes/);
      expect(about).toMatch(/Title:\s+Versnellingskamer/);
      const structure = poppler("pdfinfo", ["-struct", file]);
      for (const tag of ["H1", "H2", "Table", "TH", "Figure", "L "]) expect(structure).toContain(tag);
    });
  });
});

describe("making a report", () => {
  it("lets the server go on while a large PDF is made", async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 5);
    await makeReport(JSON.stringify(report), "pdf", { language: "nl" });
    clearInterval(others);
    // Made in the server's own thread it would be one turn; how long a turn takes is measured in the benchmark.
    expect(turns).toBeGreaterThan(20);
  });

  it("names the file after the session, also when it gets the stored JSON", async () => {
    const sample = sampleReport();
    const { filename, contentType } = await makeReport(JSON.stringify(sample), "md", { language: "nl" });
    expect(filename).toBe("notitie-versnellingskamer-participatie-betekenisvol-contact-in-de-wi.md");
    expect(contentType).toBe("text/markdown; charset=utf-8");
  });

  it("says what is wrong when it cannot be made", async () => {
    await expect(makeReport(sampleReport(), "template", { language: "nl", template: new Uint8Array([1, 2, 3]) })).rejects.toThrow(
      "The report (template) was not made",
    );
  });

  it("reads nothing back from what is no report", () => {
    for (const wrong of ["", "{}", "[]", '{"outcome":{}}', JSON.stringify({ ...sampleReport(), format: "anders" })]) {
      expect(reportFromJson(wrong)).toBeNull();
    }
  });
});
