import { Bell, Pause } from "lucide-react";
import styles from "./Clock.module.css";
import { classNames } from "./class-names.ts";

interface ClockProps {
  /** Running: "08:40". Over: words such as "time is up". */
  readonly text: string;
  /** The same for the ear: "8 minutes and 40 seconds left". */
  readonly label: string;
  /** Part of the time that is left, 0 to 1. */
  readonly left: number;
  readonly state: "running" | "last" | "paused" | "over";
  readonly size?: "normal" | "large";
}

const RADIUS = 10.5;
const ROUND = 2 * Math.PI * RADIUS;

/** Time left, as a ring and in figures. Not live: say the milestones with the announcer. */
export function Clock({ text, label, left, state, size = "normal" }: ClockProps) {
  const part = Math.min(1, Math.max(0, left)) * ROUND;
  return (
    <div className={classNames(styles.clock, styles[state], styles[size])} role="timer" aria-label={label} aria-live="off">
      {state === "paused" && <Pause />}
      {state === "over" && <Bell />}
      {(state === "running" || state === "last") && (
        <svg className={styles.ring} viewBox="0 0 26 26" aria-hidden="true">
          <circle className={styles.track} cx="13" cy="13" r={RADIUS} />
          <circle className={styles.left} cx="13" cy="13" r={RADIUS} strokeDasharray={`${part} ${ROUND}`} />
        </svg>
      )}
      <span aria-hidden="true">{text}</span>
    </div>
  );
}
