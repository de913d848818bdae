import type { ConfirmItem } from "../../domain/vote/confirm.ts";
import { aroundMeasures, countMeasures, nothing, type VoteReport } from "./vote-report.ts";

export const confirmReport: VoteReport<ConfirmItem> = {
  mark: "confirmed",
  head: (_block, { t }) => [t("column.agree"), t("column.objection"), t("column.notVoted"), t("column.outcome")],
  cells: ({ n, counts, notVoted, confirmed }, _block, { t }) => {
    const outcome = t(n === 0 ? "result.noVotes" : confirmed ? "result.confirmed" : "result.notConfirmed");
    return [String(counts.agree), String(counts.objection), String(notVoted), outcome];
  },
  figure: ({ counts }, { t }) => t("glance.confirm", { ...counts }),
  verdict: nothing,
  height: nothing,
  division: nothing,
  contested: nothing,
  // Its two figures stand in a table.
  chart: nothing,
  measures: (item) => [...aroundMeasures(item), ...countMeasures(item.counts), ["confirmed", item.confirmed ? 1 : 0]],
};
