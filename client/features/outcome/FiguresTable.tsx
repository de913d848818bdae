import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { BallotMethod, ItemOf } from "@samenspel/shared/domain/vote/method";
import { voteTable } from "@samenspel/shared/report/vote-table";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { ReportParts } from "./ReportParts.tsx";
import styles from "./Votes.module.css";

interface FiguresTableProps {
  readonly method: BallotMethod;
  readonly block: BallotBlock;
  readonly items: readonly ItemOf<BallotMethod>[];
}

/** Every figure of a result, one tap away. */
export function FiguresTable({ method, block, items }: FiguresTableProps) {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const table = voteTable(method, block, items, words);
  return (
    <details className={styles.more}>
      <summary>{t("vote.table")}</summary>
      <ReportParts parts={[{ ...table, caption: words.t("vote.figures", { title: block.title }) }]} />
    </details>
  );
}
