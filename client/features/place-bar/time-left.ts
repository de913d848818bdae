/** How the clock stands; times in ms since 1970 by the server's clock. */
export interface TimeLeft {
  readonly state: "running" | "last" | "paused" | "grace" | "over";
  /** Whole seconds, rounded up; 0 when over. */
  readonly seconds: number;
  /** Part that is left, 0 to 1. */
  readonly part: number;
}

interface ClockTimes {
  readonly endsAt: number;
  readonly pausedAt?: number | undefined;
  /** When this block was entered, for the part that is left. */
  readonly enteredAt?: number | undefined;
}

const LAST_MINUTE_S = 60;
/** When the time is over, writing goes on for half a minute: "maak je zin af". */
const GRACE_MS = 30_000;

export const timeLeft = ({ endsAt, pausedAt, enteredAt }: ClockTimes, now: number): TimeLeft => {
  const at = pausedAt ?? now;
  const left = Math.max(0, endsAt - at);
  const total = enteredAt === undefined ? left : endsAt - enteredAt;
  const shown = { seconds: Math.ceil(left / 1000), part: total <= 0 ? 0 : Math.min(1, left / total) };
  if (pausedAt !== undefined) return { state: "paused", ...shown };
  if (left > 0) return { state: shown.seconds <= LAST_MINUTE_S ? "last" : "running", ...shown };
  return { state: now - endsAt < GRACE_MS ? "grace" : "over", ...shown };
};

/** Seconds left at which people are warned in words, and for how many seconds the warning stands. */
const WARN_AT_S = [120, 30] as const;
const WARNING_S = 10;

/** The warning that stands now, as the seconds it is about, or null. A clock that is paused warns of nothing. */
export const warningAt = ({ state, seconds }: TimeLeft): number | null =>
  state === "paused" ? null : (WARN_AT_S.find((at) => seconds <= at && seconds > at - WARNING_S) ?? null);

/** "08:40". */
export const clockFigures = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
