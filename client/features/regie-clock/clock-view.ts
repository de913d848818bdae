import type { LiveState } from "@samenspel/shared/protocol/live-events";

/** After the end people have this long to finish their sentence, in milliseconds. */
const GRACE_MS = 30_000;
const LAST_MS = 60_000;

export interface ClockView {
  /** `none`: this block has no clock. `grace`: time is up, the sentence may be finished. `over`: counts up. */
  readonly state: "none" | "running" | "last" | "paused" | "grace" | "over";
  /** Whole seconds left (running, last, paused, grace) or past the end (over). */
  readonly seconds: number;
  /** Part of the block's time that is left, 0 to 1. */
  readonly left: number;
}

/** `since`: when the current stay in this block began. `endsAt` may be that of one tafel. All in ms since 1970. */
export interface RunningClock extends Pick<LiveState, "endsAt" | "pausedAt" | "block"> {
  readonly since: number;
}

/** The clock of the current block at `now`, by the server's clock. */
export const clockView = (state: RunningClock, now: number): ClockView => {
  const { endsAt } = state;
  if (endsAt === null || state.block === null) return { state: "none", seconds: 0, left: 0 };
  const at = state.pausedAt ?? now;
  const remaining = endsAt - at;
  if (remaining <= -GRACE_MS) return { state: "over", seconds: Math.floor(-remaining / 1000), left: 0 };
  if (remaining <= 0) return { state: "grace", seconds: Math.ceil((GRACE_MS + remaining) / 1000), left: 0 };
  const left = Math.min(1, remaining / Math.max(1, endsAt - state.since));
  const seconds = Math.ceil(remaining / 1000);
  if (state.pausedAt !== undefined) return { state: "paused", seconds, left };
  return { state: remaining <= LAST_MS ? "last" : "running", seconds, left };
};

/** "08:40". From an hour on minutes simply go past 60. */
export const minutesAndSeconds = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
