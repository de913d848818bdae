import type { ReactNode } from "react";
import styles from "./DeskShell.module.css";
import { useKeptFocus } from "./use-kept-focus.ts";

interface DeskShellProps {
  readonly header: ReactNode;
  readonly children: ReactNode;
  /** `fixed` fills exactly the window and lets its parts scroll; `page` scrolls as a whole. */
  readonly layout?: "page" | "fixed";
}

/** A working screen on a laptop. `children` goes into the main landmark, edge to edge. */
export function DeskShell({ header, children, layout = "page" }: DeskShellProps) {
  useKeptFocus();
  return (
    <div className={styles.desk} data-layout={layout}>
      <header>{header}</header>
      <main className={styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

interface DeskTopProps {
  readonly start?: ReactNode;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Clock, pills, buttons. */
  readonly children?: ReactNode;
}

/** The bar on top of a laptop screen; its title is the page's h1. */
export function DeskTop({ start, title, subtitle, children }: DeskTopProps) {
  return (
    <div className={styles.top}>
      {start}
      <div className={styles.titles}>
        <h1>{title}</h1>
        {subtitle !== undefined && <span>{subtitle}</span>}
      </div>
      {children}
    </div>
  );
}
