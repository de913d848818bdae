import type { SessionSummary } from "@samenspel/shared/protocol/http-api";
import { capitalised, clockText, dayText } from "@samenspel/shared/text/moment";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { CalendarClock, CopyPlus, EllipsisVertical, FileText, Link2, ListChecks, Pencil, Play, Trash2 } from "lucide-react";
import { Link } from "wouter";
import { useLanguage, useText } from "../../live/language.ts";
import buttonStyles from "../../ui/Button.module.css";
import { classNames } from "../../ui/class-names.ts";
import { Menu } from "../../ui/Menu.tsx";
import { Pill } from "../../ui/Pill.tsx";
import styles from "./SessionList.module.css";

interface SessionRowProps {
  readonly session: SessionSummary;
  readonly hrefs: { readonly edit: string; readonly links: string; readonly outcome: string };
  readonly unsaved: boolean;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

const AMSTERDAM = "Europe/Amsterdam";

const PHASES = {
  planned: { tone: "quiet", icon: <CalendarClock /> },
  questionnaire: { tone: "info", icon: <ListChecks /> },
  running: { tone: "attention", icon: <Play /> },
  closed: { tone: "done", icon: <FileText /> },
} as const;

/** Six digits are read in two groups of three. */
const grouped = (code: string) => code.replace(/^(\d{3})(\d{3})$/, "$1 $2");

function When({ startsAt, deleteAt }: Pick<SessionSummary, "startsAt" | "deleteAt">) {
  const t = useText(organiserTexts);
  const language = useLanguage();
  const at = Date.parse(startsAt);
  const year = new Intl.DateTimeFormat("en", { year: "numeric", timeZone: AMSTERDAM }).format(at);
  const day = capitalised(dayText(language, at, AMSTERDAM));
  return (
    <p className={styles.when}>
      {t("list.when", { day, year, time: clockText(language, at, AMSTERDAM) })}
      {deleteAt !== null && <small>{t("list.deleteAt", { day: dayText(language, deleteAt, AMSTERDAM) })}</small>}
    </p>
  );
}

/** One session: when, how it stands, and the one thing to do next. */
export function SessionRow({ session, hrefs, unsaved, onCopy, onDelete }: SessionRowProps) {
  const t = useText(organiserTexts);
  const { title, phase, joined, code } = session;
  const { tone, icon } = PHASES[phase];
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <h2>
          <Link href={phase === "planned" ? hrefs.edit : hrefs.links}>{title}</Link>
        </h2>
        <When startsAt={session.startsAt} deleteAt={session.deleteAt} />
        <p className={styles.pills}>
          <Pill tone={tone} icon={icon}>
            {t(`phase.${phase}`)}
          </Pill>
          {unsaved && <Pill tone="attention">{t("list.unsaved")}</Pill>}
        </p>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t("list.code")}</dt>
          <dd>{code === null ? t("list.noCode") : grouped(code)}</dd>
        </div>
        <div>
          <dt>{t("list.joined")}</dt>
          <dd>{joined}</dd>
        </div>
      </dl>
      <div className={styles.next}>
        <p>{t(`next.${phase}`)}</p>
        <Link
          href={phase === "closed" ? hrefs.outcome : hrefs.links}
          className={classNames(buttonStyles.button, buttonStyles.second, buttonStyles.small)}
          aria-label={t(`nextGoNamed.${phase}`, { title })}
        >
          {phase === "closed" ? <FileText /> : <Link2 />} {t(`nextGo.${phase}`)}
        </Link>
      </div>
      <span className={styles.more}>
        {phase === "planned" && (
          <Link
            href={hrefs.edit}
            className={classNames(buttonStyles.button, buttonStyles.bare, buttonStyles.small)}
            aria-label={t("list.editNamed", { title })}
          >
            <Pencil /> {t("list.edit")}
          </Link>
        )}
        <Menu
          label={t("list.more", { title })}
          variant="bare"
          trigger={<EllipsisVertical />}
          entries={[
            { id: "copy", label: t("list.copy"), detail: t("list.copyText"), icon: <CopyPlus />, onSelect: onCopy },
            { id: "delete", label: t("list.delete"), icon: <Trash2 />, separated: true, onSelect: onDelete },
          ]}
        />
      </span>
    </li>
  );
}
