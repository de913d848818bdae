/** Sessions are planned on the Dutch clock, wherever the organiser's laptop thinks it is. */
export const AMSTERDAM = "Europe/Amsterdam";

const MINUTE = 60_000;
const DAY = 86_400_000;

const offsetName = new Intl.DateTimeFormat("en-US", { timeZone: AMSTERDAM, timeZoneName: "longOffset" });

/** How far Amsterdam is ahead of UTC at `at`, in minutes. */
function offsetAt(at: number): number {
  const name = offsetName.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const found = /([+-])(\d{2}):(\d{2})/.exec(name);
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === "-" ? -minutes : minutes;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** `2026-12-03T15:00` on the Dutch clock → `2026-12-03T15:00:00+01:00`; empty when it is no moment. */
export function fromLocal(local: string): string {
  const asUtc = Date.parse(`${local}Z`);
  if (local.length < 16 || Number.isNaN(asUtc)) return "";
  // Twice, because the first guess may lie on the other side of a change of the clock.
  const guess = asUtc - offsetAt(asUtc) * MINUTE;
  return `${local.slice(0, 16)}:00${offsetText(offsetAt(asUtc - offsetAt(guess) * MINUTE))}`;
}

/** The other way, for a datetime-local field; empty when `iso` is no moment. */
export function toLocal(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? "" : new Date(at + offsetAt(at) * MINUTE).toISOString().slice(0, 16);
}

/** The same Dutch clock time so many whole days after `iso` (negative: before); `iso` itself when it is no moment. */
export function daysLater(iso: string, days: number): string {
  const local = toLocal(iso);
  return local === "" ? iso : fromLocal(new Date(Date.parse(`${local}Z`) + days * DAY).toISOString().slice(0, 16));
}

/** How many calendar days `to` lies after `from` on the Dutch clock; null when one is no moment. */
export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [from, to].map((iso) => Date.parse(`${toLocal(iso).slice(0, 10)}T00:00Z`));
  return start === undefined || end === undefined || Number.isNaN(start + end) ? null : Math.round((end - start) / DAY);
}

/** A usual moment to begin with: so many days after `now`, at three in the afternoon. */
export function usualStart(now: number, days = 14): string {
  return fromLocal(`${toLocal(daysLater(new Date(now).toISOString(), days)).slice(0, 10)}T15:00`);
}
