import type { ConsentItem } from "../../domain/vote/consent.ts";
import { around, aroundHead, aroundMeasures, countMeasures, nothing, type VoteReport } from "./vote-report.ts";

export const consentReport: VoteReport<ConsentItem> = {
  mark: "adopted",
  head: (_block, words) => {
    const { t } = words;
    const answers = [t("column.agree"), t("column.concern"), t("column.objection"), t("column.abstain")];
    return [...answers, ...aroundHead(words), t("column.outcome")];
  },
  cells: (item, _block, words) => {
    const { agree, concern, objection, abstain } = item.counts;
    return [...[agree, concern, objection, abstain].map(String), ...around(item), consentReport.verdict(item, words) ?? ""];
  },
  figure: ({ counts }, { t }) => t("glance.consent", { ...counts }),
  verdict: ({ n, adopted }, { t }) => t(n === 0 ? "result.noVotes" : adopted ? "result.adopted" : "result.notAdopted"),
  height: nothing,
  division: nothing,
  contested: ({ counts, n }) => (counts.objection > 0 ? counts.objection / Math.max(1, n) : null),
  chart: (items, _block, words) => {
    const { t } = words;
    return {
      kind: "parts",
      legend: [t("column.agree"), t("column.concern"), t("column.objection"), t("column.abstain")],
      rows: items.map((item) => {
        const { agree, concern, objection, abstain } = item.counts;
        const remark = consentReport.verdict(item, words) ?? "";
        return { label: item.title, counts: [agree, concern, objection, abstain], remark };
      }),
    };
  },
  measures: (item) => [...aroundMeasures(item), ...countMeasures(item.counts), ["adopted", item.adopted ? 1 : 0]],
};
