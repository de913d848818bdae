import { voteTable } from "@samenspel/shared/report/vote-table";
import { votesTexts } from "@samenspel/shared/text/votes";
import { useText } from "../../live/language.ts";
import { FigureTable } from "../../ui/FigureTable.tsx";
import styles from "./Result.module.css";
import type { ResultFiguresProps } from "./ResultChart.tsx";

/** The same figures, and those that a drawing leaves out, in a table behind one tap. */
export function ResultTable({ method, block, items, words }: ResultFiguresProps) {
  const t = useText(votesTexts);
  const { head, rows } = voteTable(method, block, items, words);
  return (
    <details className={styles.more}>
      <summary>{t("result.table")}</summary>
      <FigureTable caption={words.t("vote.figures", { title: block.title })} head={head} rows={rows} />
    </details>
  );
}
