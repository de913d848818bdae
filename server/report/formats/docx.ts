import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NoteLine, ReportPart, SourcedText } from "@samenspel/shared/report/report-part";
import {
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
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
import type { DocumentSetting } from "./document-setting.ts";
import { adviceBox, BOX_INDENT, docxNumbering, docxStyles, LINE, LINEN, MUTED } from "./docx-styles.ts";
import { leadOf } from "./lead.ts";

/** Text width of A4 with these margins, in twentieths of a point. */
const TEXT_WIDTH = 9_400;
const PIXELS_WIDE = 620;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const noteBookmark = (number: number): string => `note_${number}`;
const citeBookmark = (number: number): string => `bron_${number}`;

const textRuns = (text: string, look: { bold?: boolean; color?: string } = {}): TextRun[] =>
  plainLines(text).map((line, index) => new TextRun({ text: line, ...look, ...(index === 0 ? {} : { break: 1 }) }));

/** While a document is written: its setting, and the notes that were named so far. */
interface Writing extends DocumentSetting {
  readonly named: Set<number>;
}

/** The number of a note, leading to the annex; the first of each can be come back to. */
const sourceLink = (number: number, { named }: Writing): ParagraphChild => {
  const link = new InternalHyperlink({
    anchor: noteBookmark(number),
    children: [new TextRun({ text: ` [#${number}]`, style: "Bron" })],
  });
  if (named.has(number)) return link;
  named.add(number);
  return new Bookmark({ id: citeBookmark(number), children: [link] });
};

const sourceRuns = (sources: readonly number[] | undefined, writing: Writing): ParagraphChild[] => {
  if (sources === undefined) return [];
  if (sources.length === 0) return [new TextRun({ text: ` (${writing.words.t("sources.noSource")})`, color: MUTED })];
  return sources.map((number) => sourceLink(number, writing));
};

const sourced = ({ text, sources }: SourcedText, writing: Writing, boldLead = false): ParagraphChild[] => {
  const [lead, rest] = boldLead ? leadOf(text) : ["", text];
  return [...(lead === "" ? [] : textRuns(lead, { bold: true })), ...textRuns(rest), ...sourceRuns(sources, writing)];
};

/** There are thousands of them, and every object costs time: few runs, and looks that have a name. */
const noteParagraph = ({ number, cited, text, remarks }: NoteLine): Paragraph => {
  const run = new TextRun({ text: `#${number}`, style: "Nummer" });
  const name = cited === true ? new InternalHyperlink({ anchor: citeBookmark(number), children: [run] }) : run;
  return new Paragraph({
    style: "Briefje",
    children: [
      new Bookmark({ id: noteBookmark(number), children: [name] }),
      ...(text === null ? [] : textRuns(`  ${text}`)),
      ...(remarks.length === 0
        ? []
        : [new TextRun({ text: `  (${remarks.map(plainLine).join("; ")})`, style: "Bijzonderheid" })]),
    ],
  });
};

const border = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const noBorder = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
/** Said once of the whole table, not of each of its cells. */
const TABLE_LOOK = {
  borders: {
    top: border,
    bottom: border,
    left: noBorder,
    right: noBorder,
    insideHorizontal: border,
    insideVertical: noBorder,
  },
  margins: { top: 50, bottom: 50, left: 80, right: 80, marginUnitType: WidthType.DXA },
} as const;

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
            width: { size: columnWidthsTwips[index] ?? 0, type: WidthType.DXA },
            ...(header ? { shading: { type: ShadingType.CLEAR, fill: LINEN, color: "auto" } } : {}),
            children: [new Paragraph({ style: "Cel", children: textRuns(text, header ? { bold: true } : {}) })],
          }),
      ),
    });
  return [
    ...(caption === undefined ? [] : [new Paragraph({ style: "Caption", keepNext: true, children: textRuns(caption) })]),
    new Table({
      ...TABLE_LOOK,
      columnWidths: columnWidthsTwips,
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    }),
    new Paragraph({ children: [] }),
  ];
};

const figureOf = (part: Extract<ReportPart, { kind: "figure" }>, { look }: Writing): Paragraph[] => {
  const { png, width, height } = chartPng(part, look.palette);
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

const MARKS = { plain: "lijst", numbered: "punten", advice: "pijlen" } as const;

const listOf = ({ items, look = "plain" }: Extract<ReportPart, { kind: "list" }>, writing: Writing): Paragraph[] => {
  const box = look === "advice" ? adviceBox(writing.look.accent, writing.look.wash) : {};
  return items.map(
    (item, index) =>
      new Paragraph({
        numbering: { reference: MARKS[look], level: 0 },
        ...box,
        // Within the box nothing may come between: Word would leave a white line.
        ...(look === "advice" ? { spacing: { before: 0, after: index === items.length - 1 ? 240 : 0, line: 340 } } : {}),
        children: sourced(item, writing, look === "numbered"),
      }),
  );
};

/** `next` is what follows: a sentence stays with the picture or table that it introduces, a heading goes into its box. */
const blocksOf = (part: ReportPart, next: ReportPart | undefined, writing: Writing): (Paragraph | Table)[] => {
  const introduces = next?.kind === "figure" || next?.kind === "table";
  switch (part.kind) {
    case "heading": {
      const heading = part.level === 1 ? HeadingLevel.TITLE : (HEADINGS[part.level - 1] ?? HeadingLevel.HEADING_3);
      const boxed = next?.kind === "list" && next.look === "advice";
      const box = boxed
        ? {
            ...adviceBox(writing.look.accent, writing.look.wash),
            spacing: { before: 360, after: 0 },
            indent: { left: BOX_INDENT },
          }
        : {};
      return [new Paragraph({ heading, ...box, children: textRuns(part.text) })];
    }
    case "paragraph":
      return [
        new Paragraph({
          keepNext: introduces,
          ...(part.look === undefined ? {} : { style: part.look === "lead" ? "Subtitle" : "Colofon" }),
          children: sourced(part, writing),
        }),
      ];
    case "list":
      return listOf(part, writing);
    case "notes":
      return part.notes.map(noteParagraph);
    case "table":
      return tableOf(part);
    case "figure":
      return figureOf(part, writing);
  }
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

const LOGO = { width: 190, height: 64 } as const;

/** The organisation's logo above the first page, as large as fits. */
const letterhead = ({ look }: DocumentSetting): Header | null => {
  if (look.logo === null) return null;
  const { png, width, height } = look.logo;
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: "Logo", title: "Logo", description: "Logo" };
  return new Header({
    children: [new Paragraph({ children: [new ImageRun({ type: "png", data: png, transformation, altText })] })],
  });
};

/** The report as a Word document: native headings, lists, captions and header rows, and numbers that open the note. */
export const partsDocx = async (parts: readonly ReportPart[], setting: DocumentSetting): Promise<Uint8Array> => {
  const { title, language, look } = setting;
  const writing: Writing = { ...setting, named: new Set() };
  const header = letterhead(setting);
  const document = new Document({
    title: plainLine(title),
    creator: "Samenspel",
    features: { updateFields: false },
    styles: docxStyles(language, look.accent),
    numbering: { config: docxNumbering(look.accent) },
    fonts: [font(HEADING_FONT, "YoungSerif_400Regular.ttf"), font(BODY_FONT, "AtkinsonHyperlegibleNext_400Regular.ttf")],
    sections: [
      {
        properties: {
          titlePage: header !== null,
          page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_134, bottom: 1_134, left: 1_253, right: 1_253 } },
        },
        ...(header === null ? {} : { headers: { first: header } }),
        footers: { default: footer(title), first: footer(title) },
        children: parts.flatMap((part, index) => blocksOf(part, parts[index + 1], writing)),
      },
    ],
  });
  return Packer.toBuffer(document);
};
