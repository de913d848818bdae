import { LIMITS } from "@samenspel/shared/protocol/limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { tooLongText } from "../../ui/LettersLeft.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./HideNote.module.css";

interface HideNoteDialogProps {
  /** The notes to hide, all for one reason; none while nothing is asked. */
  readonly notes: readonly { readonly id: string; readonly number: number; readonly text: string }[];
  readonly run: typeof sendCommand;
  readonly onClose: () => void;
}

/** Takes notes off the board, never without a reason that their writers can read. */
export function HideNoteDialog({ notes, run, onClose }: HideNoteDialogProps) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const [reason, setReason] = useState("");
  const limit = useLetterLimit(LIMITS.reason);
  const notYet = reason.trim() === "" ? t("hide.reasonEmpty") : tooLongText(limit, reason);
  const close = () => {
    setReason("");
    onClose();
  };
  const hide = async () => {
    for (const { id } of notes) {
      const answer = await run({ type: "hideNote", note: id, reason: reason.trim() });
      if (!answer.ok && answer.error.code !== "stale") return;
    }
    close();
  };
  return (
    <Dialog
      open={notes.length > 0}
      onClose={close}
      title={t("hide.title", { number: notes.map(({ number }) => number).join(", #") })}
      closeLabel={common("action.close")}
    >
      <div className={styles.body}>
        {notes.map(({ id, text }) => (
          <blockquote key={id} className={styles.quote}>
            {text}
          </blockquote>
        ))}
        <p>{t("hide.text")}</p>
        <TextArea label={t("hide.reason")} value={reason} onValue={setReason} limit={limit} />
      </div>
      <DialogActions>
        <Button onClick={close}>{common("action.cancel")}</Button>
        <Button variant="primary" notYet={notYet} onClick={hide}>
          {t("hide.go")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
