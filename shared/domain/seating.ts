import type { SeatingStrategy } from "./command.ts";
import { moveTo, type Seat, type Seats } from "./seat.ts";
import type { Tafel } from "./tafel.ts";

type Shuffle = <T>(list: readonly T[]) => T[];
/** Tafel id → who sits there in the seating being made. */
type Seating = Map<string, Seat[]>;

const limitOf = (tafel: Tafel): number => tafel.seats ?? Number.POSITIVE_INFINITY;

const roomAt = (tafel: Tafel, seating: Seating): number => limitOf(tafel) - (seating.get(tafel.id)?.length ?? 0);

/** Where the fewest people sit, of the tafels with a chair left; the first of equals. */
const emptiest = (tafels: readonly Tafel[], seating: Seating): Tafel | undefined =>
  tafels
    .filter((tafel) => roomAt(tafel, seating) > 0)
    .reduce<Tafel | undefined>(
      (best, tafel) => (best === undefined || (seating.get(tafel.id)?.length ?? 0) < (seating.get(best.id)?.length ?? 0) ? tafel : best),
      undefined,
    );

const emptySeating = (tafels: readonly Tafel[]): Seating => new Map(tafels.map(({ id }) => [id, []]));

const putAt = (seating: Seating, tafel: string, seat: Seat): void => {
  seating.get(tafel)?.push(seat);
};

/** People without a tafel get the one they sat at last when there is room, else the emptiest; others stay. */
const fillUp = (seats: Seats, tafels: readonly Tafel[]): Seating => {
  const seating = emptySeating(tafels);
  for (const seat of seats.values()) if (seat.tafel !== null) putAt(seating, seat.tafel, seat);
  for (const seat of seats.values()) {
    if (seat.tafel !== null) continue;
    const before = tafels.find(({ id }) => id === seat.sat.at(-1));
    const chosen = before !== undefined && roomAt(before, seating) > 0 ? before : emptiest(tafels, seating);
    if (chosen !== undefined) putAt(seating, chosen.id, seat);
  }
  return seating;
};

/** Everybody back to the tafel where they sat first. */
const backToFirst = (seats: Seats, tafels: readonly Tafel[]): Seating => {
  const first = new Map([...seats].map(([id, seat]) => [id, { ...seat, tafel: tafels.some((tafel) => tafel.id === seat.sat[0]) ? (seat.sat[0] ?? null) : seat.tafel }]));
  return fillUp(first, tafels);
};

/** Did these two sit together before, or do they now? */
const haveMet = (a: Seat, b: Seat): boolean => a.tafel !== null && (a.tafel === b.tafel || a.sat.some((tafel, round) => b.sat[round] === tafel));

interface Weights {
  readonly again: number;
  readonly met: number;
  readonly alike: number;
}

/** How bad it is to put this person in this group: been here before, people met before, perspectives alike. */
const cost = (seat: Seat, tafel: string, group: readonly Seat[], weights: Weights): number =>
  (seat.sat.includes(tafel) ? weights.again : 0) +
  group.reduce(
    (sum, other) =>
      sum + (haveMet(seat, other) ? weights.met : 0) + (seat.perspective !== null && seat.perspective === other.perspective ? weights.alike : 0),
    0,
  );

/**
 * Everybody anew: groups as equal in size as the chairs allow, each person where it costs least, in random order.
 * Greedy, so good rather than provably best.
 */
const spread = (seats: Seats, tafels: readonly Tafel[], weights: Weights, shuffle: Shuffle): Seating => {
  const seating = emptySeating(tafels);
  for (const seat of shuffle([...seats.values()])) {
    const open = tafels.filter((tafel) => roomAt(tafel, seating) > 0);
    const smallest = Math.min(...open.map(({ id }) => seating.get(id)?.length ?? 0));
    const candidates = open.filter(({ id }) => (seating.get(id)?.length ?? 0) <= smallest + 1);
    const price = (tafel: Tafel): number => {
      const group = seating.get(tafel.id) ?? [];
      return cost(seat, tafel.id, group, weights) + (group.length - smallest) * weights.alike;
    };
    const best = candidates.reduce<Tafel | undefined>((found, tafel) => (found === undefined || price(tafel) < price(found) ? tafel : found), undefined);
    if (best !== undefined) putAt(seating, best.id, seat);
  }
  return seating;
};

const MIX: Weights = { again: 2, met: 3, alike: 1 };
const ROTATE: Weights = { again: 1000, met: 3, alike: 1 };

const seatingFor = (strategy: SeatingStrategy, seats: Seats, tafels: readonly Tafel[], shuffle: Shuffle): Seating => {
  switch (strategy) {
    case "preference":
      return fillUp(seats, tafels);
    case "same":
      return backToFirst(seats, tafels);
    case "mix":
      return spread(seats, tafels, MIX, shuffle);
    case "rotate":
      return spread(seats, tafels, ROTATE, shuffle);
  }
};

/**
 * Seats everybody; gives only the seats that change. No tafel gets more people than it has chairs, except where
 * more people already sit there. People for whom no chair is left stay without a tafel.
 */
export const seatEveryone = (strategy: SeatingStrategy, seats: Seats, tafels: readonly Tafel[], shuffle: Shuffle): Seat[] =>
  [...seatingFor(strategy, seats, tafels, shuffle)].flatMap(([tafel, group]) =>
    group.flatMap(({ participantId }) => {
      const seat = seats.get(participantId);
      return seat === undefined || seat.tafel === tafel ? [] : [moveTo(seat, tafel)];
    }),
  );
