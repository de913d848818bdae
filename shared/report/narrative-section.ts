import type { ConfirmedTheme } from "./narrative.ts";
import { CLAIM_LISTS, type ClaimList } from "./narrative.ts";
import { placeTitle } from "./place-title.ts";
import type { Report } from "./report-model.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import type { SourceNumbers } from "./sources.ts";

/** How each list of claims looks: the first points of the notitie are numbered, what is asked stands in a box. */
const LOOKS = { summary: "numbered", conclusions: "plain", advice: "advice" } as const;

/** One chapter of what people wrote themselves, each claim with the numbers of the notes behind it; nothing when it is empty. */
export const claimSection = (list: ClaimList, report: Report, { t }: ReportWords, numbers: SourceNumbers): ReportPart[] => {
  const written = (report.outcome.narrative?.[list] ?? []).filter(({ text }) => text.trim() !== "");
  if (written.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: t(`narrative.${list}`) },
    { kind: "list", look: LOOKS[list], items: written.map(({ text, sources }) => ({ text, sources: numbers(sources) })) },
  ];
};

const themeLine = ({ title, notes }: ConfirmedTheme, report: Report, words: ReportWords): string => {
  const behind = new Set(notes);
  const places = report.outcome.notes.list
    .filter(({ id }) => behind.has(id))
    .map(({ place }) => placeTitle(report, place, words));
  const tafels = [...new Set(places)].join(", ");
  return words.t(tafels === "" ? "themes.confirmedNowhere" : "themes.confirmedLine", { title, count: places.length, tafels });
};

/** H4: the themes that a person confirmed, with the notes behind each. */
export const confirmedThemeSection = (report: Report, words: ReportWords, numbers: SourceNumbers): ReportPart[] => {
  const themes = (report.outcome.narrative?.themes ?? []).filter(({ title }) => title.trim() !== "");
  if (themes.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: words.t("themes.confirmed") },
    {
      kind: "list",
      items: themes.map((theme) => ({ text: themeLine(theme, report, words), sources: numbers(theme.notes) })),
    },
  ];
};

/** Did anybody write anything in this report? */
export const hasNarrative = ({ outcome: { narrative } }: Report): boolean =>
  narrative !== undefined && CLAIM_LISTS.some((list) => narrative[list].some(({ text }) => text.trim() !== ""));
