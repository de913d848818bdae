import { discussOrder } from "@samenspel/shared/report/discuss-order";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { type ReactNode, useState } from "react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { Picker } from "../../ui/Picker.tsx";
import { AnkerpuntChart } from "./AnkerpuntChart.tsx";
import styles from "./AnkerpuntPanel.module.css";
import type { AnkerpuntVote } from "./ankerpunt-rows.ts";
import { DiscussFirst } from "./DiscussFirst.tsx";
import { Meta, OutcomePanel } from "./OutcomePanel.tsx";

interface AnkerpuntPanelProps {
  readonly votes: readonly AnkerpuntVote[];
  /** The same figures in a table. */
  readonly table: (vote: AnkerpuntVote) => ReactNode;
}

/** What people found important, the highest first, with the spread over tafels. */
export function AnkerpuntPanel({ votes, table }: AnkerpuntPanelProps) {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const [chosen, setChosen] = useState(votes[0]?.result.block ?? "");
  const vote = votes.find(({ result }) => result.block === chosen) ?? votes[0];
  if (vote === undefined) return null;
  const { result, rows, tafels } = vote;
  const nameOf = ({ title, repeat }: AnkerpuntVote) => (repeat ? t("vote.again", { title }) : title);
  return (
    <OutcomePanel
      id="ankerpunten"
      title={t("ankerpunt.title")}
      beside={
        <>
          {votes.length > 1 && (
            <Picker
              label={t("ankerpunt.measurement")}
              shown={nameOf(vote)}
              value={result.block}
              onValue={setChosen}
              options={votes.map((one) => ({ value: one.result.block, label: nameOf(one) }))}
            />
          )}
          <p className={styles.key} aria-hidden="true">
            <span data-answer="no">{words.t("column.notImportant").toLowerCase()}</span>
            <span data-answer="yes">{words.t("column.important").toLowerCase()}</span>
            <span data-answer="unknown">{words.t("column.dontKnow").toLowerCase()}</span>
          </p>
        </>
      }
    >
      <Meta>
        {result.question} {words.t("vote.turnout", { present: result.present, voters: result.voters, notVoted: result.notVoted })}
      </Meta>
      <DiscussFirst order={discussOrder("importance", result.items ?? [])} />
      <AnkerpuntChart rows={rows} withSpread={tafels.length > 0} />
      <Meta>{t(tafels.length > 0 ? "ankerpunt.spreadExplain" : "ankerpunt.noSpread")}</Meta>
      {table(vote)}
    </OutcomePanel>
  );
}
