import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { VoteOutcome } from "../../features/results/VoteOutcome.tsx";
import { useBoard } from "../../live/board-connection.ts";
import styles from "./Regie.module.css";

/** The published result of one vote with its earlier measurements and groups: results stand on every board. */
export function PlaceResult({ block: id, file }: { block: string; file: SessionFile }) {
  const { content } = useBoard(PLENARY);
  if (!content.results.has(id)) return null;
  if (findBlock(file, id)?.scope !== "tafel") return <VoteOutcome file={file} block={id} board={content} seat={null} groups />;
  return file.tafels.map((tafel) => (
    <div key={tafel.id}>
      <h4 className={styles.resultOf}>{tafel.title}</h4>
      <VoteOutcome file={file} block={id} board={content} seat={tafel.id} />
    </div>
  ));
}
