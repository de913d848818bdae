import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { boardTexts } from "@samenspel/shared/text/board";
import { commonTexts } from "@samenspel/shared/text/common";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import styles from "./OpenNote.module.css";
import { useWriterLine } from "./writer-line.ts";

interface OpenNoteProps {
  /** Null while no note is open. */
  readonly note: BoardNote | null;
  /** The title of its group, if it is in one. */
  readonly group: string | null;
  /** What builds on it. */
  readonly replies: readonly BoardNote[];
  /** The number of the note that it builds on. */
  readonly on: number | undefined;
  /** Buttons. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

/** A note from nearby: everything that is known of it, and what can be done with it. */
export function OpenNote({ note, group, replies, on, actions, onClose }: OpenNoteProps) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  return (
    <Dialog
      open={note !== null}
      onClose={onClose}
      title={t("note.named", { number: note?.number ?? "" })}
      closeLabel={common("action.close")}
    >
      {note !== null && <Body note={note} group={group} replies={replies} on={on} />}
      <DialogActions>{actions}</DialogActions>
    </Dialog>
  );
}

function Body({ note, group, replies, on }: Pick<OpenNoteProps, "group" | "replies" | "on"> & { note: BoardNote }) {
  const t = useText(boardTexts);
  const by = useWriterLine(note);
  return (
    <div className={styles.body}>
      <p className={styles.text}>{note.text}</p>
      {note.redaction !== undefined && (
        <div>
          <h3>{t("note.redaction")}</h3>
          <p className={styles.text}>{note.redaction}</p>
        </div>
      )}
      <p className={styles.facts}>
        {[
          by,
          on === undefined ? null : t("note.on", { number: on }),
          group === null ? t("note.loose") : t("note.inGroup", { title: group }),
          note.agree === 0 ? null : t("note.agree", { count: note.agree }),
        ]
          .filter((fact) => fact !== null)
          .join(" · ")}
      </p>
      {replies.length > 0 && (
        <div>
          <h3>{t("note.replies")}</h3>
          <ul className={styles.replies}>
            {replies.map((reply) => (
              <li key={reply.number}>
                <b>{t("note.number", { number: reply.number })}</b> {reply.text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
