import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Pill.module.css";

interface PillProps {
  readonly tone: "done" | "attention" | "help" | "info" | "quiet";
  readonly icon?: ReactNode;
  /** Without its coloured ground: a line of status. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A short word about how something stands; never colour alone. */
export function Pill({ tone, icon, bare = false, children }: PillProps) {
  return (
    <span className={classNames(styles.pill, styles[tone], bare && styles.bare)}>
      {icon}
      {children}
    </span>
  );
}
