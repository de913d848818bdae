import { findBlock } from "@samenspel/shared/domain/session-blocks";
import { itemFigure } from "@samenspel/shared/report/glance-section";
import { placeTitle } from "@samenspel/shared/report/place-title";
import type { Report } from "@samenspel/shared/report/report-model";
import type { ReportOpportunity } from "@samenspel/shared/report/report-note";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { Circle } from "lucide-react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { Pill } from "../../ui/Pill.tsx";
import styles from "./OpportunityPanel.module.css";
import { Nothing, OutcomePanel } from "./OutcomePanel.tsx";
import { useShownReport } from "./report-context.ts";
import { SourceNumbers } from "./SourceNumbers.tsx";

/** What the plenary votes about kansen say of one of them. */
const figuresOf = ({ id }: ReportOpportunity, report: Report, words: ReportWords): string[] =>
  report.outcome.votes.flatMap((result) => {
    const block = findBlock(report, result.block);
    if (block?.kind !== "vote" || block.items.from !== "opportunities") return [];
    const item = [...(result.items ?? [])].find((candidate) => candidate.item === id);
    return item === undefined ? [] : [itemFigure(item, words)];
  });

/** The kansen, with the notes behind each and what the votes said of it. */
export function OpportunityPanel() {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const report = useShownReport();
  const { opportunities } = report.outcome;
  return (
    <OutcomePanel id="kansen" title={t("opportunities.title")}>
      {opportunities.length === 0 ? (
        <Nothing>{words.t("opportunities.none")}</Nothing>
      ) : (
        <ul className={styles.opportunities}>
          {opportunities.map((opportunity) => (
            <li key={opportunity.id}>
              <div>
                <b>{opportunity.title}</b>
                <small>
                  {[
                    ...(opportunity.tafel === undefined ? [] : [placeTitle(report, opportunity.tafel, words)]),
                    ...figuresOf(opportunity, report, words),
                  ].join(" · ")}
                </small>
              </div>
              <SourceNumbers ids={opportunity.sources} of={opportunity.title} />
              <Pill tone="quiet" icon={<Circle />} bare>
                {words.t("opportunities.noOwner")}
              </Pill>
            </li>
          ))}
        </ul>
      )}
    </OutcomePanel>
  );
}
