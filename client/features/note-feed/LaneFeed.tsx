import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import type { BoardState } from "../../live/board-connection.ts";
import type { FeedNote } from "./feed.ts";
import styles from "./LaneFeed.module.css";
import { LaneTabs } from "./LaneTabs.tsx";
import { NoteFeed } from "./NoteFeed.tsx";

interface LaneFeedProps {
  readonly board: BoardState;
  readonly block: WriteBlock;
  readonly place: Place;
  /** The lane on screen; a block without lanes has none. */
  readonly lane: string | undefined;
  readonly onLane: (lane: string) => void;
  readonly open: boolean;
  readonly empty: string;
  readonly onBuild?: ((note: FeedNote) => void) | undefined;
}

/** The notes of a block by lane: tabs with counts where there is more than one lane. */
export function LaneFeed({ board, block, place, lane, onLane, open, empty, onBuild }: LaneFeedProps) {
  return (
    <LaneTabs board={board} block={block} lane={lane} onLane={onLane}>
      <div className={styles.lane}>
        {block.lanes.length === 1 && <h2>{block.lanes[0]?.label}</h2>}
        <NoteFeed
          key={`${block.id}/${lane}`}
          board={board}
          block={block}
          place={place}
          lane={lane}
          open={open}
          empty={empty}
          onBuild={onBuild}
        />
      </div>
    </LaneTabs>
  );
}
