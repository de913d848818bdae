import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import { ArrowDown } from "lucide-react";
import { useMemo } from "react";
import type { BoardState } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { useWriter } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { type FeedNote, feedOf, unseenByOthers } from "./feed.ts";
import { lanePaper } from "./lane-look.tsx";
import { MyHiddenNotes } from "./MyHiddenNotes.tsx";
import { NoteCard } from "./NoteCard.tsx";
import styles from "./NoteFeed.module.css";
import { useSpokenNotes } from "./use-spoken-notes.ts";
import { useUnseen } from "./use-unseen.ts";

interface NoteFeedProps {
  readonly board: BoardState;
  readonly block: WriteBlock;
  readonly place: Place;
  readonly lane: string | undefined;
  /** Thumbs and changes are possible. */
  readonly open: boolean;
  /** What stands there when there is nothing. */
  readonly empty: string;
  readonly onBuild?: ((note: FeedNote) => void) | undefined;
}

/** The notes of one lane: own ones that nobody sees yet on top, then everybody's in the order in which they came. */
export function NoteFeed({ board, block, place, lane, open, empty, onBuild }: NoteFeedProps) {
  const t = useText(participantTexts);
  const writer = useWriter();
  const mine = writer.myNotes(block.id);
  const notes = feedOf(board.content, block, lane, mine);
  const hidden = unseenByOthers(board.content, place, lane, mine);
  const ids = notes
    .filter((note) => note.mine === undefined)
    .map(({ publicId }) => publicId)
    .join(" ");
  useSpokenNotes(
    useMemo(() => ids.split(" ").filter(Boolean), [ids]),
    board.ready,
  );
  const { unseen, end, show } = useUnseen(notes.length);
  const paper = lanePaper(block.lanes.findIndex(({ id }) => id === lane));
  const nothing = notes.length === 0 && (!open || hidden.length === 0);

  return (
    <>
      {nothing && <p className={styles.empty}>{board.ready ? empty : t("feed.loading")}</p>}
      <MyHiddenNotes notes={hidden} block={block} paper={paper} open={open} />
      <ul className={styles.feed}>
        {notes.map((note) => (
          <li key={note.publicId} className={note.onNumber === undefined ? undefined : styles.reply}>
            <NoteCard
              note={note}
              onBuild={onBuild}
              block={block}
              paper={lane === undefined ? lanePaper(block.lanes.findIndex(({ id }) => id === note.lane)) : paper}
              open={open}
            />
          </li>
        ))}
      </ul>
      <div ref={end} className={styles.end} />
      {unseen > 0 && (
        <div className={styles.more}>
          <Button size="small" variant="primary" icon={<ArrowDown />} onClick={show}>
            {t("feed.new", { count: unseen })}
          </Button>
        </div>
      )}
    </>
  );
}
