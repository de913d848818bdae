import { readFileSync } from "node:fs";
import { join } from "node:path";
import { xmlText } from "@samenspel/shared/report/charts/svg";
import type { NoteLine, ReportPart, SourcedText } from "@samenspel/shared/report/report-part";
import type { Language } from "@samenspel/shared/text/translate";
import { strToU8, type Zippable, zipSync } from "fflate";
import { chartPng } from "../chart-png.ts";
import { FONT_FOLDER } from "../fonts.ts";
import { plainLine, plainLines } from "../plain-text.ts";
import type { DocumentSetting } from "./document-setting.ts";
import { leadOf } from "./lead.ts";
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

/** While a document is written: its setting, the pictures found so far, and the notes that were named. */
interface Writing extends DocumentSetting {
  /** By their path in the file. */
  readonly pictures: Map<string, Uint8Array>;
  readonly named: Set<number>;
}

const bookmark = (name: string, inner: string): string =>
  `<text:bookmark-start text:name="${name}"/>${inner}<text:bookmark-end text:name="${name}"/>`;

const link = (name: string, inner: string): string =>
  `<text:a xlink:type="simple" xlink:href="#${name}" text:style-name="Bron" text:visited-style-name="Bron">${inner}</text:a>`;

/** The number of a note, leading to the annex; the first of each can be come back to. */
const sourceLink = (number: number, { named }: Writing): string => {
  const leading = link(`note_${number}`, span("Bron", `[#${number}]`));
  if (named.has(number)) return leading;
  named.add(number);
  return bookmark(`bron_${number}`, leading);
};

const sourced = ({ text, sources }: SourcedText, writing: Writing, boldLead = false): string => {
  const [lead, rest] = boldLead ? leadOf(text) : ["", text];
  const body = `${lead === "" ? "" : span("Nadruk", odtText(lead))}${odtText(rest)}`;
  if (sources === undefined) return body;
  if (sources.length === 0) return `${body} ${span("Bijzonderheid", `(${xmlText(writing.words.t("sources.noSource"))})`)}`;
  return `${body} ${sources.map((number) => sourceLink(number, writing)).join(" ")}`;
};

const note = ({ number, cited, text, remarks }: NoteLine): string => {
  const shown = span("Nummer", `#${number}`);
  const name = bookmark(`note_${number}`, cited === true ? link(`bron_${number}`, shown) : shown);
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

/** A picture in a frame of its own; `path` is new in the file. */
const frame = (name: string, path: string, size: string, caption: string, description: string): string =>
  `<draw:frame draw:name="${name}" draw:style-name="Beeld" text:anchor-type="as-char" ${size}><draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${xmlText(caption)}</svg:title><svg:desc>${xmlText(description)}</svg:desc></draw:frame>`;

const figure = (part: Extract<ReportPart, { kind: "figure" }>, { pictures, look }: Writing): string => {
  const { png, width, height } = chartPng(part, look.palette);
  const nth = pictures.size + 1;
  const path = `Pictures/figuur${nth}.png`;
  pictures.set(path, png);
  const size = `svg:width="${MILLIMETRES_WIDE}mm" svg:height="${((MILLIMETRES_WIDE * height) / width).toFixed(1)}mm"`;
  const drawn = frame(`Figuur ${nth}`, path, size, plainLine(part.caption), plainLine(part.alternative));
  return paragraph("Standard", drawn) + (part.caption === "" ? "" : paragraph("Caption", odtText(part.caption)));
};

const LOGO = { width: 50, height: 17 } as const;

/** The organisation's logo at the head of the first page, as large as fits; millimetres. */
const letterhead = ({ pictures, look }: Writing): string => {
  if (look.logo === null) return "";
  const { png, width, height } = look.logo;
  const path = "Pictures/logo.png";
  pictures.set(path, png);
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  const size = `svg:width="${(width * scale).toFixed(1)}mm" svg:height="${(height * scale).toFixed(1)}mm"`;
  return paragraph("Standard", frame("Logo", path, size, "Logo", "Logo van de organisatie"));
};

const LIST_STYLES = { plain: ["Lijst", "Standard"], numbered: ["Punten", "Standard"], advice: ["Pijlen", "Advies"] } as const;

const list = ({ items, look = "plain" }: Extract<ReportPart, { kind: "list" }>, writing: Writing): string => {
  const [style, paragraphs] = LIST_STYLES[look];
  const entries = items.map(
    (item) => `<text:list-item>${paragraph(paragraphs, sourced(item, writing, look === "numbered"))}</text:list-item>`,
  );
  return `<text:list text:style-name="${style}">${entries.join("")}</text:list>`;
};

/** A heading goes into the box of the list that follows it. */
const heading = ({ level, text }: Extract<ReportPart, { kind: "heading" }>, next: ReportPart | undefined): string => {
  if (level === 1) return paragraph("Title", odtText(text));
  const style = next?.kind === "list" && next.look === "advice" ? "Advieskop" : `Heading_20_${level - 1}`;
  return `<text:h text:style-name="${style}" text:outline-level="${level - 1}">${odtText(text)}</text:h>`;
};

const partXml = (parts: readonly ReportPart[], index: number, writing: Writing): string => {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part === undefined) return "";
  switch (part.kind) {
    case "heading":
      return heading(part, next);
    case "paragraph":
      if (part.look !== undefined) return paragraph(part.look === "lead" ? "Subtitle" : "Colofon", sourced(part, writing));
      return paragraph(next?.kind === "figure" || next?.kind === "table" ? "Inleiding" : "Standard", sourced(part, writing));
    case "list":
      return list(part, writing);
    case "notes":
      return part.notes.map(note).join("");
    case "table":
      return table(part, index);
    case "figure":
      return figure(part, writing);
  }
};

const meta = (title: string, language: Language): string =>
  odtDocument(
    "document-meta",
    `<office:meta><dc:title>${xmlText(plainLine(title))}</dc:title><meta:generator>Samenspel</meta:generator><dc:language>${language === "nl" ? "nl-NL" : "en-GB"}</dc:language></office:meta>`,
  );

/** The report as OpenDocument Text 1.3: headings with levels, header rows, described pictures and links to the notes. */
export const partsOdt = (parts: readonly ReportPart[], setting: DocumentSetting): Uint8Array => {
  const { title, language, look } = setting;
  const writing: Writing = { ...setting, pictures: new Map(), named: new Set() };
  const { pictures } = writing;
  const body = letterhead(writing) + parts.map((_, index) => partXml(parts, index, writing)).join("");
  const columns = Math.max(1, ...parts.map((part) => (part.kind === "table" ? part.head.length : 0)));
  const content = odtDocument(
    "document-content",
    `${odtAutomaticStyles(columns)}<office:body><office:text>${body}</office:text></office:body>`,
  );
  const files: Zippable = {
    // First and uncompressed, so that the kind of file can be read from its first bytes (ODF 1.3, part 2, 3.3).
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8(content),
    "styles.xml": strToU8(odtStyles(language, language === "nl" ? "NL" : "GB", xmlText(plainLine(title)), look)),
    "meta.xml": strToU8(meta(title, language)),
    "META-INF/manifest.xml": strToU8(odtManifest([...pictures.keys()])),
  };
  for (const [path, png] of pictures) files[path] = [png, { level: 0 }];
  for (const { path, file } of ODT_FONTS) files[path] = readFileSync(join(FONT_FOLDER, file));
  return zipSync(files);
};
