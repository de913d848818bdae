import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NoteLine, ReportPart, SourcedText } from "@samenspel/shared/report/report-part";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import type { Language } from "@samenspel/shared/text/translate";
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { chartPng } from "../chart-png.ts";
import { BODY_FONT, FONT_FOLDER, HEADING_FONT } from "../fonts.ts";
import { plainLine, plainLines } from "../plain-text.ts";

const INK = "241C12";
const MUTED = "574A39";
const PETROL = "0F5663";
const LINE = "D6C6A9";
const LINEN = "FAF6ED";

/** Text width of A4 with these margins, in twentieths of a point. */
const TEXT_WIDTH = 9_400;
const PIXELS_WIDE = 620;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const noteBookmark = (number: number): string => `note_${number}`;

const textRuns = (text: string, look: { bold?: boolean; color?: string } = {}): TextRun[] =>
  plainLines(text).map((line, index) => new TextRun({ text: line, ...look, ...(index === 0 ? {} : { break: 1 }) }));

const sourceRuns = (sources: readonly number[] | undefined, { t }: ReportWords): ParagraphChild[] => {
  if (sources === undefined) return [];
  if (sources.length === 0) return [new TextRun({ text: ` (${t("sources.noSource")})`, color: MUTED })];
  return sources.map(
    (number) =>
      new InternalHyperlink({ anchor: noteBookmark(number), children: [new TextRun({ text: ` [#${number}]`, style: "Bron" })] }),
  );
};

const sourced = ({ text, sources }: SourcedText, words: ReportWords): ParagraphChild[] => [
  ...textRuns(text),
  ...sourceRuns(sources, words),
];

const noteParagraphs = ({ number, text, remarks }: NoteLine): Paragraph[] => [
  new Paragraph({
    style: "Briefje",
    children: [
      new Bookmark({ id: noteBookmark(number), children: [new TextRun({ text: `#${number}`, bold: true, color: PETROL })] }),
      ...(text === null ? [] : [new TextRun("  "), ...textRuns(text)]),
      ...(remarks.length === 0 ? [] : [new TextRun({ text: `  (${remarks.map(plainLine).join("; ")})`, color: MUTED })]),
    ],
  }),
];

const border = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const noBorder = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const CELL_BORDERS = { top: border, bottom: border, left: noBorder, right: noBorder };

/** The first column holds words and gets twice the room of a column of figures. */
const columnWidths = (columns: number): number[] => {
  const unit = Math.floor(TEXT_WIDTH / (columns + 1));
  return Array.from({ length: columns }, (_, index) => (index === 0 ? unit * 2 : unit));
};

const tableOf = ({ caption, head, rows }: Extract<ReportPart, { kind: "table" }>): (Paragraph | Table)[] => {
  const columnWidthsTwips = columnWidths(head.length);
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            borders: CELL_BORDERS,
            width: { size: columnWidthsTwips[index] ?? 0, type: WidthType.DXA },
            margins: { top: 50, bottom: 50, left: 80, right: 80 },
            ...(header ? { shading: { type: ShadingType.CLEAR, fill: LINEN, color: "auto" } } : {}),
            children: [new Paragraph({ style: "Cel", children: textRuns(text, header ? { bold: true } : {}) })],
          }),
      ),
    });
  return [
    ...(caption === undefined ? [] : [new Paragraph({ style: "Caption", keepNext: true, children: textRuns(caption) })]),
    new Table({
      columnWidths: columnWidthsTwips,
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    }),
    new Paragraph({ children: [] }),
  ];
};

const figureOf = (part: Extract<ReportPart, { kind: "figure" }>): Paragraph[] => {
  const { png, width, height } = chartPng(part);
  const caption = plainLine(part.caption);
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: "png",
          data: png,
          transformation: { width: PIXELS_WIDE, height: Math.round((PIXELS_WIDE * height) / width) },
          altText: { name: caption || `#${part.chart.kind}`, title: caption, description: plainLine(part.alternative) },
        }),
      ],
    }),
    ...(caption === "" ? [] : [new Paragraph({ style: "Caption", children: textRuns(part.caption) })]),
  ];
};

/** `next` is what follows: a sentence stays with the picture or table that it introduces. */
const blocksOf = (part: ReportPart, next: ReportPart | undefined, words: ReportWords): (Paragraph | Table)[] => {
  switch (part.kind) {
    case "heading":
      return part.level === 1
        ? [new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(part.text) })]
        : [new Paragraph({ heading: HEADINGS[part.level - 1] ?? HeadingLevel.HEADING_3, children: textRuns(part.text) })];
    case "paragraph":
      return [new Paragraph({ keepNext: next?.kind === "figure" || next?.kind === "table", children: sourced(part, words) })];
    case "list":
      return part.items.map(
        (item) => new Paragraph({ numbering: { reference: "lijst", level: 0 }, children: sourced(item, words) }),
      );
    case "notes":
      return part.notes.flatMap(noteParagraphs);
    case "table":
      return tableOf(part);
    case "figure":
      return figureOf(part);
  }
};

const heading = (size: number, before: number) => ({
  run: { font: HEADING_FONT, size, color: INK, bold: false, italics: false },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

const styles = (language: Language) => ({
  default: {
    document: {
      run: { font: BODY_FONT, size: 21, color: INK, language: { value: language === "nl" ? "nl-NL" : "en-GB" } },
      paragraph: { spacing: { after: 120, line: 280, lineRule: LineRuleType.AUTO } },
    },
    title: heading(48, 0),
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
  characterStyles: [{ id: "Bron", name: "Bron", basedOn: "DefaultParagraphFont", run: { color: PETROL, bold: true, size: 18 } }],
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

const font = (name: string, file: string) => ({ name, data: readFileSync(join(FONT_FOLDER, file)), characterSet: "00" as const });

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        border: { top: { ...border, space: 6 } },
        children: [
          new TextRun({ text: `${plainLine(title)}\t`, size: 17, color: MUTED }),
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 17, color: MUTED }),
        ],
      }),
    ],
  });

/** The report as a Word document: native headings, lists, captions and header rows, and numbers that open the note. */
export const partsDocx = async (
  parts: readonly ReportPart[],
  title: string,
  language: Language,
  words: ReportWords,
): Promise<Uint8Array> => {
  const document = new Document({
    title: plainLine(title),
    creator: "Samenspel",
    features: { updateFields: false },
    styles: styles(language),
    numbering: { config: [BULLETS] },
    fonts: [font(HEADING_FONT, "YoungSerif_400Regular.ttf"), font(BODY_FONT, "AtkinsonHyperlegibleNext_400Regular.ttf")],
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_134, bottom: 1_134, left: 1_253, right: 1_253 } },
        },
        footers: { default: footer(title) },
        children: parts.flatMap((part, index) => blocksOf(part, parts[index + 1], words)),
      },
    ],
  });
  return Packer.toBuffer(document);
};
