import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { useMemo } from "react";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Nothing } from "./OutcomePanel.tsx";
import { useShownReport } from "./report-context.ts";
import { type DrawFigures, VoteDetail } from "./VoteDetail.tsx";
import styles from "./Votes.module.css";
import { voteGroups } from "./vote-groups.ts";

/** Every vote of the session, a repeat beside the first. */
export function VotesPanel({ figures }: { figures: DrawFigures }) {
  const t = useText(outcomeTexts);
  const report = useShownReport();
  const groups = useMemo(() => voteGroups(report), [report]);
  return (
    <section id="stemmen" className={styles.all} aria-labelledby="stemmen-title">
      <h2 id="stemmen-title" tabIndex={-1}>
        {t("votes.title")}
      </h2>
      {groups.length === 0 && <Nothing>{t("votes.none")}</Nothing>}
      <div className={styles.grid}>
        {groups.map(({ id, title, votes }) => (
          <Panel key={id} className={classNames(styles.group, votes.length > 1 && styles.wide)} aria-labelledby={`vote-${id}`}>
            <h3 id={`vote-${id}`}>{title}</h3>
            <div className={styles.beside}>
              {votes.map((vote) => (
                <VoteDetail key={vote.result.block} vote={vote} figures={figures} />
              ))}
            </div>
          </Panel>
        ))}
      </div>
    </section>
  );
}
