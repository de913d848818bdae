import { Mark } from "../../ui/Logo.tsx";
import styles from "./OpeningMessage.module.css";

interface OpeningMessageProps {
  readonly title: string;
  readonly text?: string;
  readonly busy?: boolean;
}

/** What stands there while a session opens, or when it does not. */
export function OpeningMessage({ title, text, busy = false }: OpeningMessageProps) {
  return (
    <main className={styles.opening} id="main" tabIndex={-1}>
      <Mark />
      <h1 aria-busy={busy}>{title}</h1>
      {text !== undefined && <p role="alert">{text}</p>}
    </main>
  );
}
