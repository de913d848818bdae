import type { Seeded } from "../seeded.ts";
import type { RecordedNote } from "./recorded-board.ts";

/** Names one of the others as by the same writer. */
type Guesser = (note: RecordedNote, others: readonly RecordedNote[]) => RecordedNote | undefined;

const nearestBy =
  (...distances: readonly ((note: RecordedNote, other: RecordedNote) => number)[]): Guesser =>
  (note, others) =>
    others.toSorted((a, b) => {
      for (const distance of distances) {
        const apart = distance(note, a) - distance(note, b);
        if (apart !== 0) return apart;
      }
      return 0;
    })[0];

const inTime = (a: RecordedNote, b: RecordedNote): number => Math.abs(a.at - b.at);
const inNumber = (a: RecordedNote, b: RecordedNote): number => Math.abs(a.number - b.number);
const inBytes = (a: RecordedNote, b: RecordedNote): number => Math.abs(a.clock - b.clock);
const sameStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};
/** How many moments at which both got an "eens": one person going through their own list. */
const agreedTogether = (a: RecordedNote, b: RecordedNote): number =>
  a.agreedAt.filter((at) => b.agreedAt.some((other) => Math.abs(other - at) < 50)).length;

/** What an attacker can go by. */
const LINKING_GUESSERS: Readonly<Record<string, Guesser>> = {
  "the moment": nearestBy(inTime, inBytes),
  "the moment, in another frame": (note, others) =>
    nearestBy(inTime, inNumber)(
      note,
      others.filter(({ frame }) => frame !== note.frame),
    ),
  "the order in the bytes": nearestBy(inBytes),
  "the next in the bytes": nearestBy((a, b) => (b.clock > a.clock ? b.clock - a.clock : Number.MAX_SAFE_INTEGER)),
  "the number": nearestBy(inNumber),
  "the likeness of the ids": nearestBy((a, b) => -sameStart(a.publicId, b.publicId)),
  "the ids in order": nearestBy((a, b) =>
    Math.abs(Number.parseInt(a.publicId.slice(0, 6), 32) - Number.parseInt(b.publicId.slice(0, 6), 32)),
  ),
  "the count of agreement": nearestBy((a, b) => Math.abs(a.agree - b.agree)),
  "the moments of agreement": nearestBy((a, b) => -agreedTogether(a, b)),
  "the length": nearestBy((a, b) => Math.abs(a.text.length - b.text.length)),
};

export interface HitRates {
  /** How often a guess at random is right, and how many guesses there were. */
  readonly chance: number;
  readonly guesses: number;
  readonly rates: ReadonlyMap<string, number>;
}

/** Lets every guesser guess for every note, among the notes of the same block and place. */
export const hitRates = (
  groups: readonly (readonly RecordedNote[])[],
  writerOf: (note: RecordedNote) => number,
  seeded: Seeded,
): HitRates => {
  let [chance, guesses] = [0, 0];
  const right = new Map<string, number>();
  for (const group of groups) {
    for (const note of group) {
      // In random order, so that where a guesser has nothing to go by it guesses at random.
      const others = seeded.shuffled(group.filter((other) => other !== note));
      chance += others.filter((other) => writerOf(other) === writerOf(note)).length / others.length;
      guesses += 1;
      for (const [name, guess] of Object.entries(LINKING_GUESSERS)) {
        const guessed = guess(note, others) ?? others[0];
        const isRight = guessed !== undefined && writerOf(guessed) === writerOf(note);
        right.set(name, (right.get(name) ?? 0) + Number(isRight));
      }
    }
  }
  return {
    chance: chance / guesses,
    guesses,
    rates: new Map([...right].map(([name, count]) => [name, count / guesses])),
  };
};
