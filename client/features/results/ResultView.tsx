import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { votesTexts } from "@samenspel/shared/text/votes";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Result.module.css";
import { ResultChart } from "./ResultChart.tsx";
import { ResultTable } from "./ResultTable.tsx";
import { shownResult } from "./shown-result.ts";

interface ResultViewProps {
  readonly block: BallotBlock;
  readonly result: VoteResult;
  readonly seat: string | null;
}

/** A published result: its drawing, who took part, and every figure in a table one tap away. */
export function ResultView({ block, result, seat }: ResultViewProps) {
  const t = useText(votesTexts);
  const words = useReportWords();
  const shown = shownResult(result, seat);
  if (shown === null) return <p>{t("result.pending")}</p>;
  const { items, kendallsW } = shown;
  return (
    <section className={styles.result} aria-label={t("result.of", { title: block.title })}>
      <h2>{t("result.of", { title: block.title })}</h2>
      {result.question !== block.title && <p className={styles.question}>{result.question}</p>}
      <p className={styles.turnout}>
        {t("result.voters", { voters: shown.voters, present: shown.present })}
        {shown.notVoted > 0 && ` ${t("result.notVoted", { count: shown.notVoted })}`} {words.t(`identity.${result.identity}`)}
      </p>
      {shown.withheld && <Notice live={false}>{t("result.withheld")}</Notice>}
      {!shown.withheld && items.length === 0 && <p>{words.t("vote.noItems")}</p>}
      {!shown.withheld && items.length > 0 && (
        <>
          <ResultChart method={result.method} block={block} items={items} words={words} />
          {kendallsW !== null && (
            <p className={styles.turnout}>{words.t("vote.kendall", { value: words.number(kendallsW, 2) })}</p>
          )}
          <ResultTable method={result.method} block={block} items={items} words={words} />
        </>
      )}
    </section>
  );
}
