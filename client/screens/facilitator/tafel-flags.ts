import type { Tafel } from "@samenspel/shared/domain/tafel";
import type { LiveTafel } from "@samenspel/shared/protocol/live-events";

/** People of whom every tafel should have at least one, whatever a session calls them. */
const RESIDENTS = ["inwoner", "bewoner", "resident"];

export const wantedPerspective = (perspectives: readonly string[]): string | undefined =>
  perspectives.find((perspective) => RESIDENTS.includes(perspective.toLowerCase()));

/** The perspective that this tafel misses; null when it has it, or nobody sits here. */
export const missedAt = ({ people }: LiveTafel, wanted: string | undefined): string | null =>
  wanted === undefined || people.length === 0 || people.some(({ perspective }) => perspective === wanted) ? null : wanted;

/** The tafel that somebody who sits alone can best join: the one with fewest people that has room. */
export const mergeTarget = (
  alone: string,
  tafels: readonly LiveTafel[],
  file: readonly Pick<Tafel, "id" | "seats">[],
): string | null => {
  const room = new Map(file.map(({ id, seats }) => [id, seats ?? Number.POSITIVE_INFINITY]));
  const others = tafels
    .filter(({ id, people }) => id !== alone && people.length > 0 && people.length < (room.get(id) ?? 0))
    .sort((a, b) => a.people.length - b.people.length);
  return others[0]?.id ?? null;
};
