import type { WriteBlock } from "@samenspel/shared/domain/block";
import { Reply, ThumbsUp, User } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { useWriter } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { CountToggle } from "../../ui/CountToggle.tsx";
import { type Paper, StickyNote } from "../../ui/StickyNote.tsx";
import type { FeedNote } from "./feed.ts";
import { MyNoteButtons } from "./MyNoteButtons.tsx";
import styles from "./NoteCard.module.css";

const SOURCES = { tafel: "feed.byTafel", caller: "feed.byCaller", questionnaire: "feed.byQuestionnaire" } as const;

/** Who wrote it, as the group may know. */
const useWriterName = (note: FeedNote): string => {
  const t = useText(participantTexts);
  const source = note.source === "participant" ? null : t(SOURCES[note.source]);
  if (note.by === null) return source ?? t("feed.anonymous");
  return source === null ? note.by : `${note.by} · ${source}`;
};

interface NoteCardProps {
  readonly note: FeedNote;
  readonly block: WriteBlock;
  readonly paper: Paper;
  /** Thumbs and changes are possible. */
  readonly open: boolean;
  /** Begins a note that builds on this one; absent where nobody writes. */
  readonly onBuild?: ((note: FeedNote) => void) | undefined;
  /** A button of its own under the note. */
  readonly extra?: ReactNode;
}

/** A note that the group sees. */
export function NoteCard({ note, block, paper, open, onBuild, extra }: NoteCardProps) {
  const t = useText(participantTexts);
  const writer = useWriter();
  const name = useWriterName(note);
  const agrees = writer.agrees(note.publicId);
  const label = open ? t("feed.agree", { count: note.agree }) : t("feed.agreed", { count: note.agree });
  return (
    <StickyNote
      paper={paper}
      aria-label={t("feed.number", { number: note.number })}
      footer={
        <>
          <span className={styles.by}>
            <b className={styles.number}>#{note.number}</b>
            {note.mine === undefined ? (
              name
            ) : (
              <b className={styles.mine}>
                <User />
                {t("feed.yours")}
              </b>
            )}
            {note.onNumber !== undefined && <span>{t("feed.on", { number: note.onNumber })}</span>}
          </span>
          {open && onBuild !== undefined && (
            <Button
              size="small"
              variant="bare"
              icon={<Reply />}
              aria-label={t("feed.buildLabel", { number: note.number })}
              onClick={() => onBuild(note)}
            >
              {t("feed.build")}
            </Button>
          )}
          {open ? (
            <CountToggle
              pressed={agrees}
              onPressed={(agree) => writer.react(block, note.publicId, agree)}
              count={note.agree}
              icon={<ThumbsUp />}
              label={label}
            />
          ) : (
            note.agree > 0 && (
              <span role="img" aria-label={label}>
                <ThumbsUp /> {note.agree}
              </span>
            )
          )}
          {extra}
        </>
      }
    >
      {note.mine !== undefined && open ? <MyNoteButtons note={note.mine}>{note.text}</MyNoteButtons> : note.text}
      {note.redaction !== undefined && (
        <p className={styles.redaction}>
          <small>{t("feed.redaction")}</small> {note.redaction}
        </p>
      )}
    </StickyNote>
  );
}
