import { EMPTY_NARRATIVE } from "@samenspel/shared/report/narrative";
import type { Report } from "@samenspel/shared/report/report-model";
import { openThemes } from "@samenspel/shared/report/themes/open-themes";
import { suggestThemes } from "@samenspel/shared/report/themes/suggest-themes";
import type { SuggestedTheme } from "@samenspel/shared/report/themes/suggested-theme";
import { themeLanguage } from "./theme-language.ts";

/** The themes that the visible notes suggest, in the language of the session. */
export const suggestedThemes = ({ outcome, language }: Report): SuggestedTheme[] =>
  suggestThemes(
    outcome.notes.list.filter(({ hidden }) => hidden === undefined),
    themeLanguage(language),
  );

/** The report with what its notes suggest and nobody confirmed or turned down; themes that it already has stay as they are. */
export const withThemes = (report: Report): Report => {
  const { outcome } = report;
  if (outcome.themes !== undefined) return report;
  const themes = openThemes(suggestedThemes(report), outcome.narrative ?? EMPTY_NARRATIVE).map(
    ({ key: _key, ...theme }) => theme,
  );
  return { ...report, outcome: { ...outcome, themes } };
};
