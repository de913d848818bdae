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
      (best, tafel) =>
        best === undefined || (seating.get(tafel.id)?.length ?? 0) < (seating.get(best.id)?.length ?? 0) ? tafel : best,
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

/**
 * Everybody back to the tafel where they sat first: who never left it, then who comes back, then who finds no chair there,
 * and last who had no tafel.
 */
const backToFirst = (seats: Seats, tafels: readonly Tafel[]): Seating => {
  const seating = emptySeating(tafels);
  const homeOf = (seat: Seat): Tafel | undefined => tafels.find(({ id }) => id === (seat.sat[0] ?? seat.tafel));
  const goTo = (seat: Seat, tafel: Tafel | undefined): boolean => {
    if (tafel === undefined || roomAt(tafel, seating) <= 0) return false;
    putAt(seating, tafel.id, seat);
    return true;
  };
  const [seated, waiting] = [
    [...seats.values()].filter(({ tafel }) => tafel !== null),
    [...seats.values()].filter(({ tafel }) => tafel === null),
  ];
  const isHome = (seat: Seat): boolean => homeOf(seat)?.id === seat.tafel;
  for (const seat of seated.filter(isHome)) putAt(seating, seat.tafel ?? "", seat);
  const away = seated.filter((seat) => !isHome(seat)).filter((seat) => !goTo(seat, homeOf(seat)));
  const left = away
    .filter(
      (seat) =>
        !goTo(
          seat,
          tafels.find(({ id }) => id === seat.tafel),
        ),
    )
    .filter((seat) => !goTo(seat, emptiest(tafels, seating)));
  keepTheOverfull(left, seats, seating);
  for (const seat of waiting) if (!goTo(seat, homeOf(seat))) goTo(seat, emptiest(tafels, seating));
  return seating;
};

/** Who has a chair keeps one before somebody without gets one. */
const seatedFirst = (people: readonly Seat[]): Seat[] => [
  ...people.filter(({ tafel }) => tafel !== null),
  ...people.filter(({ tafel }) => tafel === null),
];

/** Did these two sit together before, or do they now? */
const haveMet = (a: Seat, b: Seat): boolean =>
  a.tafel !== null && (a.tafel === b.tafel || a.sat.some((tafel, round) => b.sat[round] === tafel));

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
      other === seat
        ? sum
        : sum +
          (haveMet(seat, other) ? weights.met : 0) +
          (seat.perspective !== null && seat.perspective === other.perspective ? weights.alike : 0),
    0,
  );

/** How many sit at each tafel when everybody is spread as evenly as the chairs allow; chance says who gets one more. */
const evenSizes = (people: number, tafels: readonly Tafel[], shuffle: Shuffle): Map<string, number> => {
  const sizes = new Map(tafels.map(({ id }) => [id, 0]));
  const sizeOf = ({ id }: Tafel): number => sizes.get(id) ?? 0;
  const order = shuffle(tafels);
  for (let left = people; left > 0; left -= 1) {
    const open = order.filter((tafel) => sizeOf(tafel) < limitOf(tafel));
    const [first] = open;
    if (first === undefined) break;
    const smallest = open.reduce((best, tafel) => (sizeOf(tafel) < sizeOf(best) ? tafel : best), first);
    sizes.set(smallest.id, sizeOf(smallest) + 1);
  }
  return sizes;
};

/**
 * Makes room for `seat` at a tafel where it has not sat, moving others to tafels that are new to them too (augmenting
 * paths, after Kuhn). False when there is no such way.
 */
const placeAnew = (seat: Seat, seating: Seating, sizes: ReadonlyMap<string, number>, tried: Set<string>): boolean => {
  for (const [tafel, group] of seating) {
    if (tried.has(tafel) || seat.sat.includes(tafel)) continue;
    tried.add(tafel);
    if (group.length < (sizes.get(tafel) ?? 0)) {
      group.push(seat);
      return true;
    }
    for (const [index, other] of group.entries()) {
      if (!placeAnew(other, seating, sizes, tried)) continue;
      group[index] = seat;
      return true;
    }
  }
  return false;
};

/** Above so many people the seating is not polished any further: nobody would see it, and it takes time. */
const POLISHED_UP_TO = 300;
const ROUNDS = 3;

/** Swaps people between tafels as long as that makes it better, a few rounds at most. */
const polish = (seating: Seating, weights: Weights): void => {
  const groups = [...seating];
  for (let round = 0; round < ROUNDS; round += 1) {
    let better = false;
    for (const [at, [tafel, group]] of groups.entries()) {
      for (const [other, others] of groups.slice(at + 1)) {
        for (let i = 0; i < group.length; i += 1)
          for (let j = 0; j < others.length; j += 1) better = swapIfBetter(tafel, group, i, other, others, j, weights) || better;
      }
    }
    if (!better) return;
  }
};

const swapIfBetter = (
  tafelA: string,
  groupA: Seat[],
  i: number,
  tafelB: string,
  groupB: Seat[],
  j: number,
  weights: Weights,
): boolean => {
  const [a, b] = [groupA[i], groupB[j]];
  if (a === undefined || b === undefined) return false;
  const before = cost(a, tafelA, groupA, weights) + cost(b, tafelB, groupB, weights);
  groupA[i] = b;
  groupB[j] = a;
  if (cost(b, tafelA, groupA, weights) + cost(a, tafelB, groupB, weights) < before) return true;
  groupA[i] = a;
  groupB[j] = b;
  return false;
};

/**
 * Everybody anew, in groups as equal as the chairs allow: as few as can be at a tafel where they sat before, then with
 * as few as can be whom they met, then perspectives mixed. Good rather than provably best.
 */
const spread = (seats: Seats, tafels: readonly Tafel[], weights: Weights, shuffle: Shuffle): Seating => {
  const seating = emptySeating(tafels);
  const people = seatedFirst(shuffle([...seats.values()]));
  const sizes = evenSizes(people.length, tafels, shuffle);
  const chairs = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const rest = people.slice(0, chairs).filter((seat) => !placeAnew(seat, seating, sizes, new Set()));
  for (const seat of rest) {
    const open = [...seating].filter(([tafel, group]) => group.length < (sizes.get(tafel) ?? 0));
    const price = ([tafel, group]: [string, Seat[]]): number => cost(seat, tafel, group, weights);
    const best = open.reduce<[string, Seat[]] | undefined>(
      (found, one) => (found === undefined || price(one) < price(found) ? one : found),
      undefined,
    );
    best?.[1].push(seat);
  }
  if (people.length <= POLISHED_UP_TO) polish(seating, weights);
  keepTheOverfull(people.slice(chairs), seats, seating);
  return seating;
};

/** More people sat than there are chairs: the last ones go where there were too many before, and nobody is put out. */
const keepTheOverfull = (people: readonly Seat[], seats: Seats, seating: Seating): void => {
  for (const seat of people) {
    if (seat.tafel === null) continue;
    const before = (tafel: string): number => [...seats.values()].filter((one) => one.tafel === tafel).length;
    const [own, any] = [seating.get(seat.tafel), [...seating].find(([tafel, group]) => group.length < before(tafel))?.[1]];
    (own !== undefined && own.length < before(seat.tafel) ? own : any)?.push(seat);
  }
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
