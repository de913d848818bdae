import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import { Download, LockOpen } from "lucide-react";
import { useState } from "react";
import { callApi } from "../../live/http.ts";
import { useText } from "../../live/language.ts";
import { saveFile } from "../../live/save-file.ts";
import { Button } from "../../ui/Button.tsx";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./SessionLinks.module.css";

interface ReportLinksProps {
  readonly sessionId: string;
  /** The start of the names of files. */
  readonly name: string;
  readonly onReopened: () => void;
  readonly onSignedOut: () => void;
}

function Reopen({ sessionId, onReopened, onSignedOut }: Omit<ReportLinksProps, "name">) {
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

/** After closing: the notitie to take along, and the way back. */
export function ReportLinks({ sessionId, name, onReopened, onSignedOut }: ReportLinksProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const report = `/api/sessions/${sessionId}/report` as const;

  // The server answers JSON without a file name: the page gives it one.
  async function saveData() {
    setFailed(null);
    const answer = await callApi<unknown>("GET", `${report}?format=json`);
    if (answer.ok) saveFile(`notitie-${name}.json`, "application/json", JSON.stringify(answer.value, null, 2));
    else if (answer.code === "not-signed-in") onSignedOut();
    else setFailed(answer.code);
  }

  return (
    <Panel className={styles.section} aria-labelledby="report">
      <h2 id="report">{t("report.title")}</h2>
      <p className={styles.text}>{t("report.text")}</p>
      <div className={styles.buttons}>
        {LANGUAGES.map((language) => (
          <ButtonLink
            key={language}
            variant="second"
            icon={<Download />}
            href={`${report}?format=md&language=${language}`}
            download={`notitie-${name}-${language}.md`}
          >
            {t("report.markdown", { language: common(`language.${language}`) })}
          </ButtonLink>
        ))}
        <Button icon={<Download />} onClick={() => void saveData()}>
          {t("report.json")}
        </Button>
        <Reopen sessionId={sessionId} onReopened={onReopened} onSignedOut={onSignedOut} />
      </div>
      {failed !== null && <Notice tone="error">{tError(failed)}</Notice>}
    </Panel>
  );
}
