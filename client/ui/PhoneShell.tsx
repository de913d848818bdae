import type { ReactNode } from "react";
import styles from "./PhoneShell.module.css";

interface PhoneShellProps {
  readonly header: ReactNode;
  readonly children: ReactNode;
  /** Stays at the bottom: a Dock. */
  readonly dock?: ReactNode;
  readonly footer?: ReactNode;
}

/** One column for a phone, centred on anything wider. `children` goes into the main landmark, edge to edge. */
export function PhoneShell({ header, children, dock, footer }: PhoneShellProps) {
  return (
    <div className={styles.phone}>
      <header className={styles.header}>{header}</header>
      <main className={styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
      {dock}
    </div>
  );
}

/** The usual side margins inside a phone screen. */
export function PhonePadding({ children }: { children: ReactNode }) {
  return <div className={styles.padding}>{children}</div>;
}

interface PhoneBarProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly start?: ReactNode;
  readonly middle?: ReactNode;
  readonly end?: ReactNode;
}

/** The bar on top of a working screen: where you are, the time, one button. */
export function PhoneBar({ title, subtitle, start, middle, end }: PhoneBarProps) {
  return (
    <div className={styles.bar} data-centred={start !== undefined}>
      {start}
      <div className={styles.titles}>
        <b>{title}</b>
        {subtitle !== undefined && <span>{subtitle}</span>}
      </div>
      {middle}
      {end}
    </div>
  );
}

/** The welcoming bar: the mark at the start, small buttons at the end, checked cloth below. */
export function PhoneTop({ start, end }: { start: ReactNode; end?: ReactNode }) {
  return (
    <>
      <div className={styles.top}>
        {start}
        <div className={styles.topEnd}>{end}</div>
      </div>
      <div className={styles.cloth} />
    </>
  );
}
