import { placeTitle } from "@samenspel/shared/report/place-title";
import { itemVerdict } from "@samenspel/shared/report/vote-table";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import type { CSSProperties } from "react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { classNames } from "../../ui/class-names.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./AnkerpuntChart.module.css";
import type { AnkerpuntRow, TafelShare } from "./ankerpunt-rows.ts";
import { NumberMark } from "./NumberMark.tsx";
import { useShownReport } from "./report-context.ts";

interface AnkerpuntChartProps {
  readonly rows: readonly AnkerpuntRow[];
  /** The vote may be told by tafel. */
  readonly withSpread: boolean;
}

/** One circle a tafel on a line from nothing to everybody; thick between the two that differ most. */
function Spread({ shares }: { shares: readonly TafelShare[] }) {
  const told = shares.flatMap(({ tafel, share }) => (share === null ? [] : [{ tafel, share }]));
  const [low, high] = [Math.min(...told.map(({ share }) => share)), Math.max(...told.map(({ share }) => share))];
  return (
    <span className={styles.spread}>
      {told.length > 1 && <i className={styles.range} style={{ "--low": low, "--high": high } as CSSProperties} />}
      {told.map(({ tafel, share }) => (
        <i key={tafel} className={styles.dot} style={{ "--at": share } as CSSProperties} />
      ))}
    </span>
  );
}

/** Not important left of an oak post, important right of it, "weet ik niet" as an outline. Said in words as well. */
export function AnkerpuntChart({ rows, withSpread }: AnkerpuntChartProps) {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const report = useShownReport();
  const against = Math.max(1, ...rows.map(({ item }) => item.counts["not-important"]));
  const rest = Math.max(1, ...rows.map(({ item }) => item.counts.important + item.dontKnow));
  const spoken = ({ title, item, tafels }: AnkerpuntRow) => {
    const shares = tafels
      .filter(({ share }) => share !== null)
      .map(({ tafel, share }) => `${placeTitle(report, tafel, words)} ${words.percentage(share)}`);
    const said = t("ankerpunt.spoken", {
      title,
      important: item.counts.important,
      not: item.counts["not-important"],
      unknown: item.dontKnow,
      notVoted: item.notVoted,
      verdict: itemVerdict(item, words) ?? "",
    });
    return shares.length === 0 ? said : `${said} ${t("ankerpunt.spokenTafels", { shares: shares.join(", ") })}`;
  };
  return (
    <div
      className={classNames(styles.chart, withSpread && styles.withSpread)}
      style={{ "--against": against, "--rest": rest } as CSSProperties}
    >
      <div className={styles.heads} aria-hidden="true">
        <span>{t("ankerpunt.column")}</span>
        <span>{t("ankerpunt.answers")}</span>
        {withSpread && <span>{t("ankerpunt.spread")}</span>}
        <span className={styles.verdict}>{words.t("column.agreement")}</span>
        <span className={styles.n}>n</span>
      </div>
      <ul>
        {rows.map((row) => {
          const { id, number, title, item, tafels } = row;
          const verdict = itemVerdict(item, words);
          return (
            <li key={id}>
              <VisuallyHidden>{spoken(row)}</VisuallyHidden>
              <div className={styles.row} aria-hidden="true">
                <span className={styles.name}>
                  <NumberMark number={number} />
                  <b>{title}</b>
                </span>
                <span
                  className={styles.bars}
                  style={
                    {
                      "--no": item.counts["not-important"],
                      "--yes": item.counts.important,
                      "--unknown": item.dontKnow,
                    } as CSSProperties
                  }
                >
                  <span className={styles.left}>
                    <b>{item.counts["not-important"]}</b>
                    <i className={styles.no} />
                  </span>
                  <i className={styles.post} />
                  <span className={styles.right}>
                    <i className={styles.yes}>
                      <b>{item.counts.important}</b>
                    </i>
                    {item.dontKnow > 0 && <i className={styles.unknown} />}
                    {item.dontKnow > 0 && <small>{item.dontKnow}</small>}
                  </span>
                </span>
                {withSpread && <Spread shares={tafels} />}
                <span className={classNames(styles.verdict, item.agreement === "divided" && styles.divided)}>{verdict}</span>
                <span className={styles.n}>{item.n + item.dontKnow}</span>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
