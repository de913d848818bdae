import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Notice.module.css";

interface NoticeProps {
  readonly tone?: "info" | "attention" | "error" | "done";
  readonly icon?: ReactNode;
  /** A bar over the full width, or a card between other things. */
  readonly shape?: "bar" | "card";
  /** False for a notice that was there from the start: it is then read in its place only. */
  readonly live?: boolean;
  readonly children: ReactNode;
  /** A button at the end. */
  readonly action?: ReactNode;
}

const icons = { info: <Info />, attention: <TriangleAlert />, error: <TriangleAlert />, done: <CircleCheck /> };

/** A message about what happens; an error interrupts, the rest waits its turn. */
export function Notice({ tone = "info", icon, shape = "card", live = true, children, action }: NoticeProps) {
  const role = tone === "error" ? "alert" : "status";
  return (
    <div className={classNames(styles.notice, styles[tone], styles[shape])} role={live ? role : undefined}>
      {icon ?? icons[tone]}
      <div className={styles.body}>
        <div className={styles.text}>{children}</div>
        {action}
      </div>
    </div>
  );
}
