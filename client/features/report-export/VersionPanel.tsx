import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { EditionView } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { EditionState } from "@samenspel/shared/report/narrative";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { clockText, dayText } from "@samenspel/shared/text/moment";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import type { Translate } from "@samenspel/shared/text/translate";
import { Download as DownloadIcon, FileCheck2, FilePen, Stamp } from "lucide-react";
import { useState } from "react";
import { callApi } from "../../live/http.ts";
import { useLanguage, useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Pill } from "../../ui/Pill.tsx";
import type { ReportFormat } from "./download-report.ts";
import styles from "./ReportExport.module.css";
import type { Download } from "./use-download.ts";

interface VersionPanelProps {
  readonly sessionId: string;
  readonly versions: readonly EditionView[];
  /** Saves what is not saved yet; false when the server does not have it. */
  readonly settle: () => Promise<boolean>;
  /** A version was kept. */
  readonly onKept: () => void;
  readonly onSignedOut: () => void;
  readonly download: Download;
  readonly onFormat: (format: ReportFormat, version: number) => void;
}

/** From here on the versions that can still be kept are counted. */
const FEW_VERSIONS = 20;
const FORMATS = ["docx", "pdf", "odt", "template", "md", "xlsx", "json"] as const;

type OutcomeText = Translate<(typeof outcomeTexts)["nl"]>;

const nameOf = ({ state, number }: EditionView, t: OutcomeText): string => t(`version.${state}`, { number });

function OneVersion({ version, onFormat, busy }: { version: EditionView; busy: boolean } & Pick<VersionPanelProps, "onFormat">) {
  const t = useText(outcomeTexts);
  const language = useLanguage();
  const { number, state, savedAt, by } = version;
  const name = nameOf(version, t);
  const when = t("version.at", { day: dayText(language, savedAt), time: clockText(language, savedAt) });
  return (
    <li>
      <div>
        <Pill tone={state === "final" ? "done" : "quiet"} icon={state === "final" ? <FileCheck2 /> : <FilePen />} bare>
          {name}
        </Pill>
        <small>
          {when}
          {by !== null && ` · ${t("version.by", { name: by })}`}
        </small>
      </div>
      <Menu
        label={t("version.download", { name })}
        trigger={
          <>
            <DownloadIcon /> {busy ? t("version.busy") : t("version.downloadShort")}
          </>
        }
        entries={FORMATS.map((format) => ({
          id: format,
          label: t(`format.${format}`),
          onSelect: () => onFormat(format, number),
        }))}
      />
    </li>
  );
}

/** The kept versions of the notitie, with their dates, and the way to keep another. */
export function VersionPanel({ sessionId, versions, settle, onKept, onSignedOut, download, onFormat }: VersionPanelProps) {
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState<EditionState | null>(null);
  const [failed, setFailed] = useState<ErrorCode | "unsaved" | null>(null);

  const left = LIMITS.editions - versions.length;
  const full = left <= 0 ? t("version.full", { count: LIMITS.editions }) : undefined;

  const keep = async (state: EditionState) => {
    setBusy(state);
    setFailed(null);
    const answer = (await settle())
      ? await callApi<EditionView>("POST", `/api/sessions/${sessionId}/versions`, { state })
      : ({ ok: false, code: "unsaved" } as const);
    setBusy(null);
    setAsking(false);
    if (answer.ok) {
      announce(t("version.made", { name: nameOf(answer.value, t) }));
      onKept();
    } else if (answer.code === "not-signed-in") onSignedOut();
    else setFailed(answer.code);
  };

  return (
    <Panel className={styles.panel} id="versies" aria-labelledby="versies-title">
      <h2 id="versies-title" tabIndex={-1}>
        {t("version.title")}
      </h2>
      <p className={styles.text}>{t("version.explain")}</p>
      <div className={styles.keep}>
        <Button
          variant="second"
          size="small"
          icon={<FilePen />}
          busy={busy === "concept"}
          notYet={full}
          onClick={() => void keep("concept")}
        >
          {t("version.make")}
        </Button>
        <Button size="small" icon={<Stamp />} notYet={full} onClick={() => setAsking(true)}>
          {t("version.declare")}
        </Button>
      </div>
      {left <= FEW_VERSIONS && <p className={styles.text}>{full ?? t("version.left", { count: left })}</p>}
      {failed !== null && <Notice tone="error">{failed === "unsaved" ? t("version.saveFirst") : tError(failed)}</Notice>}
      {download.failed?.wanted.version !== undefined && <Notice tone="error">{tError(download.failed.error)}</Notice>}
      {versions.length === 0 ? (
        <p className={styles.text}>{t("version.none")}</p>
      ) : (
        <ol className={styles.versions}>
          {versions
            .toSorted((a, b) => b.number - a.number)
            .map((version) => (
              <OneVersion
                key={version.number}
                version={version}
                busy={download.busy?.version === version.number}
                onFormat={onFormat}
              />
            ))}
        </ol>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        role="alertdialog"
        title={t("version.declareTitle")}
        closeLabel={common("action.close")}
      >
        <p>{t("version.declareText")}</p>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{common("action.cancel")}</Button>
          <Button variant="primary" busy={busy === "final"} onClick={() => void keep("final")}>
            {t("version.declare")}
          </Button>
        </DialogActions>
      </Dialog>
    </Panel>
  );
}
