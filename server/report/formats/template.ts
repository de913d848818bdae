import type { Report } from "@samenspel/shared/report/report-model";
import type { NoteLine, ReportPart, SourcedText } from "@samenspel/shared/report/report-part";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { type TemplateData, TemplateHandler } from "easy-template-x";
import { chartPng } from "../chart-png.ts";
import { plainLine, plainLines } from "../plain-text.ts";

const clean = (text: string): string => plainLines(text).join("\n");

const sourced = ({ text, sources }: SourcedText, { t }: ReportWords): string => {
  if (sources === undefined) return clean(text);
  const numbers = sources.length === 0 ? t("sources.noSource") : sources.map((number) => `#${number}`).join(", ");
  return `${clean(text)} (${numbers})`;
};

const noteText = ({ number, text, remarks }: NoteLine): string =>
  `#${number}${text === null ? "" : ` ${clean(text)}`}${remarks.length === 0 ? "" : ` (${remarks.map(plainLine).join("; ")})`}`;

/** A piece of a chapter: a heading, a text or a picture with its caption. */
interface TemplatePiece {
  kop: string;
  tekst: string;
  figuur: object | null;
}

const EMPTY: TemplatePiece = { kop: "", tekst: "", figuur: null };

const pieces = (part: ReportPart, words: ReportWords): TemplatePiece[] => {
  switch (part.kind) {
    case "heading":
      return [{ ...EMPTY, kop: plainLine(part.text) }];
    case "paragraph":
      return [{ ...EMPTY, tekst: sourced(part, words) }];
    case "list":
      return part.items.map((item) => ({ ...EMPTY, tekst: `• ${sourced(item, words)}` }));
    case "notes":
      return part.notes.map((entry) => ({ ...EMPTY, tekst: noteText(entry) }));
    case "table":
      return [
        ...(part.caption === undefined ? [] : [{ ...EMPTY, tekst: plainLine(part.caption) }]),
        ...part.rows.map((row) => ({
          ...EMPTY,
          tekst: row.map((cell, index) => `${part.head[index] ?? ""}: ${plainLine(cell)}`).join("; "),
        })),
      ];
    case "figure": {
      const { png, width, height } = chartPng(part);
      const image = {
        _type: "image",
        source: Buffer.from(png),
        format: "image/png",
        width: 600,
        height: Math.round((600 * height) / width),
        altText: plainLine(part.alternative),
      };
      return [{ ...EMPTY, figuur: image, tekst: plainLine(part.caption) }];
    }
  }
};

/** The chapters of the report by their heading, each with its pieces. */
const chaptersOf = (parts: readonly ReportPart[], words: ReportWords): { titel: string; stukken: TemplatePiece[] }[] => {
  const chapters: { titel: string; stukken: TemplatePiece[] }[] = [];
  for (const part of parts) {
    if (part.kind === "heading" && part.level <= 2) chapters.push({ titel: plainLine(part.text), stukken: [] });
    else chapters.at(-1)?.stukken.push(...pieces(part, words));
  }
  return chapters;
};

/**
 * Fills an organisation's own Word template. Placeholders: `{titel}`, `{datum}`, `{organisatie}`, `{versie}`, `{mensen}`,
 * `{briefjesAantal}`, and the loops `{#hoofdstukken}{titel}{#stukken}{kop}{figuur}{tekst}{/stukken}{/hoofdstukken}`,
 * `{#briefjes}{nummer}{tekst}{/briefjes}` and `{#kansen}{titel}{bronnen}{/kansen}`. A template is data: nothing in it is run.
 * Throws when the file is no Word document or a placeholder does not close.
 */
export const templateDocx = async (
  template: Uint8Array,
  report: Report,
  parts: readonly ReportPart[],
  words: ReportWords,
): Promise<Uint8Array> => {
  const { outcome } = report;
  const notes = parts.flatMap((part) => (part.kind === "notes" ? part.notes : []));
  const numbers = new Map(outcome.notes.list.map(({ id, number }) => [id, number]));
  const data = {
    titel: plainLine(report.title),
    datum: words.moment(report.startsAt),
    organisatie: report.organisers.map(plainLine).join(", "),
    versie: outcome.version,
    mensen: outcome.people,
    briefjesAantal: outcome.notes.written,
    hoofdstukken: chaptersOf(parts, words),
    briefjes: notes.map(({ number, text }) => ({ nummer: `#${number}`, tekst: text === null ? "" : clean(text) })),
    kansen: outcome.opportunities.map(({ title, sources }) => ({
      titel: plainLine(title),
      bronnen: sources.flatMap((id) => (numbers.has(id) ? [`#${numbers.get(id)}`] : [])).join(", "),
    })),
  };
  const filled = await new TemplateHandler().process(Buffer.from(template), data as unknown as TemplateData);
  return new Uint8Array(filled);
};
