import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { FiguresTable } from "../../features/outcome/FiguresTable.tsx";
import { useShownReport } from "../../features/outcome/report-context.ts";
import { ResultChart, type ResultFiguresProps } from "../../features/results/ResultChart.tsx";
import { useReportWords } from "../../live/use-report-words.ts";

/** The drawing of a result with its table one tap away. */
export function Figures(props: Omit<ResultFiguresProps, "words">) {
  const words = useReportWords();
  return (
    <>
      <ResultChart {...props} words={words} />
      <FiguresTable {...props} />
    </>
  );
}

/** Only the table of a plenary result, behind one tap. */
export function ResultFiguresTable({ result }: { result: VoteResult }) {
  const block = findBlock(useShownReport(), result.block);
  if (block === undefined || !takesBallot(block)) return null;
  return <FiguresTable method={result.method} block={block} items={result.items ?? []} />;
}
