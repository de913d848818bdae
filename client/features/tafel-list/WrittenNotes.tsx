import type { Lane } from "@samenspel/shared/domain/block";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { EyeOff, ThumbsUp, Wheat } from "lucide-react";
import { useText } from "../../live/language.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { PAPERS, type Paper, StickyNote } from "../../ui/StickyNote.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./WrittenNotes.module.css";
import { byLane, type NumberedNote } from "./written-notes.ts";

interface WrittenNotesProps {
  readonly notes: readonly NumberedNote[];
  readonly lanes: readonly Lane[];
  /** Public ids that a harvest line rests on. */
  readonly inHarvest: ReadonlySet<string>;
  /** Number by public id, for notes that build on another. */
  readonly numberOf: (publicId: string) => number | undefined;
  /** Absent where this facilitator may not hide. */
  readonly onHide?: ((note: NumberedNote) => void) | undefined;
}

const paperAt = (index: number): Paper => PAPERS[index % PAPERS.length] ?? "lucht";

/** The released notes of a block, by lane. */
export function WrittenNotes({ notes, lanes, inHarvest, numberOf, onHide }: WrittenNotesProps) {
  const t = useText(facilitatorTexts);
  if (notes.length === 0) return <p className={styles.none}>{t("place.noNotes")}</p>;
  return (
    <div className={styles.lanes}>
      {byLane(notes, lanes).map(({ lane, notes: inLane }, index) => (
        <section key={lane?.id ?? "rest"} className={styles.lane} aria-label={lane?.label ?? t("place.otherLane")}>
          {(lane !== null || lanes.length > 0) && (
            <h3>
              {lane?.label ?? t("place.otherLane")} <b>{inLane.length}</b>
            </h3>
          )}
          <ul>
            {inLane.map((note) => (
              <li key={note.id}>
                <WrittenNote
                  note={note}
                  paper={paperAt(lanes.length === 0 ? 0 : index)}
                  inHarvest={inHarvest.has(note.id)}
                  on={note.on === undefined ? undefined : numberOf(note.on)}
                  onHide={onHide}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface WrittenNoteProps {
  readonly note: NumberedNote;
  readonly paper: Paper;
  readonly inHarvest: boolean;
  readonly on: number | undefined;
  readonly onHide?: ((note: NumberedNote) => void) | undefined;
}

function WrittenNote({ note, paper, inHarvest, on, onHide }: WrittenNoteProps) {
  const t = useText(facilitatorTexts);
  const source = { participant: null, caller: t("note.caller"), tafel: t("note.tafel"), questionnaire: t("note.questionnaire") };
  const parts = [
    t("note.number", { number: note.number }),
    note.source === "tafel" ? null : (note.by ?? t("note.anonymous")),
    source[note.source],
    on === undefined ? null : t("note.on", { number: on }),
  ];
  return (
    <StickyNote
      paper={paper}
      size="board"
      aria-label={t("note.numbered", { number: note.number })}
      footer={
        <>
          <span>{parts.filter((part) => part !== null).join(" · ")}</span>
          <span className={styles.marks}>
            {inHarvest && (
              <>
                <Wheat />
                <VisuallyHidden>{t("note.inHarvest")}</VisuallyHidden>
              </>
            )}
            {note.agree > 0 && (
              <span>
                <ThumbsUp aria-hidden="true" /> <span aria-hidden="true">{note.agree}</span>
                <VisuallyHidden>{t("note.agree", { count: note.agree })}</VisuallyHidden>
              </span>
            )}
            {onHide !== undefined && (
              <IconButton label={t("hide.action", { number: note.number })} icon={<EyeOff />} onClick={() => onHide(note)} />
            )}
          </span>
        </>
      }
    >
      {note.text}
      {note.redaction !== undefined && <p className={styles.redaction}>{t("note.redaction", { text: note.redaction })}</p>}
    </StickyNote>
  );
}
