import type { Cluster } from "@samenspel/shared/documents/grouping-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import { type ReactNode, useState } from "react";
import type { BoardState } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { useWriter } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { type FeedNote, feedOf, homeLane } from "./feed.ts";
import styles from "./LaneFeed.module.css";
import { LaneTabs } from "./LaneTabs.tsx";
import { lanePaper } from "./lane-look.tsx";
import { MyHiddenNotes } from "./MyHiddenNotes.tsx";
import { NoteCard } from "./NoteCard.tsx";
import feedStyles from "./NoteFeed.module.css";

/** Which groups there are, and which note is in which. */
export interface ShownGroups {
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly clusterOf: (note: FeedNote) => string | undefined;
}

interface GroupedNotesProps {
  readonly board: BoardState;
  readonly block: WriteBlock;
  /** Groups that are ahead of the board, for who makes them; without it those of the board. */
  readonly groups?: ShownGroups | undefined;
  /** What can be done with a note, under it. */
  readonly extra?: ((note: FeedNote) => ReactNode) | undefined;
}

/** The notes of a block in the groups that the tafel made of them, by lane; those without a group come last. */
export function GroupedNotes({ board, block, groups, extra }: GroupedNotesProps) {
  const t = useText(participantTexts);
  const writer = useWriter();
  const [chosen, setChosen] = useState<string | undefined>(block.lanes[0]?.id);
  const mine = writer.myNotes(block.id);
  const notes = feedOf(board.content, block, undefined, mine);
  const { clusters, clusterOf } = groups ?? { clusters: board.content.clusters, clusterOf: ({ cluster }: FeedNote) => cluster };
  const made = [...clusters]
    .sort(([idA, a], [idB, b]) => a.order - b.order || (idA < idB ? -1 : 1))
    .map(([id, { title, lane }]) => {
      const inside = notes.filter((note) => clusterOf(note) === id);
      return { id, title, notes: inside, lane: homeLane(lane ?? inside[0]?.lane, block) };
    });
  const grouped = new Set(made.flatMap((group) => group.notes.map(({ publicId }) => publicId)));
  const loose = notes.filter(({ publicId, lane }) => !grouped.has(publicId) && homeLane(lane, block) === chosen);
  const shown = [
    ...made.filter(({ lane }) => lane === chosen),
    { id: "", title: t("feed.ungrouped"), notes: loose, lane: chosen },
  ].filter((group) => group.notes.length > 0);
  const paperOf = (lane: string | undefined) => lanePaper(block.lanes.findIndex(({ id }) => id === lane));
  return (
    <LaneTabs board={board} block={block} lane={chosen} onLane={setChosen}>
      <MyHiddenNotes
        notes={mine.filter(({ publicId, lane }) => !board.content.notes.has(publicId) && homeLane(lane, block) === chosen)}
        block={block}
        paper={paperOf(chosen)}
        open={false}
      />
      <div className={styles.groups}>
        {shown.length === 0 && <p>{t("feed.empty")}</p>}
        {shown.map((group) => (
          <details key={group.id} className={styles.group} open>
            <summary>
              {group.title} <small>({t("feed.count", { count: group.notes.length })})</small>
            </summary>
            <ul className={feedStyles.feed}>
              {group.notes.map((note) => (
                <li key={note.publicId}>
                  <NoteCard note={note} block={block} paper={paperOf(note.lane)} open={false} extra={extra?.(note)} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </LaneTabs>
  );
}
