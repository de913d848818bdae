import { readFileSync } from "node:fs";
import { join } from "node:path";
import { xmlText } from "@samenspel/shared/report/charts/svg";
import type { NoteLine, ReportPart, SourcedText } from "@samenspel/shared/report/report-part";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import type { Language } from "@samenspel/shared/text/translate";
import { strToU8, type Zippable, zipSync } from "fflate";
import { chartPng } from "../chart-png.ts";
import { FONT_FOLDER } from "../fonts.ts";
import { plainLine, plainLines } from "../plain-text.ts";
import { ODT_FONTS, odtAutomaticStyles, odtDocument, odtManifest, odtStyles } from "./odt-xml.ts";

const MILLIMETRES_WIDE = 166;

/** ODF folds spaces and knows tabs and line breaks as elements only. */
const odtText = (text: string): string =>
  plainLines(text)
    .map((line) =>
      xmlText(line)
        .replace(/^ | {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
        .replaceAll("\t", "<text:tab/>"),
    )
    .join("<text:line-break/>");

const span = (style: string, inner: string): string => `<text:span text:style-name="${style}">${inner}</text:span>`;

const paragraph = (style: string, inner: string): string => `<text:p text:style-name="${style}">${inner}</text:p>`;

const sourced = ({ text, sources }: SourcedText, { t }: ReportWords): string => {
  const body = odtText(text);
  if (sources === undefined) return body;
  if (sources.length === 0) return `${body} ${span("Bijzonderheid", `(${xmlText(t("sources.noSource"))})`)}`;
  const links = sources.map(
    (number) => `<text:a xlink:type="simple" xlink:href="#note_${number}">${span("Bron", `[#${number}]`)}</text:a>`,
  );
  return `${body} ${links.join(" ")}`;
};

const note = ({ number, text, remarks }: NoteLine): string => {
  const name = `<text:bookmark-start text:name="note_${number}"/>${span("Nummer", `#${number}`)}<text:bookmark-end text:name="note_${number}"/>`;
  const about = remarks.length === 0 ? "" : ` ${span("Bijzonderheid", `(${xmlText(remarks.map(plainLine).join("; "))})`)}`;
  return paragraph("Briefje", `${name}${text === null ? "" : ` ${odtText(text)}`}${about}`);
};

const table = ({ caption, head, rows }: Extract<ReportPart, { kind: "table" }>, index: number): string => {
  const cell = (box: string, style: string) => (text: string) =>
    `<table:table-cell table:style-name="${box}" office:value-type="string">${paragraph(style, odtText(text))}</table:table-cell>`;
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
  return [
    caption === undefined ? "" : paragraph("Caption", odtText(caption)),
    `<table:table table:name="Tabel${index}" table:style-name="Tabel"><table:table-column table:style-name="Breed${head.length}"/>`,
    head.length > 1
      ? `<table:table-column table:style-name="Smal${head.length}" table:number-columns-repeated="${head.length - 1}"/>`
      : "",
    `<table:table-header-rows>${row(head.map(cell("Kopvak", "Celkop")).join(""))}</table:table-header-rows>`,
    ...rows.map((cells) => row(cells.map(cell("Vak", "Cel")).join(""))),
    "</table:table>",
  ].join("");
};

/** Pictures found while writing, by their path in the file. */
type Pictures = Map<string, Uint8Array>;

const figure = (part: Extract<ReportPart, { kind: "figure" }>, pictures: Pictures): string => {
  const { png, width, height } = chartPng(part);
  const path = `Pictures/figuur${pictures.size + 1}.png`;
  pictures.set(path, png);
  const size = `svg:width="${MILLIMETRES_WIDE}mm" svg:height="${((MILLIMETRES_WIDE * height) / width).toFixed(1)}mm"`;
  const frame = `<draw:frame draw:name="Figuur ${pictures.size}" draw:style-name="Beeld" text:anchor-type="as-char" ${size}><draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${xmlText(plainLine(part.caption))}</svg:title><svg:desc>${xmlText(plainLine(part.alternative))}</svg:desc></draw:frame>`;
  return paragraph("Standard", frame) + (part.caption === "" ? "" : paragraph("Caption", odtText(part.caption)));
};

const partXml = (parts: readonly ReportPart[], index: number, words: ReportWords, pictures: Pictures): string => {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part === undefined) return "";
  switch (part.kind) {
    case "heading":
      return part.level === 1
        ? paragraph("Title", odtText(part.text))
        : `<text:h text:style-name="Heading_20_${part.level - 1}" text:outline-level="${part.level - 1}">${odtText(part.text)}</text:h>`;
    case "paragraph":
      return paragraph(next?.kind === "figure" || next?.kind === "table" ? "Inleiding" : "Standard", sourced(part, words));
    case "list":
      return `<text:list text:style-name="Lijst">${part.items
        .map((item) => `<text:list-item>${paragraph("Standard", sourced(item, words))}</text:list-item>`)
        .join("")}</text:list>`;
    case "notes":
      return part.notes.map(note).join("");
    case "table":
      return table(part, index);
    case "figure":
      return figure(part, pictures);
  }
};

const meta = (title: string, language: Language): string =>
  odtDocument(
    "document-meta",
    `<office:meta><dc:title>${xmlText(plainLine(title))}</dc:title><meta:generator>Samenspel</meta:generator><dc:language>${language === "nl" ? "nl-NL" : "en-GB"}</dc:language></office:meta>`,
  );

/** The report as OpenDocument Text 1.3: headings with levels, header rows, described pictures and links to the notes. */
export const partsOdt = (parts: readonly ReportPart[], title: string, language: Language, words: ReportWords): Uint8Array => {
  const pictures: Pictures = new Map();
  const body = parts.map((_, index) => partXml(parts, index, words, pictures)).join("");
  const columns = Math.max(1, ...parts.map((part) => (part.kind === "table" ? part.head.length : 0)));
  const content = odtDocument(
    "document-content",
    `${odtAutomaticStyles(columns)}<office:body><office:text>${body}</office:text></office:body>`,
  );
  const files: Zippable = {
    // First and uncompressed, so that the kind of file can be read from its first bytes (ODF 1.3, part 2, 3.3).
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8(content),
    "styles.xml": strToU8(odtStyles(language, language === "nl" ? "NL" : "GB", xmlText(plainLine(title)))),
    "meta.xml": strToU8(meta(title, language)),
    "META-INF/manifest.xml": strToU8(odtManifest([...pictures.keys()])),
  };
  for (const [path, png] of pictures) files[path] = [png, { level: 0 }];
  for (const { path, file } of ODT_FONTS) files[path] = readFileSync(join(FONT_FOLDER, file));
  return zipSync(files);
};
