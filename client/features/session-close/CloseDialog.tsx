import { commonTexts } from "@samenspel/shared/text/common";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { CircleStop, Eye, FileText, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import styles from "./SessionClose.module.css";

interface CloseDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The current block, which closes with the session; null before the start. */
  readonly block: string | null;
  readonly joined: number;
  readonly run: typeof sendCommand;
}

/** Says what closing does before it is done: part of it cannot be undone. */
export function CloseDialog({ open, onClose, block, joined, run }: CloseDialogProps) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const [busy, setBusy] = useState(false);
  const close = async () => {
    if (block === null) return;
    setBusy(true);
    await run({ type: "close", block });
    setBusy(false);
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} role="alertdialog" title={t("close.title")} closeLabel={common("action.close")}>
      <p>
        {t("close.people", { count: joined })} {t("close.text")}
      </p>
      <ul className={styles.steps}>
        <li>
          <CircleStop /> {t("close.step.end")}
        </li>
        <li>
          <Eye /> {t("close.step.reveal")}
        </li>
        <li>
          <ShieldCheck /> {t("close.step.anonymous")}
        </li>
        <li>
          <FileText /> {t("close.step.report")}
        </li>
      </ul>
      <DialogActions>
        <Button onClick={onClose}>{t("close.stay")}</Button>
        <Button variant="primary" busy={busy} notYet={block === null ? t("close.notRunning") : undefined} onClick={close}>
          {t("close.go")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
