import type { BallotBlock } from "@samenspel/shared/domain/block";
import { useLanguage, useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Pill } from "../../ui/Pill.tsx";
import styles from "./Result.module.css";
import type { ResultItem } from "./result-rows.ts";
import { rowLabel } from "./row-label.ts";

const oneDecimal = (language: string, figure: number): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(figure);

/** The figures of one item in words: votes, mean, place, and how far people agree. */
function Figures({ block, item }: { block: BallotBlock; item: ResultItem }) {
  const t = useText(participantTexts);
  const language = useLanguage();
  const isScale = block.kind === "evaluate" || (block.kind === "vote" && block.method === "scale");
  const parts = [
    item.place === undefined
      ? null
      : `${t("result.place", { place: item.place })}${item.tied === true ? ` (${t("result.tie")})` : ""}`,
    item.n === undefined ? null : t("result.n", { count: item.n }),
    item.people === undefined ? null : t("result.people", { count: item.people }),
    item.mean == null || !isScale ? null : t("result.mean", { mean: oneDecimal(language, item.mean) }),
    item.meanRank == null ? null : t("result.meanRank", { mean: oneDecimal(language, item.meanRank) }),
    item.dontKnow === undefined || item.dontKnow === 0 ? null : t("result.dontKnow", { count: item.dontKnow }),
  ].filter((part) => part !== null);
  const agreement = item.agreement === "divided" && isScale ? "spread" : item.agreement;
  return (
    <p className={styles.figures}>
      {parts.join(" · ")}{" "}
      {agreement != null && <Pill tone={agreement === "agree" ? "done" : "quiet"}>{t(`result.agreement.${agreement}`)}</Pill>}
    </p>
  );
}

function Decision({ block, decided }: { block: BallotBlock; decided: boolean }) {
  const t = useText(participantTexts);
  if (block.kind === "confirm") return <p>{decided ? t("result.confirmed") : t("result.notConfirmed")}</p>;
  return <p>{decided ? t("result.adopted") : t("result.notAdopted")}</p>;
}

interface ResultItemViewProps {
  readonly block: BallotBlock;
  readonly item: ResultItem;
  /** The longest bar of the whole result, so that bars compare between items. */
  readonly largest: number;
}

export function ResultItemView({ block, item, largest }: ResultItemViewProps) {
  const t = useText(participantTexts);
  const language = useLanguage();
  const figure = (count: number) => (Number.isInteger(count) ? String(count) : oneDecimal(language, count));
  return (
    <article className={styles.item}>
      <h3>{item.title}</h3>
      <Figures block={block} item={item} />
      {item.decided !== undefined && <Decision block={block} decided={item.decided} />}
      <ul className={styles.bars}>
        {item.rows.map(({ key, count, fill }) => (
          <li key={key} className={styles.bar}>
            <span className={styles.label}>{rowLabel(t, block, key)}</span>
            <span className={styles.track} aria-hidden="true">
              <i className={styles[fill]} style={{ inlineSize: `${(count / largest) * 100}%` }} />
            </span>
            <b>{figure(count)}</b>
          </li>
        ))}
      </ul>
      {item.rows.length > 1 && (
        <details className={styles.more}>
          <summary>{t("result.table")}</summary>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("result.answer")}</th>
                <th scope="col">{t("result.count")}</th>
              </tr>
            </thead>
            <tbody>
              {item.rows.map(({ key, count }) => (
                <tr key={key}>
                  <th scope="row">{rowLabel(t, block, key)}</th>
                  <td>{figure(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </article>
  );
}
