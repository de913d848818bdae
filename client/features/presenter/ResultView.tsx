import type { BoardResult } from "@samenspel/shared/documents/board-document";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useLanguage, useText } from "../../live/language.ts";
import { ResultBars } from "../../ui/ResultBars.tsx";
import styles from "./ResultView.module.css";
import { type Axes, barChart, type CountedItems } from "./result-bars.ts";

interface ResultViewProps {
  /** As the server put it on the board; only the server writes there. */
  readonly result: BoardResult;
  readonly axes?: Axes | undefined;
  readonly tafelTitle: (tafel: string) => string;
}

/** A published result: its question, who voted, and its bars; of a tafel vote one part per tafel. */
export function ResultView({ result, axes, tafelTitle }: ResultViewProps) {
  const t = useText(presenterTexts);
  const vote = result as unknown as VoteResult;
  return (
    <div className={styles.result}>
      <p className={styles.turnout}>{t("result.turnout", { voters: vote.voters, present: vote.present })}</p>
      {vote.items !== undefined && (
        <Bars counted={{ method: vote.method, items: vote.items } as CountedItems} axes={axes} label={vote.question} />
      )}
      {vote.tafels !== undefined && (
        <div className={styles.tafels}>
          {Object.entries(vote.tafels).map(([tafel, part]) => (
            <section key={tafel}>
              <h2>{tafelTitle(tafel)}</h2>
              {part.withheld === true ? (
                <p>{t("result.withheld")}</p>
              ) : (
                <Bars
                  counted={{ method: vote.method, items: part.items } as CountedItems}
                  axes={axes}
                  label={tafelTitle(tafel)}
                />
              )}
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

function Bars({ counted, axes, label }: { counted: CountedItems; axes: Axes | undefined; label: string }) {
  const t = useText(presenterTexts);
  const language = useLanguage();
  if (counted.items.length === 0) return <p>{t("result.none")}</p>;
  return <ResultBars {...barChart(counted, t, language, axes)} label={label} />;
}
