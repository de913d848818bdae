import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { ResultView } from "../../features/results/ResultView.tsx";
import { useBoard } from "../../live/board-connection.ts";
import styles from "./Regie.module.css";

/** The published result of one vote, from the plenary's board: results stand on every board. */
export function PlaceResult({ block: id, file }: { block: string; file: SessionFile }) {
  const found = useBoard(PLENARY).content.results.get(id);
  const block = findBlock(file, id);
  if (found === undefined || block === undefined || !takesBallot(block)) return null;
  // Only the server writes boards, with what the tally gives.
  const result = found as unknown as VoteResult;
  if (result.tafels === undefined) return <ResultView block={block} result={result} seat={null} />;
  return file.tafels.map((tafel) => (
    <div key={tafel.id}>
      <h4 className={styles.resultOf}>{tafel.title}</h4>
      <ResultView block={block} result={result} seat={tafel.id} />
    </div>
  ));
}
