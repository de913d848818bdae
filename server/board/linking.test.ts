import { releaseNotes } from "@samenspel/shared/board/release";
import { countedNote, courseAt, file } from "@samenspel/shared/board/testing/board-scene";
import { describe, expect, it } from "vitest";
import { pick, type Random, seededRandom } from "../sync/update-random.ts";
import { WaitingNotes } from "./waiting-notes.ts";

/** A tafel of six writes for five minutes; so many meetings. */
const WRITERS = 6;
const BLOCK_MS = 300_000;
const MEETINGS = 60;
/**
 * How much better than chance a guesser may come out. What is left is that notes of one moment are of different people;
 * where a note comes once in half a minute, the moment itself says something, for nobody waits longer than that.
 */
const MARGIN = 0.08;
const QUIET_MARGIN = 0.13;

interface Seen {
  readonly writer: number;
  /** What an attacker sees: when, among which others, and under which number. */
  readonly at: number;
  readonly batch: number;
  readonly number: number;
}

const shuffled =
  (random: Random) =>
  <T>(list: readonly T[]): T[] =>
    list
      .map((entry) => ({ entry, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry);

/** Somebody thinks, writes a note, and one time in four a second one right after it. */
const writeTimes = (random: Random, meanMs: number): { writer: number; at: number }[] =>
  Array.from({ length: WRITERS }, (_, writer) => {
    const times: number[] = [];
    const think = (): number => -Math.log(1 - random()) * meanMs;
    for (let at = think(); at < BLOCK_MS; at += random() < 0.25 ? 2000 + 3000 * random() : think()) times.push(at);
    return times.map((at) => ({ writer, at }));
  })
    .flat()
    .sort((a, b) => a.at - b.at);

/** Plays one block through the rules of release, looking every second and at every new note as the board does. */
const play = (random: Random, meanMs: number): Seen[] => {
  const course = courseAt("drip");
  const waiting = new WaitingNotes();
  const notes = new Map<string, ReturnType<typeof countedNote>>();
  const releases = new Map<string, { readonly publicId: string; number: number; place: string; by: string | null }>();
  const shuffle = shuffled(random);
  const seen: Seen[] = [];
  let batch = 0;
  const look = (now: number): void => {
    const context = { notes, releases, file, course, now, asCounted: (note: unknown) => note as ReturnType<typeof countedNote> };
    waiting.look([...notes.keys()], context);
    const released = releaseNotes(waiting.maySee(context), () => true, {
      ...{ file, course, seats: [], now, nextNumber: releases.size + 1, someone: "deelnemer", shuffle },
      mayLeaveAlone: (note) => waiting.mayLeaveAlone(note, now),
    });
    if (released.length === 0) return;
    batch += 1;
    const gone = released.flatMap(({ publicId }) => notes.get(publicId) ?? []);
    for (const release of released) releases.set(release.publicId, release);
    waiting.left(gone, now, random);
    for (const [index, { documentId }] of gone.entries())
      seen.push({ writer: Number(documentId), at: now, batch, number: released[index]?.number ?? 0 });
  };
  const written = writeTimes(random, meanMs);
  const moments = [
    ...written.map(({ at }) => at),
    ...Array.from({ length: BLOCK_MS / 1000 + 300 }, (_, second) => second * 1000),
  ];
  for (const now of moments.sort((a, b) => a - b)) {
    for (const { writer, at } of written.filter((one) => one.at === now))
      notes.set(`${writer}-${at}`, countedNote(`${writer}-${at}`, { documentId: String(writer) }));
    look(now);
  }
  return seen;
};

/** Each names one other note as by the same writer. */
type Guesser = (note: Seen, others: readonly Seen[]) => Seen | undefined;
const nearest = (others: readonly Seen[], distance: (other: Seen) => number): Seen | undefined =>
  others.toSorted((a, b) => distance(a) - distance(b))[0];

const GUESSERS: Readonly<Record<string, Guesser>> = {
  "nearest in time": (note, others) => nearest(others, ({ at }) => Math.abs(at - note.at)),
  "nearest in time, of another moment": (note, others) =>
    nearest(
      others.filter(({ batch }) => batch !== note.batch),
      ({ at }) => Math.abs(at - note.at),
    ),
  "of the next moment": (note, others) => others.find(({ batch }) => batch === note.batch + 1),
  "twenty seconds later": (note, others) =>
    nearest(
      others.filter(({ at }) => at > note.at),
      ({ at }) => Math.abs(at - note.at - 20_000),
    ),
  "the next number": (note, others) => nearest(others, ({ number }) => Math.abs(number - note.number - 0.5)),
};

describe("who records when anonymous notes of an open block appear", () => {
  it.each([
    ["busy", 30_000, MARGIN],
    ["calm", 60_000, MARGIN],
    ["quiet", 150_000, QUIET_MARGIN],
  ])("AN-1 links those of one writer hardly better than chance at a %s tafel", (pace, meanMs, margin) => {
    const random = seededRandom(20_261_122);
    const shuffle = shuffled(random);
    const hits = new Map(Object.keys(GUESSERS).map((name) => [name, { right: 0, of: 0 }]));
    const chance = { right: 0, of: 0 };
    for (let meeting = 0; meeting < MEETINGS; meeting += 1) {
      const seen = play(random, meanMs);
      for (const note of seen) {
        const others = shuffle(seen.filter((other) => other !== note));
        if (others.length === 0) continue;
        chance.right += Number(pick(random, others).writer === note.writer);
        chance.of += 1;
        for (const [name, guess] of Object.entries(GUESSERS)) {
          const guessed = guess(note, others);
          const hit = hits.get(name);
          if (guessed === undefined || hit === undefined) continue;
          hit.right += Number(guessed.writer === note.writer);
          hit.of += 1;
        }
      }
    }
    const rate = ({ right, of }: { right: number; of: number }): number => right / of;
    expect(chance.of).toBeGreaterThan(500);
    for (const [name, hit] of hits)
      expect(rate(hit), `${pace}, ${name}; chance ${rate(chance).toFixed(3)}`).toBeLessThan(rate(chance) + margin);
  });
});
