import type { ReactNode } from "react";
import styles from "./Switch.module.css";

interface SwitchProps {
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly describedBy?: string;
}

/** On or off, at once. */
export function Switch({ checked, onChecked, icon, children, describedBy }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      className={styles.switch}
      aria-checked={checked}
      aria-describedby={describedBy}
      onClick={() => onChecked(!checked)}
    >
      <span className={styles.track} aria-hidden="true" />
      {icon}
      {children}
    </button>
  );
}
