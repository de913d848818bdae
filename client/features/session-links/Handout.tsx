import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { capitalised, clockText, dayText } from "@samenspel/shared/text/moment";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { createTranslator } from "@samenspel/shared/text/translate";
import { groupedCode } from "./grouped-code.ts";
import styles from "./Handout.module.css";
import { QrCode } from "./QrCode.tsx";

interface HandoutProps {
  readonly file: SessionFile;
  readonly code: string;
  readonly url: string;
}

const AMSTERDAM = "Europe/Amsterdam";
const inLanguage = createTranslator(organiserTexts);

/** One sheet for on the tables: seen on paper only, in the language of the session. */
export function Handout({ file, code, url }: HandoutProps) {
  const t = inLanguage(file.language);
  const at = Date.parse(file.startsAt);
  const address = new URL(url);
  return (
    <section className={styles.handout} lang={file.language} aria-label={t("handout.label")}>
      <h2 className={styles.title}>{file.title}</h2>
      <p className={styles.when}>
        {t("handout.when", {
          day: capitalised(dayText(file.language, at, AMSTERDAM)),
          time: clockText(file.language, at, AMSTERDAM),
        })}
      </p>
      <QrCode text={url} label={t("links.qrLabel")} />
      <p className={styles.code}>{groupedCode(code)}</p>
      <ol className={styles.steps}>
        <li>{t("handout.scan", { address: `${address.host}/join` })}</li>
        <li>{t("handout.code", { code: groupedCode(code) })}</li>
        <li>{t("handout.free")}</li>
      </ol>
    </section>
  );
}
