import type { WriteBlock } from "@samenspel/shared/domain/block";
import { participantTexts } from "@samenspel/shared/text/participant";
import type { BoardState } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import styles from "./LaneFeed.module.css";
import { laneIcon } from "./lane-look.tsx";
import { NoteFeed } from "./NoteFeed.tsx";

interface LaneFeedProps {
  readonly board: BoardState;
  readonly block: WriteBlock;
  /** The lane on screen; a block without lanes has none. */
  readonly lane: string | undefined;
  readonly onLane: (lane: string) => void;
  readonly open: boolean;
  readonly empty: string;
}

/** The notes of a block by lane: tabs with counts where there is more than one lane. */
export function LaneFeed({ board, block, lane, onLane, open, empty }: LaneFeedProps) {
  const t = useText(participantTexts);
  const feed = (
    <div className={styles.lane}>
      {block.lanes.length > 0 && <h2>{block.lanes.find(({ id }) => id === lane)?.label}</h2>}
      <NoteFeed key={`${block.id}/${lane}`} board={board} block={block} lane={lane} open={open} empty={empty} />
    </div>
  );
  if (block.lanes.length < 2 || lane === undefined) return feed;
  const counts = new Map<string, number>();
  for (const note of board.content.notes.values()) {
    if (note.block === block.id && note.lane !== undefined) counts.set(note.lane, (counts.get(note.lane) ?? 0) + 1);
  }
  const tabs = block.lanes.map(({ id, label }, index) => {
    const count = counts.get(id) ?? 0;
    return { id, label, icon: laneIcon(index), count, countLabel: t("feed.count", { count }) };
  });
  return (
    <Tabs label={t("talk.notes")} tabs={tabs} selected={lane} onSelect={onLane} panelClassName={styles.panel ?? ""}>
      {feed}
    </Tabs>
  );
}
