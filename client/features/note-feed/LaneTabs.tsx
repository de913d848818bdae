import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { ReactNode } from "react";
import type { BoardState } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import { homeLane } from "./feed.ts";
import styles from "./LaneFeed.module.css";
import { laneIcon } from "./lane-look.tsx";

/** Tabs with more letters than this together go without icons. */
const ICON_LETTERS = 28;

interface LaneTabsProps {
  readonly board: BoardState;
  readonly block: WriteBlock;
  /** The lane on screen; a block without lanes has none. */
  readonly lane: string | undefined;
  readonly onLane: (lane: string) => void;
  readonly children: ReactNode;
}

/** A tab for every lane with how many notes are in it; no tabs where there is one lane or none. */
export function LaneTabs({ board, block, lane, onLane, children }: LaneTabsProps) {
  const t = useText(participantTexts);
  if (block.lanes.length < 2 || lane === undefined) return children;
  const counts = new Map<string, number>();
  for (const note of board.content.notes.values()) {
    const home = note.block === block.id ? homeLane(note.lane, block) : undefined;
    if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  // Long words and icons do not fit beside each other on a phone.
  const withIcons = block.lanes.reduce((letters, { label }) => letters + label.length, 0) <= ICON_LETTERS;
  const tabs = block.lanes.map(({ id, label }, index) => {
    const count = counts.get(id) ?? 0;
    return { id, label, ...(withIcons ? { icon: laneIcon(index) } : {}), count, countLabel: t("feed.count", { count }) };
  });
  return (
    <Tabs label={t("talk.notes")} tabs={tabs} selected={lane} onSelect={onLane} panelClassName={styles.panel ?? ""}>
      {children}
    </Tabs>
  );
}
