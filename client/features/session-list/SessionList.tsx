import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { SessionLinks, SessionSummary } from "@samenspel/shared/protocol/http-api";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { callApi } from "../../live/http.ts";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import buttonStyles from "../../ui/Button.module.css";
import { classNames } from "../../ui/class-names.ts";
import { Notice } from "../../ui/Notice.tsx";
import { OakTable } from "../../ui/OakTable.tsx";
import { useTitle } from "../../ui/use-title.ts";
import { DeleteSession } from "./DeleteSession.tsx";
import styles from "./SessionList.module.css";
import { SessionRow } from "./SessionRow.tsx";
import { inOrder } from "./session-order.ts";

interface SessionListProps {
  readonly newHref: string;
  readonly hrefs: (sessionId: string) => { readonly edit: string; readonly links: string; readonly outcome: string };
  /** Has this device changes of a session that were not saved? */
  readonly unsaved: (sessionId: string) => boolean;
  /** A copy was made: it has this id. */
  readonly onCopied: (sessionId: string) => void;
  readonly onDeleted: (sessionId: string) => void;
  readonly onSignedOut: () => void;
}

/** The longest title a session may have. */
const TITLE = 120;

function EmptyList({ newHref }: { newHref: string }) {
  const t = useText(organiserTexts);
  return (
    <div className={styles.empty}>
      <svg className={styles.table} viewBox="0 0 100 100" aria-hidden="true">
        <OakTable size={100} />
      </svg>
      <h2>{t("list.empty.title")}</h2>
      <p>{t("list.empty.text")}</p>
      <Link href={newHref} className={classNames(buttonStyles.button, buttonStyles.primary, buttonStyles.large)}>
        <Plus /> {t("list.empty.go")}
      </Link>
    </div>
  );
}

/** Every session of this organiser: what is going on, and what to do next. */
export function SessionList({ newHref, hrefs, unsaved, onCopied, onDeleted, onSignedOut }: SessionListProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const announce = useAnnounce();
  const [sessions, setSessions] = useState<readonly SessionSummary[] | null>(null);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const [deleting, setDeleting] = useState<SessionSummary | null>(null);
  useTitle(t("list.title"), common("product.name"));

  useEffect(() => {
    let current = true;
    void callApi<SessionSummary[]>("GET", "/api/sessions").then((answer) => {
      if (!current) return;
      if (answer.ok) setSessions(answer.value);
      else if (answer.code === "not-signed-in") onSignedOut();
      else setFailed(answer.code);
    });
    return () => {
      current = false;
    };
  }, [onSignedOut]);

  async function copy({ id, title }: SessionSummary) {
    setFailed(null);
    const answer = await callApi<SessionLinks>("POST", `/api/sessions/${id}/copy`, {
      title: t("list.copyTitle", { title }).slice(0, TITLE),
    });
    if (!answer.ok) return answer.code === "not-signed-in" ? onSignedOut() : setFailed(answer.code);
    announce(t("list.copied", { title }));
    onCopied(answer.value.id);
  }

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t("list.title")}</h1>
        {sessions !== null && sessions.length > 0 && (
          <Link href={newHref} className={classNames(buttonStyles.button, buttonStyles.primary, buttonStyles.normal)}>
            <Plus /> {t("list.new")}
          </Link>
        )}
      </div>
      {failed !== null && <Notice tone="error">{tError(failed)}</Notice>}
      {sessions === null && failed === null && <p role="status">{common("state.loading")}</p>}
      {sessions?.length === 0 && <EmptyList newHref={newHref} />}
      {sessions !== null && sessions.length > 0 && (
        <ul className={styles.list}>
          {inOrder(sessions, Date.now()).map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              hrefs={hrefs(session.id)}
              unsaved={unsaved(session.id)}
              onCopy={() => void copy(session)}
              onDelete={() => setDeleting(session)}
            />
          ))}
        </ul>
      )}
      <DeleteSession
        session={deleting}
        onClose={() => setDeleting(null)}
        onSignedOut={onSignedOut}
        onDeleted={(id) => {
          setSessions((sessions ?? []).filter((session) => session.id !== id));
          setDeleting(null);
          onDeleted(id);
        }}
      />
    </div>
  );
}
