import { reportDocument } from "@samenspel/shared/report/report-document";
import type { Report } from "@samenspel/shared/report/report-model";
import type { ReportPart } from "@samenspel/shared/report/report-part";
import { reportWords } from "@samenspel/shared/report/report-text";
import type { ReportFormat } from "./format-names.ts";
import type { DocumentSetting } from "./formats/document-setting.ts";
import type { HouseStyleTask, ReportOptions, ReportTask } from "./report-job.ts";
import type { Sheet } from "./sheet.ts";

/*
 * Each format brings in its own libraries when it is made: a worker makes one thing, and loading those of all of them
 * takes half a second of a processor.
 */

type Make = (report: Report, options: ReportOptions) => Promise<Uint8Array | string> | Uint8Array | string;

const sheetOf =
  (name: Sheet["name"]): Make =>
  async (report, { language, timeZone }) => {
    const [{ reportSheets }, { sheetCsv }] = await Promise.all([import("./report-sheets.ts"), import("./formats/csv.ts")]);
    const sheet = reportSheets(report, reportWords(language, timeZone)).find((candidate) => candidate.name === name);
    return sheet === undefined ? "" : sheetCsv(sheet);
  };

/** The report with what its notes suggest, where that is asked for. */
const complete = async (report: Report, { suggestThemes }: ReportOptions): Promise<Report> =>
  suggestThemes === true ? (await import("./suggest-themes.ts")).withThemes(report) : report;

type MakeDocument = (
  parts: ReportPart[],
  setting: DocumentSetting,
  report: Report,
  options: ReportOptions,
) => Promise<Uint8Array> | Uint8Array;

/** The parts of the notitie, for the formats that are documents. */
const written =
  (load: () => Promise<MakeDocument>): Make =>
  async (report, options) => {
    const { language, timeZone, houseStyle } = options;
    const [make, whole, { lookOf }] = await Promise.all([load(), complete(report, options), import("./document-look.ts")]);
    const words = reportWords(language, timeZone);
    const setting: DocumentSetting = { title: report.title, language, words, look: lookOf(houseStyle) };
    return make(reportDocument(whole, words), setting, whole, options);
  };

/** How each format is made. Runs in a worker: some of them take seconds for thousands of notes. */
const REPORT_FORMATS: Record<ReportFormat, Make> = {
  json: async (report) => (await import("./formats/json.ts")).reportJson(report),
  md: async (report, options) => {
    const { reportMarkdown } = await import("@samenspel/shared/report/markdown");
    return reportMarkdown(await complete(report, options), options.language, options.timeZone);
  },
  csv: sheetOf("notes"),
  "csv-votes": sheetOf("items"),
  xlsx: async (report, { language, timeZone }) => {
    const [{ reportSheets }, { sheetsXlsx }] = await Promise.all([import("./report-sheets.ts"), import("./formats/xlsx.ts")]);
    return sheetsXlsx(reportSheets(report, reportWords(language, timeZone)), report.title, { language, timeZone });
  },
  docx: written(async () => (await import("./formats/docx.ts")).partsDocx),
  odt: written(async () => (await import("./formats/odt.ts")).partsOdt),
  pdf: written(async () => (await import("./formats/pdf.ts")).partsPdf),
  template: written(async () => {
    const { templateDocx } = await import("./formats/template.ts");
    return (parts, setting, report, { template }) => {
      if (template === undefined) throw new Error("There is no template");
      return templateDocx(template, report, parts, setting);
    };
  }),
};

export const REPORT_JOBS: Record<ReportTask, Make> = {
  ...REPORT_FORMATS,
  themes: async (report) => JSON.stringify((await import("./suggest-themes.ts")).suggestedThemes(report)),
};

type Check = (options: ReportOptions) => Promise<Uint8Array | string>;

export const HOUSE_STYLE_CHECKS: Record<HouseStyleTask, Check> = {
  logo: async ({ houseStyle }) => (await import("./logo.ts")).logoOf(houseStyle?.logo ?? "")?.png ?? "",
  "template-check": async ({ template }) =>
    JSON.stringify((await import("./formats/template-check.ts")).templateProblemsOf(template ?? new Uint8Array())),
};
