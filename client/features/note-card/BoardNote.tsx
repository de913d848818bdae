import type { BoardNote as Note } from "@samenspel/shared/documents/board-document";
import { boardTexts } from "@samenspel/shared/text/board";
import { EyeOff, ThumbsUp, Wheat } from "lucide-react";
import { type MouseEvent, memo, useId } from "react";
import { useText } from "../../live/language.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { type Paper, StickyNote } from "../../ui/StickyNote.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./BoardNote.module.css";
import { useWriterLine } from "./writer-line.ts";

interface BoardNoteProps {
  /** The public id. */
  readonly id: string;
  readonly note: Note;
  readonly paper: Paper;
  readonly selected: boolean;
  /** The one of the board that the Tab key comes to. */
  readonly tabStop: boolean;
  readonly inHarvest: boolean;
  /** The number of the note that this one builds on. */
  readonly on: number | undefined;
  readonly onPress: (id: string, event: MouseEvent) => void;
  /** Absent where this facilitator may not hide. */
  readonly onHide: ((id: string) => void) | undefined;
}

/** A note on the board. Drawn again only when something of this one note changes: a board may hold hundreds. */
export const BoardNote = memo(function BoardNote(props: BoardNoteProps) {
  const { id, note, paper, selected, tabStop, inHarvest, on, onPress, onHide } = props;
  const t = useText(boardTexts);
  const footerId = useId();
  const by = useWriterLine(note);
  const parts = [t("note.number", { number: note.number }), by, on === undefined ? null : t("note.on", { number: on })];
  return (
    <StickyNote
      paper={paper}
      size="board"
      selected={selected}
      className={styles.note}
      aria-label={t("note.named", { number: note.number })}
      footer={
        <>
          <span id={footerId}>{parts.filter((part) => part !== null).join(" · ")}</span>
          <span className={styles.marks}>
            {onHide !== undefined && (
              <span className={styles.hide}>
                <IconButton
                  label={t("note.hide", { number: note.number })}
                  icon={<EyeOff />}
                  tabIndex={tabStop ? 0 : -1}
                  onClick={() => onHide(id)}
                />
              </span>
            )}
            {inHarvest && (
              <span className={styles.harvest} title={t("note.inHarvest")}>
                <Wheat aria-hidden="true" />
                <VisuallyHidden>{t("note.inHarvest")}</VisuallyHidden>
              </span>
            )}
            {note.agree > 0 && (
              <span className={styles.agree}>
                <ThumbsUp aria-hidden="true" /> <span aria-hidden="true">{note.agree}</span>
                <VisuallyHidden>{t("note.agree", { count: note.agree })}</VisuallyHidden>
              </span>
            )}
          </span>
        </>
      }
    >
      <button
        type="button"
        className={styles.face}
        aria-pressed={selected}
        aria-describedby={footerId}
        tabIndex={tabStop ? 0 : -1}
        data-stop={`note/${id}`}
        onClick={(event) => onPress(id, event)}
      >
        <VisuallyHidden>{t("note.named", { number: note.number })}. </VisuallyHidden>
        {note.text}
      </button>
      {note.redaction !== undefined && (
        <span className={styles.redaction}>
          <b>{t("note.redacted")}</b> {note.redaction}
        </span>
      )}
    </StickyNote>
  );
});
