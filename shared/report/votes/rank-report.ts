import type { RankItem } from "../../domain/vote/rank.ts";
import { nothing, placeMeasures, placeText, type VoteReport } from "./vote-report.ts";

export const rankReport: VoteReport<RankItem> = {
  mark: "meanRank",
  head: (_block, { t }) => [t("column.place"), t("column.meanRank"), t("column.n")],
  cells: (item, _block, words) => [placeText(item, words), words.number(item.meanRank, 1), String(item.n)],
  figure: ({ meanRank }, { t, number }) => t("chart.rank", { rank: number(meanRank, 1) }),
  verdict: nothing,
  height: ({ meanRank }) => (meanRank === null ? null : -meanRank),
  division: nothing,
  contested: nothing,
  chart: (items, _block, words) => ({
    kind: "bars",
    // The longest bar is what stands on top.
    rows: items.map((item) => ({
      label: item.title,
      value: item.meanRank === null ? 0 : items.length + 1 - item.meanRank,
      remark: rankReport.figure(item, words),
    })),
  }),
  measures: (item) => [["n", item.n], ["meanRank", item.meanRank], ...placeMeasures(item)],
};
