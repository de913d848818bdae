import { reportMarkdown } from "@samenspel/shared/report/markdown";
import { reportDocument } from "@samenspel/shared/report/report-document";
import type { Report } from "@samenspel/shared/report/report-model";
import type { ReportPart } from "@samenspel/shared/report/report-part";
import { reportWords } from "@samenspel/shared/report/report-text";
import { lookOf } from "./document-look.ts";
import type { ReportFormat } from "./format-names.ts";
import { sheetCsv } from "./formats/csv.ts";
import type { DocumentSetting } from "./formats/document-setting.ts";
import { partsDocx } from "./formats/docx.ts";
import { reportJson } from "./formats/json.ts";
import { partsOdt } from "./formats/odt.ts";
import { partsPdf } from "./formats/pdf.ts";
import { templateDocx } from "./formats/template.ts";
import { templateProblemsOf } from "./formats/template-check.ts";
import { sheetsXlsx } from "./formats/xlsx.ts";
import { logoOf } from "./logo.ts";
import type { HouseStyleTask, ReportOptions, ReportTask } from "./report-job.ts";
import { reportSheets, type Sheet } from "./report-sheets.ts";
import { suggestedThemes, withThemes } from "./suggest-themes.ts";

type Make = (report: Report, options: ReportOptions) => Promise<Uint8Array | string> | Uint8Array | string;

const sheetOf =
  (name: Sheet["name"]): Make =>
  (report, { language, timeZone }) => {
    const sheet = reportSheets(report, reportWords(language, timeZone)).find((candidate) => candidate.name === name);
    return sheet === undefined ? "" : sheetCsv(sheet);
  };

/** The parts of the notitie, for the formats that are documents. */
const written =
  (
    make: (
      parts: ReportPart[],
      setting: DocumentSetting,
      report: Report,
      options: ReportOptions,
    ) => Promise<Uint8Array> | Uint8Array,
  ): Make =>
  (report, options) => {
    const { language, timeZone, suggestThemes, houseStyle } = options;
    const words = reportWords(language, timeZone);
    const complete = suggestThemes === true ? withThemes(report) : report;
    const setting: DocumentSetting = { title: report.title, language, words, look: lookOf(houseStyle) };
    return make(reportDocument(complete, words), setting, complete, options);
  };

/** How each format is made. Runs in a worker: some of them take seconds for thousands of notes. */
const REPORT_FORMATS: Record<ReportFormat, Make> = {
  json: reportJson,
  md: (report, { language, timeZone, suggestThemes }) =>
    reportMarkdown(suggestThemes === true ? withThemes(report) : report, language, timeZone),
  csv: sheetOf("notes"),
  "csv-votes": sheetOf("items"),
  xlsx: (report, { language, timeZone }) => sheetsXlsx(reportSheets(report, reportWords(language, timeZone)), report.title),
  docx: written(partsDocx),
  odt: written(partsOdt),
  pdf: written(partsPdf),
  template: written((parts, setting, report, { template }) => {
    if (template === undefined) throw new Error("There is no template");
    return templateDocx(template, report, parts, setting);
  }),
};

export const REPORT_JOBS: Record<ReportTask, Make> = {
  ...REPORT_FORMATS,
  themes: (report) => JSON.stringify(suggestedThemes(report)),
};

export const HOUSE_STYLE_CHECKS: Record<HouseStyleTask, (options: ReportOptions) => Uint8Array | string> = {
  logo: ({ houseStyle }) => logoOf(houseStyle?.logo ?? "")?.png ?? "",
  "template-check": ({ template }) => JSON.stringify(templateProblemsOf(template ?? new Uint8Array())),
};
