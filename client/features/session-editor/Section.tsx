import type { ReactNode } from "react";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./Editor.module.css";

interface SectionProps {
  /** For the links that jump to it. */
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  /** Buttons beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the editor. */
export function Section({ id, title, text, action, children }: SectionProps) {
  return (
    <Panel className={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <div className={styles.sectionHead}>
        <h2 id={`${id}-title`}>{title}</h2>
        {action}
      </div>
      {text !== undefined && <p className={styles.sectionText}>{text}</p>}
      {children}
    </Panel>
  );
}
