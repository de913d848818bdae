import type { BoardContent } from "@samenspel/shared/documents/board-document";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { votesTexts } from "@samenspel/shared/text/votes";
import { useText } from "../../live/language.ts";
import { ComparedResults } from "./ComparedResults.tsx";
import { measurementsOf } from "./measurements.ts";
import styles from "./Result.module.css";
import { ResultView } from "./ResultView.tsx";
import { SplitResults } from "./SplitResults.tsx";

interface VoteOutcomeProps {
  readonly file: SessionFile;
  /** The id of the newest measurement to show. */
  readonly block: string;
  readonly board: Pick<BoardContent, "results" | "splits">;
  /** Whose part of a tafel's own vote. */
  readonly seat: string | null;
  /** Also what groups answered, where that may be told (V11). */
  readonly groups?: boolean;
}

/** A published result with what belongs to it: earlier measurements of the same vote beside it, and what groups answered. */
export function VoteOutcome({ file, block: id, board, seat, groups = false }: VoteOutcomeProps) {
  const t = useText(votesTexts);
  const results = measurementsOf(board.results, id);
  const shown = results.flatMap((result) => {
    const block = findBlock(file, result.block);
    return block !== undefined && takesBallot(block) ? [{ block, result }] : [];
  });
  const latest = shown.at(-1);
  if (latest === undefined) return null;
  return (
    <div className={styles.outcome}>
      <div className={styles.measurements}>
        {shown.map(({ block, result }, index) => (
          <div key={result.block}>
            {shown.length > 1 && (
              <p className={styles.measurement}>{index === 0 ? t("result.first") : t("result.again", { number: index + 1 })}</p>
            )}
            <ResultView block={block} result={result} seat={seat} />
          </div>
        ))}
      </div>
      {shown.length > 1 && <ComparedResults results={results} seat={seat} />}
      {groups && <SplitResults result={latest.result} splits={board.splits.get(latest.result.block) ?? []} file={file} />}
    </div>
  );
}
