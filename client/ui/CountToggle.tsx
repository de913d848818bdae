import type { ReactNode } from "react";
import styles from "./CountToggle.module.css";

interface CountToggleProps {
  readonly pressed: boolean;
  readonly onPressed: (pressed: boolean) => void;
  readonly count: number;
  readonly icon: ReactNode;
  /** What pressing means, count included ("agree with this, 4 people"). */
  readonly label: string;
}

/** An icon that is on or off, with how many others turned it on. */
export function CountToggle({ pressed, onPressed, count, icon, label }: CountToggleProps) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={pressed} aria-label={label} onClick={() => onPressed(!pressed)}>
      {icon}
      {count}
    </button>
  );
}
