import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { BoardState } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { useWriter } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { feedOf } from "./feed.ts";
import styles from "./LaneFeed.module.css";
import { lanePaper } from "./lane-look.tsx";
import { NoteCard } from "./NoteCard.tsx";
import feedStyles from "./NoteFeed.module.css";

/** The notes of a block in the groups that the tafel made of them; those without a group come last. */
export function GroupedNotes({ board, block }: { board: BoardState; block: WriteBlock }) {
  const t = useText(participantTexts);
  const writer = useWriter();
  const notes = feedOf(board.content, block.id, undefined, writer.myNotes(block.id));
  const groups = [...board.content.clusters]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, { title }]) => ({ id, title, notes: notes.filter(({ cluster }) => cluster === id) }));
  const grouped = new Set(groups.flatMap((group) => group.notes.map(({ publicId }) => publicId)));
  const loose = { id: "", title: t("feed.ungrouped"), notes: notes.filter(({ publicId }) => !grouped.has(publicId)) };
  return (
    <div className={styles.groups}>
      {[...groups, loose]
        .filter((group) => group.notes.length > 0)
        .map((group) => (
          <section key={group.id} aria-label={group.title}>
            <h2>
              {group.title} <small>({t("feed.count", { count: group.notes.length })})</small>
            </h2>
            <ul className={feedStyles.feed}>
              {group.notes.map((note) => (
                <li key={note.publicId}>
                  <NoteCard
                    note={note}
                    block={block}
                    paper={lanePaper(block.lanes.findIndex(({ id }) => id === note.lane))}
                    open={false}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
