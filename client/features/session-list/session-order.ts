import type { SessionSummary } from "@samenspel/shared/protocol/http-api";

/** What goes on now first, then what comes, the nearest first; what is over last, the latest first. */
export function inOrder(sessions: readonly SessionSummary[], now: number): SessionSummary[] {
  const rank = ({ phase }: SessionSummary) => (phase === "running" ? 0 : phase === "closed" ? 2 : 1);
  const distance = ({ phase, startsAt }: SessionSummary) =>
    phase === "closed" ? now - Date.parse(startsAt) : Date.parse(startsAt) - now;
  return [...sessions].sort((one, other) => rank(one) - rank(other) || distance(one) - distance(other));
}
