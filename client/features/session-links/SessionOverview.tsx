import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { SessionDetail } from "@samenspel/shared/protocol/http-api";
import { capitalised, clockText, dayText } from "@samenspel/shared/text/moment";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { FileDown, Pencil, Printer, QrCode as QrIcon } from "lucide-react";
import { renderSVG } from "uqr";
import { Link } from "wouter";
import { useLanguage, useText } from "../../live/language.ts";
import { fileName, saveFile } from "../../live/save-file.ts";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { groupedCode } from "./grouped-code.ts";
import { Handout } from "./Handout.tsx";
import { LinkRow } from "./LinkRow.tsx";
import { QrCode } from "./QrCode.tsx";
import { ReportLinks } from "./ReportLinks.tsx";
import styles from "./SessionLinks.module.css";
import { TafelLinks } from "./TafelLinks.tsx";

interface SessionOverviewProps {
  readonly detail: SessionDetail;
  readonly file: SessionFile;
  readonly editHref: string;
  readonly outcomeHref: string;
  readonly onReopened: () => void;
  readonly onSignedOut: () => void;
}

const AMSTERDAM = "Europe/Amsterdam";

function Participants({ file, links }: { file: SessionFile; links: SessionDetail["links"] }) {
  const t = useText(organiserTexts);
  const saveQr = () =>
    saveFile(`qr-${fileName(file.title)}.svg`, "image/svg+xml", renderSVG(links.participantUrl, { ecc: "M", border: 4 }));
  return (
    <Panel className={styles.section} aria-labelledby="participants">
      <h2 id="participants">{t("links.participants")}</h2>
      <p className={styles.text}>{t("links.participantsText")}</p>
      <div className={styles.door}>
        <QrCode text={links.participantUrl} label={t("links.qrLabel")} />
        <div className={styles.doorWords}>
          <p className={styles.codeLabel}>{t("links.code")}</p>
          <p className={styles.code}>{groupedCode(links.code)}</p>
          <div className={styles.buttons}>
            <Button icon={<Printer />} onClick={() => print()}>
              {t("links.print")}
            </Button>
            <Button icon={<QrIcon />} onClick={saveQr}>
              {t("links.saveQr")}
            </Button>
          </div>
        </div>
      </div>
      <LinkRow label={t("links.participantUrl")} url={links.participantUrl} />
    </Panel>
  );
}

/** What to hand out to whom. */
export function SessionOverview({ detail, file, editHref, outcomeHref, onReopened, onSignedOut }: SessionOverviewProps) {
  const t = useText(organiserTexts);
  const language = useLanguage();
  const { links, phase } = detail;
  const at = Date.parse(file.startsAt);
  const name = fileName(file.title);
  return (
    <>
      <div className={styles.page}>
        <div className={styles.head}>
          <div>
            <h1>{file.title}</h1>
            <p className={styles.text}>
              {t("links.when", { day: capitalised(dayText(language, at, AMSTERDAM)), time: clockText(language, at, AMSTERDAM) })}
              {" · "}
              {t(`phase.${phase}`)}
            </p>
          </div>
          <div className={styles.buttons}>
            <Link href={editHref} className={classNames(buttonStyles.button, buttonStyles.quiet, buttonStyles.normal)}>
              <Pencil /> {phase === "planned" ? t("links.edit") : t("links.read")}
            </Link>
            <Button
              icon={<FileDown />}
              onClick={() => saveFile(`${name}.json`, "application/json", JSON.stringify(file, null, 2))}
            >
              {t("links.export")}
            </Button>
          </div>
        </div>
        {phase === "closed" ? (
          <ReportLinks sessionId={detail.id} outcomeHref={outcomeHref} onReopened={onReopened} onSignedOut={onSignedOut} />
        ) : (
          <Notice tone="info" live={false}>
            {t("links.reportLater")}
          </Notice>
        )}
        {links.code !== "" && <Participants file={file} links={links} />}
        <Panel className={styles.section} aria-labelledby="lead-links">
          <h2 id="lead-links">{t("links.lead")}</h2>
          <p className={styles.text}>{t("links.leadText")}</p>
          <LinkRow label={t("links.facilitatorUrl")} hint={t("links.secret")} url={links.facilitatorUrl} />
          <LinkRow label={t("links.presenterUrl")} hint={t("links.presenterHint")} url={links.presenterUrl} />
        </Panel>
        <TafelLinks file={file} links={links} />
      </div>
      {links.code !== "" && <Handout file={file} code={links.code} url={links.participantUrl} />}
    </>
  );
}
