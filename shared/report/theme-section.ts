import { placeTitle } from "./place-title.ts";
import type { Report } from "./report-model.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import type { SourceNumbers } from "./sources.ts";

/** H4: words that come back at more than one tafel; said to be a suggestion, with the notes behind each. */
export const themeSection = (report: Report, words: ReportWords, numbers: SourceNumbers): ReportPart[] => {
  const recurring = (report.outcome.themes ?? []).filter(({ tafels }) => tafels.length > 1);
  if (recurring.length === 0) return [];
  const items = recurring.map(({ words: telling, notes, tafels }) => ({
    text: words.t("themes.line", {
      words: telling.join(", "),
      count: notes.length,
      tafels: tafels.map((tafel) => placeTitle(report, tafel, words)).join(", "),
    }),
    sources: numbers(notes),
  }));
  return [
    { kind: "heading", level: 2, text: words.t("themes.title") },
    { kind: "paragraph", text: words.t("themes.explain") },
    { kind: "list", items },
  ];
};
