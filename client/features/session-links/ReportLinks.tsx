import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { ChartNoAxesColumn, LockOpen } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { callApi } from "../../live/http.ts";
import { useText } from "../../live/language.ts";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./SessionLinks.module.css";

interface ReportLinksProps {
  readonly sessionId: string;
  readonly outcomeHref: string;
  readonly onReopened: () => void;
  readonly onSignedOut: () => void;
}

function Reopen({ sessionId, onReopened, onSignedOut }: Omit<ReportLinksProps, "outcomeHref">) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ErrorCode | null>(null);

  async function reopen() {
    setBusy(true);
    setFailed(null);
    const answer = await callApi<unknown>("POST", `/api/sessions/${sessionId}/reopen`, {});
    setBusy(false);
    if (!answer.ok) return answer.code === "not-signed-in" ? onSignedOut() : setFailed(answer.code);
    setAsking(false);
    onReopened();
  }

  return (
    <>
      <Button icon={<LockOpen />} onClick={() => setAsking(true)}>
        {t("report.reopen")}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("report.reopenTitle")} closeLabel={common("action.close")}>
        <p>{t("report.reopenText")}</p>
        {failed !== null && <Notice tone="error">{tError(failed)}</Notice>}
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{common("action.cancel")}</Button>
          <Button variant="primary" busy={busy} onClick={() => void reopen()}>
            {t("report.reopen")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

/** After closing: the way to the outcome and the notitie, and the way back. */
export function ReportLinks({ sessionId, outcomeHref, onReopened, onSignedOut }: ReportLinksProps) {
  const t = useText(organiserTexts);
  const tOutcome = useText(outcomeTexts);
  return (
    <Panel className={styles.section} aria-labelledby="report">
      <h2 id="report">{t("report.title")}</h2>
      <p className={styles.text}>{t("report.text")}</p>
      <div className={styles.buttons}>
        <Link href={outcomeHref} className={classNames(buttonStyles.button, buttonStyles.primary, buttonStyles.normal)}>
          <ChartNoAxesColumn /> {tOutcome("page.open")}
        </Link>
        <Reopen sessionId={sessionId} onReopened={onReopened} onSignedOut={onSignedOut} />
      </div>
    </Panel>
  );
}
