import type { ClaimList } from "@samenspel/shared/report/narrative";
import type { Report } from "@samenspel/shared/report/report-model";
import type { NoteLine, ReportPart, SourcedText } from "@samenspel/shared/report/report-part";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { sourceNumbers } from "@samenspel/shared/report/sources";
import { type TemplateData, TemplateHandler } from "easy-template-x";
import { chartPng } from "../chart-png.ts";
import type { DocumentLook } from "../document-look.ts";
import { plainLine, plainLines } from "../plain-text.ts";
import type { DocumentSetting } from "./document-setting.ts";
import type { PLACEHOLDERS } from "./template-placeholders.ts";

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

const pieces = (part: ReportPart, { words, look }: DocumentSetting): TemplatePiece[] => {
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
      const { png, width, height } = chartPng(part, look.palette);
      const image = {
        _type: "image",
        source: Buffer.from(png),
        format: "image/png",
        width: 600,
        height: Math.round((600 * height) / width),
        altText: plainLine(part.alternative),
      };
      return [
        { ...EMPTY, figuur: image },
        { ...EMPTY, tekst: plainLine(part.caption) },
      ];
    }
  }
};

/** What has a placeholder of its own: not told again among the chapters. */
const OWN_LOOPS = [
  "narrative.summary",
  "narrative.conclusions",
  "narrative.advice",
  "themes.confirmed",
  "opportunities.title",
  "annex.title",
] as const;

/** The other chapters of the report by their heading, each with its pieces. */
const chaptersOf = (parts: readonly ReportPart[], setting: DocumentSetting): { titel: string; stukken: TemplatePiece[] }[] => {
  const chapters: { titel: string; stukken: TemplatePiece[] }[] = [];
  for (const part of parts) {
    if (part.kind === "heading" && part.level === 2) chapters.push({ titel: plainLine(part.text), stukken: [] });
    else chapters.at(-1)?.stukken.push(...pieces(part, setting));
  }
  const told = new Set<string>(OWN_LOOPS.map((key) => setting.words.t(key)));
  return chapters.filter(({ titel }) => !told.has(titel));
};

/** The logo of the house style, at most 6 by 2 centimetres. */
const logoImage = ({ logo }: DocumentLook): object | null => {
  if (logo === null) return null;
  const scale = Math.min(227 / logo.width, 76 / logo.height);
  return {
    _type: "image",
    source: Buffer.from(logo.png),
    format: "image/png",
    width: Math.round(logo.width * scale),
    height: Math.round(logo.height * scale),
    altText: "Logo",
  };
};

/** Concept or final with its date, as the title page of the report says it. */
const stateOf = ({ outcome: { edition } }: Report, { t, moment }: ReportWords): string =>
  edition === undefined
    ? t("edition.working")
    : t(`edition.${edition.state}`, { number: edition.number, moment: moment(edition.savedAt) });

/**
 * Fills an organisation's own Word template; template-placeholders.ts has the names, docs/template.md tells them.
 * A template is data: nothing in it is run. Throws when the file is no Word document or a placeholder does not close.
 */
export const templateDocx = async (
  template: Uint8Array,
  report: Report,
  parts: readonly ReportPart[],
  setting: DocumentSetting,
): Promise<Uint8Array> => {
  const { words, look } = setting;
  const { outcome } = report;
  const notes = parts.flatMap((part) => (part.kind === "notes" ? part.notes : []));
  const numbers = sourceNumbers(report);
  const list = (sources: readonly string[]): string => {
    const found = numbers(sources);
    return found.length === 0 ? words.t("sources.noSource") : found.map((number) => `#${number}`).join(", ");
  };
  const sentences = (chapter: ClaimList) =>
    (outcome.narrative?.[chapter] ?? [])
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, sources }) => ({ tekst: clean(text), bronnen: list(sources) }));
  const data = {
    titel: plainLine(report.title),
    datum: words.moment(report.startsAt),
    organisatie: report.organisers.map(plainLine).join(", "),
    toestand: stateOf(report, words),
    versie: outcome.edition?.number ?? outcome.version,
    mensen: outcome.people,
    briefjesAantal: outcome.notes.written,
    hoofdstukken: chaptersOf(parts, setting),
    logo: logoImage(look),
    samenvatting: sentences("summary"),
    conclusies: sentences("conclusions"),
    advies: sentences("advice"),
    themas: (outcome.narrative?.themes ?? []).map(({ title, notes: behind }) => ({
      titel: plainLine(title),
      bronnen: list(behind),
    })),
    briefjes: notes.map(({ number, text, remarks }) => ({
      nummer: `#${number}`,
      tekst: text === null ? "" : clean(text),
      bijzonderheden: remarks.map(plainLine).join("; "),
    })),
    kansen: outcome.opportunities.map(({ title, sources }) => ({ titel: plainLine(title), bronnen: list(sources) })),
  } satisfies Record<keyof typeof PLACEHOLDERS, unknown>;
  const filled = await new TemplateHandler().process(Buffer.from(template), data as unknown as TemplateData);
  return new Uint8Array(filled);
};
