import type { Tafel } from "../domain/tafel.ts";
import type { Report } from "./report-model.ts";
import { headedList, type ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import type { SourceNumbers } from "./sources.ts";

/** Notes that others agreed with: so many are named per tafel, all are in the annex. */
const MOST_SUPPORTED = 5;

const oneTafel = (tafel: Tafel, report: Report, words: ReportWords, numbers: SourceNumbers): ReportPart[] => {
  const { t } = words;
  const { outcome } = report;
  const here = outcome.notes.list.filter(({ place }) => place === tafel.id);
  const harvest = outcome.harvest.filter(({ place, text }) => place === tafel.id && text.trim() !== "");
  const chances = outcome.opportunities.filter((chance) => chance.tafel === tafel.id);
  const supported = here
    .filter(({ agree, hidden }) => agree > 0 && hidden === undefined)
    .toSorted((a, b) => b.agree - a.agree || a.number - b.number)
    .slice(0, MOST_SUPPORTED);
  const named = report.ankerpunten.filter(({ id }) => tafel.ankerpunten?.includes(id) === true);
  return [
    { kind: "heading", level: 3, text: tafel.title },
    ...(tafel.question === "" ? [] : [{ kind: "paragraph" as const, text: t("block.question", { text: tafel.question }) }]),
    ...(named.length === 0
      ? []
      : [{ kind: "paragraph" as const, text: t("tafel.ankerpunten", { names: named.map(({ title }) => title).join(", ") }) }]),
    { kind: "paragraph", text: t("tafel.counts", { people: outcome.joined.byTafel[tafel.id] ?? 0, notes: here.length }) },
    ...(harvest.length === 0
      ? [{ kind: "paragraph" as const, text: t("harvest.none") }]
      : headedList(
          t("tafel.harvest"),
          harvest.map(({ text, sources }) => ({ text, sources: numbers(sources) })),
        )),
    ...headedList(
      t("opportunities.title"),
      chances.map(({ title, sources }) => ({ text: title, sources: numbers(sources) })),
    ),
    ...headedList(
      t("tafel.supported"),
      supported.map(({ text, number, agree }) => ({
        text: `${text} (${t("annex.agree", { count: agree })})`,
        sources: [number],
      })),
    ),
  ];
};

/** Per tafel its question, its people as a count, and what it brought back; a tafel that brought nothing says so. */
export const tafelSection = (report: Report, words: ReportWords, numbers: SourceNumbers): ReportPart[] =>
  report.tafels.length === 0
    ? []
    : [
        { kind: "heading", level: 2, text: words.t("tafel.title") },
        ...report.tafels.flatMap((tafel) => oneTafel(tafel, report, words, numbers)),
      ];
