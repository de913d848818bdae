import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Course, EVERYWHERE } from "../domain/course.ts";
import { changeBlock } from "../domain/visit-block.ts";
import type { CountedNote } from "./counted.ts";
import { LONGEST_WAIT, releaseNotes } from "./release.ts";
import type { Release } from "./sealed-note.ts";
import { closed, countedNote, courseAt, file, leaving, seat, writerOf } from "./testing/board-scene.ts";

const SEATS = [
  seat("anna", "t1", "inwoner"),
  seat("bart", "t1", "inwoner"),
  seat("chris", "t1", "bestuur"),
  seat("dina", "t2", "inwoner"),
];

interface Asked {
  readonly course?: Course;
  readonly now?: number;
  readonly firstSeen?: ReadonlyMap<string, number>;
  readonly wasShown?: boolean;
  readonly nextNumber?: number;
  readonly shuffle?: <T>(list: readonly T[]) => T[];
  readonly seats?: typeof SEATS;
}
const release = (waiting: readonly CountedNote[], asked: Asked = {}): Release[] =>
  releaseNotes(waiting, () => asked.wasShown === true, {
    file,
    course: asked.course ?? courseAt("drip"),
    seats: asked.seats ?? SEATS,
    now: asked.now ?? 0,
    mayLeaveAlone: ({ publicId }) => (asked.firstSeen?.get(publicId) ?? 0) + LONGEST_WAIT,
    nextNumber: asked.nextNumber ?? 1,
    someone: "deelnemer",
    shuffle: asked.shuffle ?? ((list) => [...list]),
  });
const idsOf = (releases: readonly Release[]): string[] => releases.map(({ publicId }) => publicId);

describe("releasing notes", () => {
  it("AN-1 one anonymous note of each document leaves an open block, with two others' or when it may leave alone", () => {
    const waiting = fc.uniqueArray(
      fc.record(
        { id: fc.uuid(), document: fc.constantFrom("a", "b", "c", "d"), seen: fc.nat(60_000) },
        { noNullPrototype: true },
      ),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(waiting, fc.integer({ min: 60_000, max: 90_000 }), fc.boolean(), (notes, now, wasShown) => {
        const counted = notes.map(({ id, document }) => countedNote(id, { documentId: document }));
        const firstSeen = new Map(notes.map(({ id, seen }) => [id, seen]));
        const released = new Set(idsOf(release(counted, { now, firstSeen, wasShown })));
        const documents = [...new Set(notes.map(({ document }) => document))];
        for (const document of documents) {
          const [own, others] = [notes.filter((note) => note.document === document), documents.length - 1];
          const left = own.filter(({ id }) => released.has(id));
          expect(left.length).toBeLessThanOrEqual(1);
          if (others >= 2) expect(left).toHaveLength(1);
          else for (const { seen } of left) expect(now - seen).toBeGreaterThanOrEqual(LONGEST_WAIT);
          if (own.every(({ seen }) => now - seen >= LONGEST_WAIT)) expect(left).toHaveLength(1);
        }
      }),
    );
  });

  it("WR-9 AN-2 a hidden block shows nothing before the reveal and everything at it, in random order", () => {
    const notes = ["a", "b"].map((id) => countedNote(id, { block: "secret" }));
    const course = courseAt("secret");
    expect(release(notes, { course, now: 1_000_000 })).toEqual([]);
    const revealed = changeBlock(course, "secret", { revealed: ["t1"] });
    expect(idsOf(release(notes, { course: revealed, shuffle: (list) => [...list].reverse() }))).toEqual(["b", "a"]);
    expect(release([countedNote("x", { block: "secret", place: "t2" })], { course: revealed })).toEqual([]);
  });

  it("AN-1 who writes on after the reveal waits like in an open block, also when nothing was shown at it", () => {
    const course = changeBlock(courseAt("secret"), "secret", { revealed: [EVERYWHERE] });
    const note = countedNote("late-comer", { block: "secret" });
    expect(release([note], { course, wasShown: true, now: 1000 })).toEqual([]);
    expect(release([note], { course, wasShown: true, now: LONGEST_WAIT })).toHaveLength(1);
  });

  it("AN-2 a closed block that is put to use shows what was still waiting", () => {
    const left = leaving(courseAt("drip"));
    const note = countedNote("last");
    expect(release([note], { course: left })).toEqual([]);
    expect(release([note], { course: changeBlock(left, "drip", { revealed: [EVERYWHERE] }), wasShown: true })).toHaveLength(1);
  });

  it("WR-6 late notes: named ones at once, anonymous ones at closing", () => {
    const course = courseAt("ideas", "drip", "shared");
    const anna = writerOf(seat("anna", "t1"));
    const named = countedNote("named", { block: "ideas", identity: "name", writer: anna, late: true });
    const anonymous = countedNote("anonymous", { late: true });
    expect(idsOf(release([named, anonymous], { course, now: 1_000_000 }))).toEqual(["named"]);
    expect(idsOf(release([anonymous], { course: closed(course) }))).toEqual(["anonymous"]);
  });

  it("WR-8 numbers go on from the next one, each once", () => {
    const anna = writerOf(seat("anna", "t1"));
    const notes = Array.from({ length: 5 }, (_, index) =>
      countedNote(`n${index}`, { block: "ideas", identity: "name", writer: anna }),
    );
    const released = release(notes, { course: courseAt("ideas"), nextNumber: 8, shuffle: (list) => [...list].reverse() });
    expect(released.map(({ number }) => number)).toEqual([8, 9, 10, 11, 12]);
    expect(new Set(idsOf(released)).size).toBe(5);
  });

  it("WR-8 sentences with a name that arrive together stay in the order of writing", () => {
    const anna = writerOf(seat("anna", "t1"));
    const notes = ["first", "second", "third"].map((id) => countedNote(id, { block: "ideas", identity: "name", writer: anna }));
    const released = release(notes, { course: courseAt("ideas"), shuffle: (list) => [...list].reverse() });
    expect(idsOf(released)).toEqual(["first", "second", "third"]);
  });

  it("AN-3 a perspective is shown when three at that place share it, in the plenary over all tafels", () => {
    const anna = writerOf(seat("anna", "t1", "inwoner"));
    const by = (place: string, seats = SEATS): unknown =>
      release([countedNote("n", { block: "shared", place, identity: "perspective", writer: anna })], {
        course: courseAt("shared"),
        seats,
      })[0]?.by;
    expect([by("t1"), by("plenary"), by("t1", [...SEATS, seat("els", "t1", "inwoner")])]).toEqual([
      "deelnemer",
      "inwoner",
      "inwoner",
    ]);
  });

  it("shows a name in named blocks and none in anonymous ones", () => {
    const by = (identity: CountedNote["identity"], name: string | null): unknown => {
      const writer = { ...writerOf(seat("anna", "t1", "bestuur")), name };
      return release([countedNote("n", { block: "ideas", identity, writer })], { course: courseAt("ideas"), now: 99_999 })[0]?.by;
    };
    expect([by("name", "Anna"), by("name", null), by("anonymous", "Anna")]).toEqual(["Anna, bestuur", "deelnemer", null]);
  });
});
