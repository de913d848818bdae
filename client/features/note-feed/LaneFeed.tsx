import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import type { BoardState } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import styles from "./LaneFeed.module.css";
import { laneIcon } from "./lane-look.tsx";
import { NoteFeed } from "./NoteFeed.tsx";

/** Tabs with more letters than this together go without icons. */
const ICON_LETTERS = 28;

interface LaneFeedProps {
  readonly board: BoardState;
  readonly block: WriteBlock;
  readonly place: Place;
  /** The lane on screen; a block without lanes has none. */
  readonly lane: string | undefined;
  readonly onLane: (lane: string) => void;
  readonly open: boolean;
  readonly empty: string;
}

/** The notes of a block by lane: tabs with counts where there is more than one lane. */
export function LaneFeed({ board, block, place, lane, onLane, open, empty }: LaneFeedProps) {
  const t = useText(participantTexts);
  const feed = (
    <div className={styles.lane}>
      {block.lanes.length === 1 && <h2>{block.lanes[0]?.label}</h2>}
      <NoteFeed key={`${block.id}/${lane}`} board={board} block={block} place={place} lane={lane} open={open} empty={empty} />
    </div>
  );
  if (block.lanes.length < 2 || lane === undefined) return feed;
  const counts = new Map<string, number>();
  for (const note of board.content.notes.values()) {
    if (note.block === block.id && note.lane !== undefined) counts.set(note.lane, (counts.get(note.lane) ?? 0) + 1);
  }
  // Long words and icons do not fit beside each other on a phone.
  const withIcons = block.lanes.reduce((letters, { label }) => letters + label.length, 0) <= ICON_LETTERS;
  const tabs = block.lanes.map(({ id, label }, index) => {
    const count = counts.get(id) ?? 0;
    return { id, label, ...(withIcons ? { icon: laneIcon(index) } : {}), count, countLabel: t("feed.count", { count }) };
  });
  return (
    <Tabs label={t("talk.notes")} tabs={tabs} selected={lane} onSelect={onLane} panelClassName={styles.panel ?? ""}>
      {feed}
    </Tabs>
  );
}
