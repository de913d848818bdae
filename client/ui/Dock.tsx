import type { FormEvent, ReactNode } from "react";
import styles from "./Dock.module.css";

interface DockProps {
  readonly label: string;
  /** Makes the dock a form. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}

/** What stays under the thumb at the bottom of a phone screen. */
export function Dock({ label, onSubmit, children }: DockProps) {
  if (onSubmit === undefined) {
    return (
      <section className={styles.dock} aria-label={label}>
        {children}
      </section>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles.dock} aria-label={label} onSubmit={submit}>
      {children}
    </form>
  );
}

/** The small line about saving. Give it role status yourself when nothing else speaks it. */
export function DockStatus({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <p className={styles.status}>
      {icon}
      <span>{children}</span>
    </p>
  );
}

/** Things left and right on one line that wraps. */
export function DockRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
