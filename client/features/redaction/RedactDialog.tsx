import { LIMITS } from "@samenspel/shared/protocol/limits";
import { boardTexts } from "@samenspel/shared/text/board";
import { commonTexts } from "@samenspel/shared/text/common";
import { type FormEvent, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./RedactDialog.module.css";

export interface RedactableNote {
  readonly number: number;
  readonly text: string;
  readonly redaction?: string;
}

interface RedactDialogProps {
  /** Null while nothing is asked. */
  readonly note: RedactableNote | null;
  /** Null: the redaction goes away. */
  readonly onRedact: (text: string | null) => void;
  readonly onClose: () => void;
}

/** A text beside the original, never in its place: what is redacted stays to be read. */
export function RedactDialog({ note, onRedact, onClose }: RedactDialogProps) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  return (
    <Dialog
      open={note !== null}
      onClose={onClose}
      title={t("redact.title", { number: note?.number ?? "" })}
      closeLabel={common("action.close")}
    >
      {note !== null && <RedactForm note={note} onRedact={onRedact} onClose={onClose} />}
    </Dialog>
  );
}

function RedactForm({ note, onRedact, onClose }: RedactDialogProps & { note: RedactableNote }) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  const [text, setText] = useState(note.redaction ?? note.text);
  const written = text.trim();
  const limit = useLetterLimit(LIMITS.note);
  const whyNot = () => {
    if (written === "") return t("redact.empty");
    if (written === note.text.trim()) return t("redact.same");
    return tooLongText(limit, text);
  };
  const notYet = whyNot();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (notYet === undefined) onRedact(written);
  };
  return (
    <form onSubmit={save} className={styles.form}>
      <p>{t("redact.text")}</p>
      <h3>{t("note.original")}</h3>
      <blockquote className={styles.quote}>{note.text}</blockquote>
      <TextArea label={t("redact.field")} value={text} onValue={setText} limit={limit} autoFocus />
      <DialogActions>
        {note.redaction !== undefined && <Button onClick={() => onRedact(null)}>{t("redact.remove")}</Button>}
        <Button onClick={onClose}>{common("action.cancel")}</Button>
        <Button type="submit" variant="primary" notYet={notYet}>
          {t("redact.go")}
        </Button>
      </DialogActions>
    </form>
  );
}
