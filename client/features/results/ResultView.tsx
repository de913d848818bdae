import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Result.module.css";
import { ResultItemView } from "./ResultItemView.tsx";
import { shownResult } from "./result-rows.ts";

interface ResultViewProps {
  readonly block: BallotBlock;
  readonly result: VoteResult;
  readonly seat: string | null;
}

/** A published result: every item with its bars, the counts in figures, and how many took part. */
export function ResultView({ block, result, seat }: ResultViewProps) {
  const t = useText(participantTexts);
  const shown = shownResult(result, seat);
  if (shown === null) return <p>{t("result.pending")}</p>;
  const largest = Math.max(1, ...shown.items.flatMap(({ rows }) => rows.map(({ count }) => count)));
  return (
    <section className={styles.result} aria-label={t("result.of", { title: block.title })}>
      <h2>{t("result.of", { title: block.title })}</h2>
      <p className={styles.turnout}>
        {t("result.voters", { voters: shown.voters, present: shown.present })}
        {shown.notVoted > 0 && ` ${t("result.notVoted", { count: shown.notVoted })}`}
      </p>
      {shown.withheld ? (
        <Notice live={false}>{t("result.withheld")}</Notice>
      ) : (
        <ol className={styles.items}>
          {shown.items.map((item) => (
            <li key={item.item}>
              <ResultItemView block={block} item={item} largest={largest} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
