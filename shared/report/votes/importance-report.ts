import type { ImportanceItem } from "../../domain/vote/importance.ts";
import { around, aroundHead, aroundMeasures, countMeasures, type VoteReport } from "./vote-report.ts";

export const importanceReport: VoteReport<ImportanceItem> = {
  mark: "shareImportant",
  head: (_block, words) => {
    const { t } = words;
    const answers = [t("column.n"), t("column.important"), t("column.notImportant"), t("column.share")];
    return [...answers, ...aroundHead(words), t("column.agreement")];
  },
  cells: (item, _block, words) => {
    const { n, counts, shareImportant } = item;
    const answers = [String(n), String(counts.important), String(counts["not-important"]), words.percentage(shareImportant)];
    return [...answers, ...around(item), importanceReport.verdict(item, words) ?? ""];
  },
  figure: ({ counts, n }, { t }) => t("glance.important", { important: counts.important, count: n }),
  verdict: ({ agreement, tie }, { t }) => {
    const verdict = agreement === null ? t("agreement.none") : t(`agreement.${agreement}`);
    return tie ? `${verdict}, ${t("result.tie")}` : verdict;
  },
  height: ({ shareImportant }) => shareImportant,
  division: ({ shareImportant }) => (shareImportant === null ? null : 0.5 - Math.abs(shareImportant - 0.5)),
  contested: ({ agreement, shareImportant }) => (agreement === "divided" ? 1 - Math.abs((shareImportant ?? 0) - 0.5) * 2 : null),
  chart: (items, _block, { t }) => ({
    kind: "diverging",
    legend: { against: t("column.notImportant"), for: t("column.important"), unknown: t("column.dontKnow") },
    rows: items.map(({ title, counts, dontKnow }) => ({
      ...{ label: title, against: counts["not-important"], for: counts.important, unknown: dontKnow },
    })),
  }),
  measures: (item) => [...aroundMeasures(item), ...countMeasures(item.counts), ["shareImportant", item.shareImportant]],
};
