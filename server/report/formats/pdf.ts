import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { ChartPalette } from "@samenspel/shared/report/charts/chart";
import { chartSvg } from "@samenspel/shared/report/charts/chart-svg";
import type { ReportPart, SourcedText } from "@samenspel/shared/report/report-part";
import { drawableText } from "../font-coverage.ts";
import { FONT_FOLDER } from "../fonts.ts";
import type { Logo } from "../logo.ts";
import { plainLine, plainLines } from "../plain-text.ts";
import type { DocumentSetting } from "./document-setting.ts";
import { leadOf } from "./lead.ts";
import { TYPST_NOTITIE } from "./typst-notitie.ts";

/** A word longer than a line would run off the page: it may break after so many signs. */
const WORD = 24;
const LONG_WORD = /\S{40,}/gu;

const breakable = (word: string): string =>
  [...new Intl.Segmenter().segment(word)]
    .map(({ segment }, index) => (index > 0 && index % WORD === 0 ? `\u200B${segment}` : segment))
    .join("");

const drawable = (text: string): string => drawableText(plainLines(text).join("\n").replace(LONG_WORD, breakable));

/** A text with the numbers behind it; `first` are those that nothing before it named. */
const sourced = <Part extends SourcedText>(part: Part, named: Set<number>): Part & { first: number[] } => {
  const first = (part.sources ?? []).filter((number) => !named.has(number));
  for (const number of first) named.add(number);
  return { ...part, first };
};

/** Texts as they are; the first sentence of a numbered point stands apart. */
const listed = ({ items, look }: Extract<ReportPart, { kind: "list" }>, named: Set<number>): unknown => {
  const entries = items.map((item) => {
    const [lead, text] = look === "numbered" ? leadOf(item.text) : ["", item.text];
    return { ...sourced(item, named), lead, text };
  });
  return { kind: "list", look, items: entries };
};

/** What the lay-out gets of a part: every text made fit for a page, every chart drawn. */
const typstPart = (part: ReportPart, index: number, palette: ChartPalette, named: Set<number>): unknown => {
  if (part.kind === "figure") {
    const { svg } = chartSvg(part.chart, part.alternative, palette, `chart-${index}`);
    return { kind: "figure", caption: drawable(part.caption), alternative: drawable(part.alternative), svg };
  }
  const told = part.kind === "list" ? listed(part, named) : part.kind === "paragraph" ? sourced(part, named) : part;
  return JSON.parse(JSON.stringify(told), (_key, value: unknown) => (typeof value === "string" ? drawable(value) : value));
};

/** At most 50 by 17 millimetres; the picture goes along inside a drawing, as the lay-out takes no files. */
const logoOfPage = ({ png, width, height }: Logo): { svg: string; height: number } => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(png).toString("base64")}"/></svg>`,
  height: Math.min(17, (50 * height) / width),
});

const reasonOf = (error: NodeError | null, compiler: NodeCompiler): string =>
  error === null ? "no document" : JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2_000);

/** The report as PDF/UA-1: tagged, with alternative texts and links to the notes. Throws with what Typst had against it. */
export const partsPdf = (parts: readonly ReportPart[], { title, language, words, look }: DocumentSetting): Uint8Array => {
  const named = new Set<number>();
  const data = {
    title: drawableText(plainLine(title)),
    language,
    region: language === "nl" ? "NL" : "GB",
    noSource: words.t("sources.noSource"),
    accent: look.accent,
    wash: look.wash,
    logo: look.logo === null ? null : logoOfPage(look.logo),
    parts: parts.map((part, index) => typstPart(part, index, look.palette, named)),
  };
  const compiler = NodeCompiler.create({ workspace: FONT_FOLDER, fontArgs: [{ fontPaths: [FONT_FOLDER] }] });
  try {
    const compiled = compiler.compile({ mainFileContent: TYPST_NOTITIE, inputs: { data: JSON.stringify(data) } });
    if (compiled.result === null) throw new Error(`Typst: ${reasonOf(compiled.takeDiagnostics(), compiler)}`);
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  } finally {
    // What Typst remembers belongs to the whole process and outlives this worker: a quarter of a gigabyte for a large report.
    compiler.evictCache(0);
  }
};
