import type { DocumentLook } from "../document-look.ts";
import { BODY_FONT, HEADING_FONT } from "../fonts.ts";

/** Styles of the ODT: names end up in LibreOffice's style list, so that a house style can be laid over them. */
const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"';

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const odtDocument = (root: string, inner: string): string =>
  `${HEADER}<office:${root} ${NAMESPACES} office:version="1.3">${inner}</office:${root}>`;

export const odtManifest = (pictures: readonly string[]): string =>
  `${HEADER}<manifest:manifest ${NAMESPACES.match(/xmlns:manifest="[^"]*"/)?.[0] ?? ""} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>${[
    "content.xml",
    "styles.xml",
    "meta.xml",
  ]
    .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
    .join(
      "",
    )}${pictures.map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="image/png"/>`).join("")}${ODT_FONTS.map(({ path }) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="application/x-font-ttf"/>`).join("")}</manifest:manifest>`;

const BODY = BODY_FONT;
const SERIF = HEADING_FONT;

/** Fonts that travel in the file, so that it looks the same where they are not installed. */
export const ODT_FONTS = [
  { name: BODY, weight: "normal", generic: "swiss", file: "AtkinsonHyperlegibleNext_400Regular.ttf", path: "Fonts/body.ttf" },
  { name: BODY, weight: "bold", generic: "swiss", file: "AtkinsonHyperlegibleNext_700Bold.ttf", path: "Fonts/body-bold.ttf" },
  { name: SERIF, weight: "normal", generic: "roman", file: "YoungSerif_400Regular.ttf", path: "Fonts/heading.ttf" },
] as const;

const fontFace = (name: string, generic: string): string =>
  `<style:font-face style:name="${name}" svg:font-family="'${name}'" style:font-family-generic="${generic}"><svg:font-face-src>${ODT_FONTS.filter(
    (font) => font.name === name,
  )
    .map(
      ({ path, weight }) =>
        `<svg:font-face-uri xlink:href="${path}" xlink:type="simple" loext:font-style="normal" loext:font-weight="${weight}"><svg:font-face-format svg:string="truetype"/></svg:font-face-uri>`,
    )
    .join("")}</svg:font-face-src></style:font-face>`;

const paragraphStyle = (name: string, display: string, paragraph: string, text: string, parent = "Standard"): string =>
  `<style:style style:name="${name}" style:display-name="${display}" style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

const headingStyle = (level: number, size: number, before: number, font: string): string =>
  `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Standard" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="${before}pt" fo:margin-bottom="6pt" fo:keep-with-next="always"/><style:text-properties style:font-name="${font}" fo:font-size="${size}pt" fo:font-weight="${font === SERIF ? "normal" : "bold"}"/></style:style>`;

/** A box around what somebody is asked to do: the same on every paragraph in it, so that they are drawn as one. */
const BOX = (accent: string, wash: string): string =>
  `fo:background-color="${wash}" fo:border-left="3pt solid ${accent}" fo:padding-left="8pt" fo:padding-top="3pt" fo:padding-bottom="3pt" fo:margin-left="8pt" fo:margin-bottom="0pt"`;

const LIST_INDENT =
  '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-17pt" fo:margin-left="22pt"/></style:list-level-properties>';

const listStyle = (name: string, level: string): string => `<text:list-style style:name="${name}">${level}</text:list-style>`;

/** Paragraph styles, page and footer; `language` and `country` as in nl and NL. */
export const odtStyles = (language: string, country: string, footer: string, { accent, wash }: DocumentLook): string =>
  odtDocument(
    "document-styles",
    `<office:font-face-decls>${fontFace(BODY, "swiss")}${fontFace(SERIF, "roman")}</office:font-face-decls><office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="${BODY}" fo:font-size="10.5pt" fo:color="#241c12" fo:language="${language}" fo:country="${country}"/></style:default-style><style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="6pt" fo:line-height="130%"/></style:style>${paragraphStyle("Title", "Title", 'fo:margin-bottom="4pt" fo:line-height="88%"', `style:font-name="${SERIF}" fo:font-size="24pt"`)}${paragraphStyle("Subtitle", "Subtitle", 'fo:margin-bottom="10pt" fo:line-height="120%"', 'fo:font-size="13.5pt" fo:color="#574a39"')}${paragraphStyle("Colofon", "Colofon", 'fo:margin-bottom="2pt" fo:line-height="115%"', 'fo:font-size="9pt" fo:color="#574a39"')}${headingStyle(1, 16, 18, SERIF)}${headingStyle(2, 13, 14, SERIF)}${headingStyle(3, 11, 10, BODY)}${paragraphStyle("Caption", "Caption", 'fo:margin-top="6pt" fo:margin-bottom="4pt" fo:keep-with-next="always"', 'fo:font-size="9.5pt" fo:font-weight="bold" fo:color="#574a39"')}${paragraphStyle("Inleiding", "Inleiding", 'fo:keep-with-next="always"', 'fo:font-size="10.5pt"')}${paragraphStyle("Cel", "Cel", 'fo:margin-bottom="0pt" fo:line-height="115%"', 'fo:font-size="9pt"')}${paragraphStyle("Celkop", "Celkop", 'fo:margin-bottom="0pt"', 'fo:font-size="9pt" fo:font-weight="bold"', "Cel")}${paragraphStyle("Briefje", "Briefje", 'fo:margin-bottom="4pt" fo:margin-left="12pt" fo:text-indent="-12pt"', 'fo:font-size="10.5pt"')}${paragraphStyle("Footer", "Footer", 'fo:border-top="0.5pt solid #d6c6a9" fo:padding-top="4pt"', 'fo:font-size="8.5pt" fo:color="#574a39"')}<style:style style:name="Bron" style:family="text"><style:text-properties fo:color="${accent}" fo:font-weight="bold" fo:font-size="9pt"/></style:style><style:style style:name="Nummer" style:family="text"><style:text-properties fo:color="${accent}" fo:font-weight="bold"/></style:style><style:style style:name="Bijzonderheid" style:family="text"><style:text-properties fo:color="#574a39"/></style:style><style:style style:name="Nadruk" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>${paragraphStyle("Advies", "Advies", BOX(accent, wash), 'fo:font-size="10.5pt"')}${paragraphStyle("Advieskop", "Advieskop", `${BOX(accent, wash)} fo:keep-with-next="always"`, 'fo:font-size="16pt"', "Heading_20_1")}${listStyle("Punten", `<text:list-level-style-number text:level="1" text:style-name="Nummer" style:num-format="1">${LIST_INDENT}</text:list-level-style-number>`)}${listStyle("Pijlen", `<text:list-level-style-bullet text:level="1" text:style-name="Nummer" text:bullet-char="→">${LIST_INDENT.replace("listtab", "space").replace("-17pt", "-10pt").replace("22pt", "18pt")}</text:list-level-style-bullet>`)}<text:list-style style:name="Lijst"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-13pt" fo:margin-left="18pt"/></style:list-level-properties></text:list-level-style-bullet></text:list-style></office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="20mm" fo:margin-bottom="16mm" fo:margin-left="22mm" fo:margin-right="22mm"/><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">${footer} · <text:page-number text:select-page="current"/> / <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>`,
  );

const TABLE_MILLIMETRES = 166;

/** The first column gets twice the room of the others, as it holds words. */
const columnStyles = (columns: number): string => {
  const unit = TABLE_MILLIMETRES / (columns + 1);
  const style = (name: string, width: number) =>
    `<style:style style:name="${name}${columns}" style:family="table-column"><style:table-column-properties style:column-width="${width.toFixed(2)}mm"/></style:style>`;
  return style("Breed", unit * 2) + style("Smal", unit);
};

/** The looks of tables of up to so many columns and of pictures, which ODF keeps with the content. */
export const odtAutomaticStyles = (columns: number): string =>
  `<office:automatic-styles><style:style style:name="Tabel" style:family="table"><style:table-properties style:width="${TABLE_MILLIMETRES}mm" table:align="left" fo:margin-bottom="8pt"/></style:style>${Array.from({ length: columns }, (_, index) => columnStyles(index + 1)).join("")}<style:style style:name="Vak" style:family="table-cell"><style:table-cell-properties fo:border-bottom="0.5pt solid #d6c6a9" fo:padding="2pt"/></style:style><style:style style:name="Kopvak" style:family="table-cell"><style:table-cell-properties fo:border-bottom="0.5pt solid #d6c6a9" fo:background-color="#faf6ed" fo:padding="2pt"/></style:style><style:style style:name="Beeld" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style></office:automatic-styles>`;
