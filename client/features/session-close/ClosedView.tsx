import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { commonTexts } from "@samenspel/shared/text/common";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { clockText, dayText } from "@samenspel/shared/text/moment";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import { Braces, ChartNoAxesColumn, FileText } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage, useText } from "../../live/language.ts";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./SessionClose.module.css";

interface ClosedViewProps {
  readonly sessionId: string;
  readonly state: LiveState;
  readonly tafels: number;
  readonly votes: number;
  readonly deleteAt: number | undefined;
  /** Opens the outcome; only a lead may have it, and the report. */
  readonly onOutcome: (() => void) | undefined;
  /** What a tafel made, still to be read. */
  readonly children?: ReactNode;
}

/** After the end: what there was, and the report. */
export function ClosedView({ sessionId, state, tafels, votes, deleteAt, onOutcome, children }: ClosedViewProps) {
  const t = useText(facilitatorTexts);
  const language = useLanguage();
  const done = state.order.filter((id) => state.blocks[id] !== undefined).length;
  const figures = [
    { count: state.counts.joined, word: t("closed.joined", { count: state.counts.joined }) },
    { count: tafels, word: t("closed.tafels", { count: tafels }) },
    { count: done, word: t("closed.blocks", { count: done }) },
    { count: votes, word: t("closed.votes", { count: votes }) },
  ];
  return (
    <div className={styles.closed}>
      <Panel className={styles.thanks}>
        <h2>{t("closed.title")}</h2>
        {state.closedAt !== undefined && (
          <p>{t("closed.at", { day: dayText(language, state.closedAt), time: clockText(language, state.closedAt) })}</p>
        )}
        <p>{t("closed.thanks")}</p>
        <ul className={styles.figures}>
          {figures.map(({ count, word }) => (
            <li key={word}>
              <b>{count}</b> {word}
            </li>
          ))}
        </ul>
      </Panel>
      {onOutcome !== undefined && <ReportLinks sessionId={sessionId} onOutcome={onOutcome} />}
      {children}
      <p className={styles.small}>
        {t("closed.reopen")} {deleteAt !== undefined && t("closed.delete", { day: dayText(language, deleteAt) })}
      </p>
    </div>
  );
}

function ReportLinks({ sessionId, onOutcome }: { sessionId: string; onOutcome: () => void }) {
  const tOutcome = useText(outcomeTexts);
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const link = (format: "md" | "json", language: string) =>
    `/api/sessions/${sessionId}/report?format=${format}&language=${language}`;
  return (
    <Panel className={styles.report}>
      <h2>{t("closed.report")}</h2>
      <p>{t("closed.reportText")}</p>
      <Button variant="primary" icon={<ChartNoAxesColumn />} onClick={onOutcome}>
        {tOutcome("page.open")}
      </Button>
      {LANGUAGES.map((language) => (
        <div key={language}>
          <h3 lang={language}>{common(`language.${language}`)}</h3>
          <p className={styles.links}>
            <a className={classNames(buttonStyles.button, buttonStyles.second)} href={link("md", language)} download>
              <FileText /> {t("closed.md")}
            </a>
            <a className={classNames(buttonStyles.button, buttonStyles.quiet)} href={link("json", language)} download>
              <Braces /> {t("closed.json")}
            </a>
          </p>
        </div>
      ))}
    </Panel>
  );
}
