import { EVALUATE_RANGE } from "../../domain/vote/evaluate.ts";
import type { ScaleItem } from "../../domain/vote/scale.ts";
import { DIVIDED_SPREAD, medianOfCounts } from "../../domain/vote/statistics.ts";
import { around, aroundHead, aroundMeasures, countMeasures, nothing, type VoteReport } from "./vote-report.ts";

/** "1: 0 · 2: 3 · 3: 5", lowest first. */
const distribution = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([value, count]) => `${value}: ${count}`)
    .join(" · ");

export const scaleReport: VoteReport<ScaleItem> = {
  mark: "spread",
  head: (_block, words) => {
    const { t } = words;
    const answers = [t("column.n"), t("column.counts"), t("column.mean"), t("column.spread")];
    return [...answers, ...aroundHead(words), t("column.agreement")];
  },
  cells: (item, _block, words) => {
    const answers = [String(item.n), distribution(item.counts), words.number(item.mean, 1), words.number(item.spread, 2)];
    return [...answers, ...around(item), scaleReport.verdict(item, words) ?? ""];
  },
  figure: ({ mean, n }, { t, number }) => t("chart.mean", { mean: number(mean, 1), count: n }),
  verdict: ({ agreement }, { t }) => {
    if (agreement === null) return t("agreement.none");
    return agreement === "divided" ? t("agreement.stronglyDivided") : t(`agreement.${agreement}`);
  },
  height: ({ mean }) => mean,
  division: ({ spread }) => spread,
  contested: ({ agreement, spread }) => (agreement === "divided" ? (spread ?? DIVIDED_SPREAD) / 0.5 : null),
  chart: (items, block, { t, number }) => {
    const { min, max } = block.kind === "vote" && block.method === "scale" ? block : EVALUATE_RANGE;
    return {
      kind: "histogram",
      rows: items.map(({ title, counts, mean, spread, n }) => {
        const bars = Object.entries(counts)
          .map(([value, count]) => ({ value: Number(value), count }))
          .sort((a, b) => a.value - b.value);
        const deviation = spread === null ? null : spread * (max - min);
        const remark = `${t("chart.mean", { mean: number(mean, 1), count: n })} · ${t("chart.spread", { spread: number(spread, 2) })}`;
        return { label: title, bars, mean, deviation, remark };
      }),
    };
  },
  measures: (item) => [
    ...aroundMeasures(item),
    ...countMeasures(item.counts),
    ["mean", item.mean],
    ["median", medianOfCounts(item.counts)],
    ["spread", item.spread],
  ],
};

/** The one question about the session: a scale, and nothing to talk about in an order. */
export const evaluateReport: VoteReport<ScaleItem> = {
  ...scaleReport,
  height: nothing,
  division: nothing,
  chart: (items, block, words) =>
    scaleReport.chart(
      items.map((item) => ({ ...item, title: words.t("evaluate.item") })),
      block,
      words,
    ),
};
