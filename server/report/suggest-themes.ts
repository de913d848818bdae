import type { Report } from "@samenspel/shared/report/report-model";
import { suggestThemes } from "@samenspel/shared/report/themes/suggest-themes";
import { themeLanguage } from "./theme-language.ts";

/** The report with the themes that its visible notes suggest, in the language of the session; confirmed ones stay as they are. */
export const withThemes = (report: Report): Report => {
  const { outcome } = report;
  if (outcome.themes !== undefined) return report;
  const notes = outcome.notes.list.filter(({ hidden }) => hidden === undefined);
  return { ...report, outcome: { ...outcome, themes: suggestThemes(notes, themeLanguage(report.language)) } };
};
