import { voteTable } from "@samenspel/shared/report/vote-table";
import { votesTexts } from "@samenspel/shared/text/votes";
import { useText } from "../../live/language.ts";
import styles from "./Result.module.css";
import type { ResultFiguresProps } from "./ResultChart.tsx";

/** The same figures, and those that a drawing leaves out, in a table behind one tap. */
export function ResultTable({ method, block, items, words }: ResultFiguresProps) {
  const t = useText(votesTexts);
  const { head, rows } = voteTable(method, block, items, words);
  return (
    <details className={styles.more}>
      <summary>{t("result.table")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than a phone is scrolled with the keys too */}
      <section className={styles.scroll} aria-label={words.t("vote.figures", { title: block.title })} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([title = "", ...cells], row) => (
              <tr key={items[row]?.item ?? title}>
                <th scope="row">{title}</th>
                {cells.map((cell, nth) => (
                  <td key={head[nth + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
