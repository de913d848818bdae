import type { LiveState } from "@samenspel/shared/protocol/live-events";

/** Somebody this much later than the start of the first block missed something. */
const LATE_MS = 60_000;

const keyOf = (participantId: string): string => `samenspel-caught-up-${participantId}`;

/** Did this person join when the session was well under way? Times in ms since 1970. */
export const joinedLate = (state: LiveState, joinedAt: number): boolean => {
  const first = Math.min(...Object.values(state.blocks).map(({ enteredAt }) => enteredAt));
  return state.phase === "running" && Number.isFinite(first) && joinedAt - first > LATE_MS;
};

export const wasCaughtUp = (participantId: string): boolean => {
  try {
    return localStorage.getItem(keyOf(participantId)) !== null;
  } catch {
    return false;
  }
};

export const setCaughtUp = (participantId: string): void => {
  try {
    localStorage.setItem(keyOf(participantId), "yes");
  } catch {
    // Then the catch-up is shown again after a reload.
  }
};
