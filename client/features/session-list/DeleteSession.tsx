import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { SessionSummary } from "@samenspel/shared/protocol/http-api";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { callApi } from "../../live/http.ts";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./SessionList.module.css";

interface DeleteSessionProps {
  /** Null: nothing is asked. */
  readonly session: SessionSummary | null;
  readonly onClose: () => void;
  readonly onDeleted: (id: string) => void;
  readonly onSignedOut: () => void;
}

/** Says what goes before anything goes. */
export function DeleteSession({ session, onClose, onDeleted, onSignedOut }: DeleteSessionProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ErrorCode | null>(null);

  async function remove({ id, title }: SessionSummary) {
    setBusy(true);
    setFailed(null);
    const answer = await callApi<unknown>("DELETE", `/api/sessions/${id}`);
    setBusy(false);
    // Gone already is gone too.
    if (answer.ok || answer.code === "not-found") {
      announce(t("delete.done", { title }));
      onDeleted(id);
    } else if (answer.code === "not-signed-in") onSignedOut();
    else setFailed(answer.code);
  }

  return (
    <Dialog
      open={session !== null}
      onClose={onClose}
      role="alertdialog"
      title={t("delete.title", { title: session?.title ?? "" })}
      closeLabel={common("action.close")}
    >
      {session !== null && (
        <>
          <p>{t("delete.text")}</p>
          <ul className={styles.goes}>
            <li>{t("delete.script")}</li>
            <li>{t("delete.people", { count: session.joined })}</li>
            <li>{t("delete.input")}</li>
            <li>{t("delete.report")}</li>
            <li>{t("delete.links")}</li>
          </ul>
          <p>{t("delete.final")}</p>
          {failed !== null && <Notice tone="error">{tError(failed)}</Notice>}
          <DialogActions>
            <Button onClick={onClose}>{t("delete.keep")}</Button>
            <Button variant="help" icon={<Trash2 />} busy={busy} onClick={() => void remove(session)}>
              {t("delete.go")}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
