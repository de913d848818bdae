import { randomInt } from "node:crypto";

/** A new array in an order that nobody can guess (Fisher–Yates, with the system's randomness). */
export const shuffle = <T>(list: readonly T[]): T[] => {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [a, b] = [shuffled[last], shuffled[other]];
    if (a === undefined || b === undefined) continue;
    shuffled[last] = b;
    shuffled[other] = a;
  }
  return shuffled;
};

/** A code of six digits that can be read aloud, not starting with 0. */
export const newCode = (): string => String(randomInt(100_000, 1_000_000));

/** From 0 to 1, as little to be guessed. */
export const chance = (): number => randomInt(1_000_000) / 1_000_000;
