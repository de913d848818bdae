import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEATING_STRATEGIES } from "./command.ts";
import { moveTo, type Seat, type Seats } from "./seat.ts";
import { seatEveryone } from "./seating.ts";
import type { Tafel } from "./tafel.ts";

const tafel = (index: number, seats?: number): Tafel => ({
  ...{ id: `t${index}`, title: `Tafel ${index}`, question: "", facilitators: [] },
  ...(seats === undefined ? {} : { seats }),
});
const seatOf = (index: number, at: string | null, perspective: string | null = null): Seat => ({
  ...{ participantId: `p${index}`, name: null, perspective, tafel: at, joinedAt: index, caller: false },
  sat: at === null ? [] : [at],
});
const seatsOf = (people: readonly Seat[]): Seats => new Map(people.map((seat) => [seat.participantId, seat]));
const apply = (seats: Seats, changes: readonly Seat[]): Seats =>
  new Map([...seats, ...changes.map((seat): [string, Seat] => [seat.participantId, seat])]);
const countAt = (seats: Seats, id: string): number => [...seats.values()].filter((seat) => seat.tafel === id).length;

/** Chance that a test can repeat: sorts by numbers that fast-check gives. */
const shuffleBy = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  return <T>(list: readonly T[]): T[] =>
    list
      .map((entry) => [next(), entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry);
};

const scene = fc
  .record({
    chairs: fc.array(fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }), { minLength: 1, maxLength: 6 }),
    places: fc.array(
      fc.tuple(fc.integer({ min: -1, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.constantFrom(null, "inwoner", "beleid")),
      { maxLength: 30 },
    ),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    strategy: fc.constantFrom(...SEATING_STRATEGIES),
  })
  .map(({ chairs, places, seed, strategy }) => {
    const tafels = chairs.map((seats, index) => tafel(index, seats));
    const idAt = (index: number): string | null => (index < 0 ? null : (tafels[index % tafels.length]?.id ?? null));
    const people = places.map(([now, before, perspective], index) => moveTo(seatOf(index, idAt(before), perspective), idAt(now)));
    return { tafels, seats: seatsOf(people), shuffle: shuffleBy(seed), strategy };
  });

describe("seating everybody", () => {
  it("TA-1 TA-2 nobody is lost or put out, and no tafel goes over its chairs", () => {
    fc.assert(
      fc.property(scene, ({ tafels, seats, shuffle, strategy }) => {
        const after = apply(seats, seatEveryone(strategy, seats, tafels, shuffle));
        expect([...after.keys()]).toEqual([...seats.keys()]);
        for (const [id, seat] of seats) if (seat.tafel !== null) expect(after.get(id)?.tafel).not.toBeNull();
        for (const { id, seats: limit = Number.POSITIVE_INFINITY } of tafels) {
          expect(countAt(after, id)).toBeLessThanOrEqual(Math.max(limit, countAt(seats, id)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("TA-1 nobody waits while there is a free chair", () => {
    fc.assert(
      fc.property(scene, ({ tafels, seats, shuffle, strategy }) => {
        const after = apply(seats, seatEveryone(strategy, seats, tafels, shuffle));
        const isFree = tafels.some(({ id, seats: limit }) => countAt(after, id) < (limit ?? Number.POSITIVE_INFINITY));
        if (isFree) for (const { tafel: at } of after.values()) expect(at).not.toBeNull();
      }),
    );
  });

  it("TA-3 mixing and rotating make groups that differ by one at most", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom("mix" as const, "rotate" as const),
        fc.integer({ min: 1, max: 1_000_000 }),
        (count, people, strategy, seed) => {
          const tafels = Array.from({ length: count }, (_, index) => tafel(index));
          const seats = seatsOf(Array.from({ length: people }, (_, index) => seatOf(index, `t${index % count}`)));
          const sizes = tafels.map(({ id }) => countAt(apply(seats, seatEveryone(strategy, seats, tafels, shuffleBy(seed))), id));
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("TA-4 rotating brings nobody to the same tafel twice while there are tafels enough", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (count, size, seed) => {
          const tafels = Array.from({ length: count }, (_, index) => tafel(index, size));
          const shuffle = shuffleBy(seed);
          let seats = seatsOf(Array.from({ length: count * size }, (_, index) => seatOf(index, null)));
          for (let round = 1; round <= count; round += 1) {
            seats = apply(seats, seatEveryone("rotate", seats, tafels, shuffle));
            for (const { sat } of seats.values()) expect(sat).toHaveLength(round);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("TA-4 rotating four tafels of four leaves few together who met", () => {
    const tafels = Array.from({ length: 4 }, (_, index) => tafel(index, 4));
    const seats = seatsOf(Array.from({ length: 16 }, (_, index) => seatOf(index, `t${index % 4}`)));
    const after = apply(seats, seatEveryone("rotate", seats, tafels, shuffleBy(7)));
    const pairs = [...after.values()].flatMap((a) =>
      [...after.values()].filter((b) => a.participantId < b.participantId && a.tafel === b.tafel && a.sat[0] === b.sat[0]),
    );
    // Four people from each of four tafels over three tafels that are new to them: four pairs at least stay together.
    expect(pairs.length).toBeLessThanOrEqual(6);
  });

  it("TA-5 preference leaves people where they are; same brings them back to where they sat first", () => {
    const tafels = [tafel(0, 2), tafel(1, 2)];
    const moved = moveTo(seatOf(0, "t0"), "t1");
    const seats = seatsOf([moved, seatOf(1, "t1"), seatOf(2, null)]);
    expect(seatEveryone("preference", seats, tafels, shuffleBy(1))).toMatchObject([{ participantId: "p2", tafel: "t0" }]);
    expect(apply(seats, seatEveryone("same", seats, tafels, shuffleBy(1))).get("p0")?.tafel).toBe("t0");
  });
});
