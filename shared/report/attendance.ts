/** Who joined, as counts: names are in no report. */
export interface Joined {
  count: number;
  byTafel: Record<string, number>;
  byPerspective: Record<string, number>;
  /** People on the phone, for whom a facilitator entered everything. */
  callers: number;
}

/** A perspective is named from this many people; with fewer it would point at somebody. */
export const MIN_NAMED_PERSPECTIVE = 3;

export interface Attendance extends Omit<Joined, "byPerspective"> {
  /** Perspectives of at least three people. */
  byPerspective: Record<string, number>;
  /** Everybody else: small perspectives together with who chose none. */
  otherPerspectives: number;
}

/** Attendance as it may be shown: small perspectives are added up without their name. */
export const attendanceOf = ({ count, byTafel, byPerspective, callers }: Joined): Attendance => {
  const named = Object.entries(byPerspective).filter(([, people]) => people >= MIN_NAMED_PERSPECTIVE);
  const shown = named.reduce((total, [, people]) => total + people, 0);
  return { count, byTafel, callers, byPerspective: Object.fromEntries(named), otherPerspectives: Math.max(0, count - shown) };
};
