import type { Report } from "@samenspel/shared/report/report-model";
import { suggestThemes } from "@samenspel/shared/report/themes/suggest-themes";
import type { SuggestedTheme } from "@samenspel/shared/report/themes/suggested-theme";
import { themeLanguage } from "./theme-language.ts";

/** The themes that the visible notes suggest, in the language of the session. */
export const suggestedThemes = ({ outcome, language }: Report): SuggestedTheme[] =>
  suggestThemes(
    outcome.notes.list.filter(({ hidden }) => hidden === undefined),
    themeLanguage(language),
  );

/** The report with the themes that its notes suggest; themes that it already has stay as they are. */
export const withThemes = (report: Report): Report => {
  const { outcome } = report;
  return outcome.themes === undefined ? { ...report, outcome: { ...outcome, themes: suggestedThemes(report) } } : report;
};
