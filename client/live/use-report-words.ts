import { type ReportWords, reportWords } from "@samenspel/shared/report/report-text";
import { useMemo } from "react";
import { useLanguage } from "./language.ts";

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The words of the report in the reader's language: a screen and the documents say the same. */
export function useReportWords(): ReportWords {
  const language = useLanguage();
  return useMemo(() => reportWords(language, timeZone), [language]);
}
