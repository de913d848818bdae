import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import { chartSvg } from "@samenspel/shared/report/charts/chart-svg";
import { DOCUMENT_PALETTE } from "@samenspel/shared/report/charts/document-palette";
import type { ReportPart } from "@samenspel/shared/report/report-part";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import type { Language } from "@samenspel/shared/text/translate";
import { drawableText } from "../font-coverage.ts";
import { FONT_FOLDER } from "../fonts.ts";
import { plainLine, plainLines } from "../plain-text.ts";
import { TYPST_NOTITIE } from "./typst-notitie.ts";

/** Every text made fit for a page, and every chart drawn. */
const typstPart = (part: ReportPart, index: number): unknown => {
  const cleaned = JSON.parse(JSON.stringify(part), (_key, value: unknown) =>
    typeof value === "string" ? drawableText(plainLines(value).join("\n")) : value,
  );
  if (part.kind !== "figure") return cleaned;
  const { svg } = chartSvg(part.chart, part.alternative, DOCUMENT_PALETTE, `chart-${index}`);
  return { kind: "figure", caption: cleaned.caption, alternative: cleaned.alternative, svg };
};

const reasonOf = (error: NodeError | null, compiler: NodeCompiler): string =>
  error === null ? "no document" : JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2_000);

/** The report as PDF/UA-1: tagged, with alternative texts and links to the notes. Throws with what Typst had against it. */
export const partsPdf = (parts: readonly ReportPart[], title: string, language: Language, words: ReportWords): Uint8Array => {
  const data = {
    title: drawableText(plainLine(title)),
    language,
    region: language === "nl" ? "NL" : "GB",
    noSource: words.t("sources.noSource"),
    parts: parts.map(typstPart),
  };
  const compiler = NodeCompiler.create({ workspace: FONT_FOLDER, fontArgs: [{ fontPaths: [FONT_FOLDER] }] });
  const compiled = compiler.compile({ mainFileContent: TYPST_NOTITIE, inputs: { data: JSON.stringify(data) } });
  if (compiled.result === null) throw new Error(`Typst: ${reasonOf(compiled.takeDiagnostics(), compiler)}`);
  return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
};
