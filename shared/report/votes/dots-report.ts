import type { DotsItem } from "../../domain/vote/dots.ts";
import { nothing, placeMeasures, placeText, type VoteReport } from "./vote-report.ts";

export const dotsReport: VoteReport<DotsItem> = {
  mark: "dots",
  head: (_block, { t }) => [t("column.place"), t("column.dots"), t("column.people")],
  cells: (item, _block, words) => [placeText(item, words), String(item.dots), String(item.people)],
  figure: ({ dots, people }, { t }) => t("chart.dots", { dots, people }),
  verdict: nothing,
  height: ({ dots }) => dots,
  division: nothing,
  contested: nothing,
  chart: (items, _block, words) => ({
    kind: "bars",
    rows: items.map((item) => ({ label: item.title, value: item.dots, remark: dotsReport.figure(item, words) })),
  }),
  measures: (item) => [["dots", item.dots], ["people", item.people], ...placeMeasures(item)],
};
