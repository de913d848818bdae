import type { BoardResult } from "@samenspel/shared/documents/board-document";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useLanguage, useText } from "../../live/language.ts";
import { ResultBars } from "../../ui/ResultBars.tsx";
import styles from "./ResultView.module.css";
import { barChart, type CountedItems } from "./result-bars.ts";

interface ResultViewProps {
  /** As the server put it on the board; only the server writes there. */
  readonly result: BoardResult;
  readonly tafelTitle: (tafel: string) => string;
  readonly headingLevel?: 2 | 3;
}

/** A published result: its question, who voted, and its bars; of a tafel vote one part per tafel. */
export function ResultView({ result, tafelTitle, headingLevel = 3 }: ResultViewProps) {
  const t = useText(presenterTexts);
  const vote = result as unknown as VoteResult;
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <div className={styles.result}>
      <p className={styles.turnout}>{t("result.turnout", { voters: vote.voters, present: vote.present })}</p>
      {vote.items !== undefined && <Bars counted={{ method: vote.method, items: vote.items } as CountedItems} label={vote.question} />}
      {vote.tafels !== undefined && (
        <div className={styles.tafels}>
          {Object.entries(vote.tafels).map(([tafel, part]) => (
            <section key={tafel}>
              <Heading>{tafelTitle(tafel)}</Heading>
              {part.withheld === true ? (
                <p>{t("result.withheld")}</p>
              ) : (
                <Bars counted={{ method: vote.method, items: part.items } as CountedItems} label={tafelTitle(tafel)} />
              )}
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

function Bars({ counted, label }: { counted: CountedItems; label: string }) {
  const t = useText(presenterTexts);
  const language = useLanguage();
  if (counted.items.length === 0) return <p>{t("result.none")}</p>;
  const { bars, max } = barChart(counted, t, language);
  const onScale = counted.method === "scale" || counted.method === "evaluate";
  return <ResultBars bars={bars} max={onScale ? 10 : max} label={label} />;
}
