import type { ReactNode } from "react";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./OutcomePanel.module.css";

interface OutcomePanelProps {
  /** Where the navigation of the page goes to. */
  readonly id: string;
  readonly title: ReactNode;
  /** Said beside the title. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the outcome on its own sheet; its title can be gone to. */
export function OutcomePanel({ id, title, beside, children }: OutcomePanelProps) {
  return (
    <Panel className={styles.panel} id={id} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </Panel>
  );
}

/** A line of figures or explanation. */
export function Meta({ children }: { readonly children: ReactNode }) {
  return <p className={styles.meta}>{children}</p>;
}

/** What there is to say when there is nothing. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}
