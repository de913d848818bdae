import { errorsTexts } from "@samenspel/shared/text/errors";
import { useText } from "../../live/language.ts";
import { Mark } from "../../ui/Logo.tsx";
import styles from "./OpeningMessage.module.css";
import type { RoleSession } from "./use-role-session.ts";

interface OpeningMessageProps {
  readonly opened: Exclude<RoleSession, { phase: "open" }>;
  /** The words of the role that opens it. */
  readonly t: (key: "open.busy" | "open.needsLink.title" | "open.needsLink.text" | "open.failed.title") => string;
}

/** What stands there while a session opens, or when it does not. */
export function OpeningMessage({ opened, t }: OpeningMessageProps) {
  const errors = useText(errorsTexts);
  switch (opened.phase) {
    case "opening":
      return <Message title={t("open.busy")} busy />;
    case "needs-link":
      return <Message title={t("open.needsLink.title")} text={t("open.needsLink.text")} />;
    case "failed":
      return <Message title={t("open.failed.title")} text={errors(opened.code)} />;
  }
}

function Message({ title, text, busy = false }: { title: string; text?: string; busy?: boolean }) {
  return (
    <main className={styles.opening} id="main" tabIndex={-1}>
      <Mark />
      <h1 aria-busy={busy}>{title}</h1>
      {text !== undefined && <p role="alert">{text}</p>}
    </main>
  );
}
