import { LIMITS } from "@samenspel/shared/protocol/limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./HideNote.module.css";

interface HideNoteDialogProps {
  /** The note to hide; null while nothing is asked. */
  readonly note: { readonly id: string; readonly number: number; readonly text: string } | null;
  readonly run: typeof sendCommand;
  readonly onClose: () => void;
}

/** Takes a note off the board, never without a reason that its writer can read. */
export function HideNoteDialog({ note, run, onClose }: HideNoteDialogProps) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const [reason, setReason] = useState("");
  const close = () => {
    setReason("");
    onClose();
  };
  const hide = async () => {
    if (note === null) return;
    const answer = await run({ type: "hideNote", note: note.id, reason: reason.trim() });
    if (answer.ok) close();
  };
  return (
    <Dialog
      open={note !== null}
      onClose={close}
      title={t("hide.title", { number: note?.number ?? "" })}
      closeLabel={common("action.close")}
    >
      <div className={styles.body}>
        <blockquote className={styles.quote}>{note?.text}</blockquote>
        <p>{t("hide.text")}</p>
        <TextArea label={t("hide.reason")} value={reason} onValue={setReason} maxLength={LIMITS.reason} />
      </div>
      <DialogActions>
        <Button onClick={close}>{common("action.cancel")}</Button>
        <Button variant="primary" notYet={reason.trim() === "" ? t("hide.reasonEmpty") : undefined} onClick={hide}>
          {t("hide.go")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
