import type { Language } from "../text/translate.ts";
import { reportDocument } from "./report-document.ts";
import type { Report } from "./report-model.ts";
import type { NoteLine, ReportPart, SourcedText } from "./report-part.ts";
import { type ReportWords, reportWords } from "./report-text.ts";

/** Control characters except the line break, what is no character, and the marks that could turn the rest of a line around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const UNSAFE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;
const SPECIAL = /[\\`*_{}[\]<>|~#&]/g;
const LINE_START = /^(\s*)(?:([-+=])|(\d+)([.)]))/;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Keeps a right-to-left text from turning around what stands beside it (Unicode FSI … PDI). */
const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

const escapeLine = (line: string): string =>
  isolated(
    line
      .trim()
      .replace(SPECIAL, "\\$&")
      .replace(LINE_START, (_all, indent: string, mark?: string, digits?: string, dot?: string) =>
        mark === undefined ? `${indent}${digits ?? ""}\\${dot ?? ""}` : `${indent}\\${mark}`,
      ),
  );

/** The lines of a text, each safe as Markdown: nothing in it becomes a heading, a link, a list or HTML. */
const safeLines = (text: string): string[] =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(UNSAFE, "")
    .split("\n")
    .map(escapeLine)
    .filter((line, index, lines) => line !== "" || (index > 0 && lines[index - 1] !== ""));

/** A text over as many lines as it had, with hard line breaks; `indent` keeps them inside a list item. */
export const markdownText = (text: string, indent = ""): string =>
  safeLines(text.trim())
    .map((line) => (line === "" ? "\u00A0" : line))
    .join(`\\\n${indent}`);

/** A text on one line, for headings and table cells. */
export const markdownLine = (text: string): string =>
  safeLines(text.trim())
    .filter((line) => line !== "")
    .join(" ");

const sourced = ({ text, sources }: SourcedText, { t }: ReportWords, indent = ""): string => {
  const body = markdownText(text, indent);
  if (sources === undefined) return body;
  return sources.length === 0
    ? `${body} (${t("sources.noSource")})`
    : `${body} (${sources.map((number) => `[#${number}](#note-${number})`).join(", ")})`;
};

const row = (cells: readonly string[]): string => `| ${cells.map(markdownLine).join(" | ")} |`;

const noteLine = ({ number, text, remarks }: NoteLine): string => {
  const about = remarks.length === 0 ? "" : ` (${remarks.map(markdownLine).join("; ")})`;
  return `- <a id="note-${number}"></a>**#${number}**${about}${text === null ? "" : `  \n  ${markdownText(text, "  ")}`}`;
};

/** A figure is left out: its numbers stand in the table or list beside it. */
const render = (part: ReportPart, words: ReportWords): string | null => {
  switch (part.kind) {
    case "heading":
      return `${"#".repeat(part.level)} ${markdownLine(part.text)}`;
    case "paragraph":
      return sourced(part, words);
    case "list":
      return part.items.map((item) => `- ${sourced(item, words, "  ")}`).join("\n");
    case "notes":
      return part.notes.map(noteLine).join("\n");
    case "table":
      return [
        ...(part.caption === undefined ? [] : [`**${markdownLine(part.caption)}**\n`]),
        row(part.head),
        `|${" --- |".repeat(part.head.length)}`,
        ...part.rows.map(row),
      ].join("\n");
    case "figure":
      return null;
  }
};

/** The notitie as CommonMark with tables (GFM), in a reader's language; times in `timeZone` (IANA). */
export const reportMarkdown = (report: Report, language: Language, timeZone = "Europe/Amsterdam"): string => {
  const words = reportWords(language, timeZone);
  return `${reportDocument(report, words)
    .flatMap((part) => render(part, words) ?? [])
    .join("\n\n")}\n`;
};
