import type { PointsItem } from "../../domain/vote/points.ts";
import { nothing, placeMeasures, placeText, type VoteReport } from "./vote-report.ts";

export const pointsReport: VoteReport<PointsItem> = {
  mark: "points",
  head: (_block, { t }) => [t("column.place"), t("column.points"), t("column.mean"), t("column.givers")],
  cells: (item, _block, words) => [placeText(item, words), String(item.points), words.number(item.mean, 1), String(item.givers)],
  figure: ({ points, givers }, { t }) => t("chart.points", { points, givers }),
  verdict: nothing,
  height: ({ points }) => points,
  division: nothing,
  contested: nothing,
  chart: (items, _block, words) => ({
    kind: "bars",
    rows: items.map((item) => ({ label: item.title, value: item.points, remark: pointsReport.figure(item, words) })),
  }),
  measures: (item) => [["points", item.points], ["mean", item.mean], ["givers", item.givers], ...placeMeasures(item)],
};
