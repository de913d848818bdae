import type { Language } from "@samenspel/shared/text/translate";
import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, ShadingType } from "docx";
import { BODY_FONT, HEADING_FONT } from "../fonts.ts";

/** Colours of the product that no house style changes, as Word writes them. */
const INK = "241C12";
export const MUTED = "574A39";
export const LINE = "D6C6A9";
export const LINEN = "FAF6ED";

/** `#0f5663` as Word writes it. */
const wordColour = (hex: string): string => hex.slice(1).toUpperCase();

/** Where the text in a box begins, in twentieths of a point: a bordered paragraph has its border there. */
export const BOX_INDENT = 200;

/** A box around what somebody is asked to do; the same on every paragraph in it, so that Word draws one box. */
export const adviceBox = (accent: string, wash: string) => ({
  shading: { type: ShadingType.CLEAR, fill: wordColour(wash), color: "auto" },
  border: { left: { style: BorderStyle.SINGLE, size: 36, space: 10, color: wordColour(accent) } },
});

const heading = (size: number, before: number) => ({
  run: { font: HEADING_FONT, size, color: INK, bold: false, italics: false },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

export const docxStyles = (language: Language, accent: string) => ({
  default: {
    document: {
      run: { font: BODY_FONT, size: 21, color: INK, language: { value: language === "nl" ? "nl-NL" : "en-GB" } },
      paragraph: { spacing: { after: 120, line: 280, lineRule: LineRuleType.AUTO } },
    },
    title: { ...heading(48, 0), paragraph: { spacing: { before: 0, after: 80, line: 210, lineRule: LineRuleType.AUTO } } },
    heading1: heading(32, 360),
    heading2: heading(26, 280),
    heading3: { ...heading(22, 200), run: { ...heading(22, 200).run, font: BODY_FONT, bold: true } },
  },
  paragraphStyles: [
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      run: { bold: true, size: 19, color: MUTED },
      paragraph: { spacing: { before: 120, after: 80 } },
    },
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      run: { size: 27, color: MUTED },
      paragraph: { spacing: { before: 60, after: 200 } },
    },
    {
      id: "Colofon",
      name: "Colofon",
      basedOn: "Normal",
      run: { size: 18, color: MUTED },
      paragraph: { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "Cel",
      name: "Cel",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "Briefje",
      name: "Briefje",
      basedOn: "Normal",
      paragraph: { spacing: { after: 80 }, indent: { left: 240, hanging: 240 } },
    },
  ],
  characterStyles: [
    { id: "Bron", name: "Bron", basedOn: "DefaultParagraphFont", run: { color: wordColour(accent), bold: true, size: 18 } },
    { id: "Nummer", name: "Nummer", basedOn: "DefaultParagraphFont", run: { color: wordColour(accent), bold: true } },
    { id: "Bijzonderheid", name: "Bijzonderheid", basedOn: "DefaultParagraphFont", run: { color: MUTED } },
  ],
});

const BULLETS = {
  reference: "lijst",
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "•",
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 260 } } },
    },
  ],
};

const mark = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, accent: string) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { run: { bold: true, color: wordColour(accent) }, paragraph: { indent: { left: BOX_INDENT + 340, hanging: 340 } } },
    },
  ],
});

/** The marks of the lists: dots, figures for the main points, and arrows for what is asked. */
export const docxNumbering = (accent: string) => [
  BULLETS,
  mark("punten", LevelFormat.DECIMAL, "%1", accent),
  mark("pijlen", LevelFormat.BULLET, "→", accent),
];
