import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArrangementContent } from "../documents/arrangement-document.ts";
import type { Contribution } from "./contribution.ts";
import type { Judged } from "./counted.ts";
import { type DeriveInput, deriveBoard, fold, notesByPlace } from "./derive.ts";
import { judgeContribution } from "./judge.ts";
import { judgeScribe } from "./scribe.ts";
import type { Release } from "./sealed-note.ts";
import { contributionOf, courseAt, file, judgeContext, seat, writerOf } from "./testing/board-scene.ts";

const PEOPLE = ["anna", "bart", "chris", "dina"].map((name) => writerOf(seat(name, name < "c" ? "t1" : "t2")));
const COURSE = courseAt("ideas");

const written = fc.record({
  notes: fc.dictionary(
    fc.constantFrom("n1", "n2", "n3"),
    fc.record(
      {
        block: fc.constantFrom("ideas", "drip"),
        place: fc.constantFrom("t1", "t2"),
        text: fc.string({ maxLength: 5 }),
        withdrawn: fc.boolean(),
      },
      { noNullPrototype: true },
    ),
    { noNullPrototype: true },
  ),
  reacts: fc.array(fc.tuple(fc.nat(3), fc.constantFrom("n1", "n2"))),
});
type Person = typeof written extends fc.Arbitrary<infer T> ? T : never;
const everybody = fc.tuple(written, written, written, written);

const publicId = (person: number, note: string): string => contributionOf(`own/${person}`, null, {}).publicId(note);
const contribution = ({ notes, reacts }: Person, index: number): Contribution =>
  contributionOf(`own/${index}`, PEOPLE[index] ?? null, {
    notes,
    agrees: reacts.map(([person, note]) => publicId(person, note)),
  });
const judgeAll = (contributions: readonly Contribution[]): Judged[] =>
  contributions.map((one) => judgeContribution(one, judgeContext(COURSE)));

/** Every note that anybody may have written has a number, so that only what counts decides what is seen. */
const RELEASES = new Map(
  PEOPLE.flatMap((_, person) => ["n1", "n2", "n3"].map((note) => publicId(person, note))).map((id, index): [string, Release] => [
    id,
    { publicId: id, number: index + 1, place: "t1", by: "iemand" },
  ]),
);
const inputOf = (judged: Iterable<Judged>, changes: Partial<DeriveInput> = {}): DeriveInput => ({
  ...{ file, course: COURSE, fold: fold(judged, new Map(), file), releases: RELEASES },
  ...{ groupings: new Map(), arrangements: new Map(), results: new Map(), splits: new Map() },
  ...changes,
});
const boardOf = (judged: Iterable<Judged>, changes: Partial<DeriveInput> = {}) => {
  const input = inputOf(judged, changes);
  const notes = notesByPlace(input);
  return ["t1", "t2", "plenary"].map((place) => deriveBoard(place, notes.get(place), input));
};
const arrangement = (changes: Partial<ArrangementContent>): ArrangementContent => ({
  ...{ harvest: [], scribe: new Map(), redactions: new Map(), opportunities: new Map() },
  ...changes,
});

describe("deriving boards", () => {
  it("WR-10 any order of arrival gives the same boards", () => {
    fc.assert(
      fc.property(everybody, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (people, order) => {
        const judged = judgeAll(people.map(contribution));
        const other = order.flatMap((index) => judged[index] ?? []);
        expect(boardOf(other)).toEqual(boardOf(judged));
      }),
    );
  });

  it("WR-10 reading only what changed gives the same as reading everything", () => {
    fc.assert(
      fc.property(everybody, fc.array(fc.tuple(fc.nat(3), written), { maxLength: 8 }), (people, changes) => {
        const standing = people.map(contribution);
        const incremental = judgeAll(standing);
        for (const [index, change] of changes) {
          standing[index] = contribution(change, index);
          incremental[index] = judgeContribution(standing[index], judgeContext(COURSE));
        }
        expect(boardOf(incremental)).toEqual(boardOf(judgeAll(standing)));
      }),
    );
  });

  it("WR-11 what one person writes changes nothing of the others' notes", () => {
    fc.assert(
      fc.property(everybody, written, (people, attack) => {
        const others = (judged: Judged[]) => {
          const [mine] = [new Set(["n1", "n2", "n3"].map((note) => publicId(0, note)))];
          return boardOf(judged).map(({ notes }) =>
            [...notes].filter(([id]) => !mine.has(id)).map(([id, note]) => [id, { ...note, agree: 0 }]),
          );
        };
        const before = judgeAll(people.map(contribution));
        expect(others([judgeContribution(contribution(attack, 0), judgeContext(COURSE)), ...before.slice(1)])).toEqual(
          others(before),
        );
      }),
    );
  });

  it("WR-11 one person agrees once, in the document that the note's block asks for", () => {
    const note = { notes: { n1: { block: "ideas" } } };
    const id = publicId(0, "n1");
    const own = contributionOf("own/1", PEOPLE[1] ?? null, { agrees: [id] });
    const anonymous = contributionOf("anonymous/1", null, { agrees: [id] });
    const [board] = boardOf(judgeAll([contributionOf("own/0", PEOPLE[0] ?? null, note), own, anonymous]));
    expect(board?.notes.get(id)?.agree).toBe(1);
  });

  it("WR-7 hidden and withdrawn notes are off the board", () => {
    const id = publicId(0, "n1");
    const judged = judgeAll([contributionOf("own/0", PEOPLE[0] ?? null, { notes: { n1: { block: "ideas" } } })]);
    const course = { ...COURSE, hidden: { [id]: { reason: "naam", by: "lead", at: 1 } } };
    expect(boardOf(judged)[0]?.notes.size).toBe(1);
    expect(boardOf(judged, { course })[0]?.notes.size).toBe(0);
    const withdrawn = judgeAll([
      contributionOf("own/0", PEOPLE[0] ?? null, { notes: { n1: { block: "ideas", withdrawn: true } } }),
    ]);
    expect(boardOf(withdrawn)[0]?.notes.size).toBe(0);
  });

  it("groups stand at their place, and a redaction beside the original", () => {
    const id = publicId(0, "n1");
    const judged = judgeAll([contributionOf("own/0", PEOPLE[0] ?? null, { notes: { n1: { block: "ideas", text: "Ruw" } } })]);
    const clusters = new Map([["c1", { block: "groups", title: "Groen", order: 1 }]]);
    const groupings = new Map([["t1", { clusters, placement: new Map([[id, { cluster: "c1", order: 1 }]]) }]]);
    const arrangements = new Map([["t1", arrangement({ redactions: new Map([[id, { text: "Netjes" }]]) })]]);
    const [board] = boardOf(judged, { groupings, arrangements });
    expect(board?.notes.get(id)).toMatchObject({ text: "Ruw", redaction: "Netjes", cluster: "c1" });
    const gone = new Map([["t1", { clusters: new Map(), placement: new Map([[id, { cluster: "c1", order: 1 }]]) }]]);
    expect(boardOf(judged, { groupings: gone })[0]?.notes.get(id)).not.toHaveProperty("cluster");
  });

  it("brings every tafel's harvest and opportunities to the plenary, in the order of the tafels", () => {
    const line = (text: string) => ({ block: "summary", kind: "summary", text, sources: [] });
    const arrangements = new Map([
      ["t2", arrangement({ harvest: [line("Van twee"), line(" ")] })],
      [
        "t1",
        arrangement({
          harvest: [line("Van een")],
          opportunities: new Map([["o1", { block: "ideas", title: "Tuin", order: 1 }]]),
        }),
      ],
    ]);
    const [t1, , plenary] = boardOf([], { arrangements });
    expect(plenary?.harvest.map(({ tafel, text }) => [tafel, text])).toEqual([
      ["t1", "Van een"],
      ["t2", "Van twee"],
    ]);
    expect([t1?.harvest.length, plenary?.opportunities.get("o1")]).toEqual([
      1,
      { block: "ideas", tafel: "t1", title: "Tuin", order: 1, sources: [] },
    ]);
  });

  it("AN-6 what a facilitator writes for a caller is marked so, but in an anonymous block as the tafel's", () => {
    const note = (block: string) => ({ block, text: "Door de telefoon", source: "caller" as const });
    const of = (block: string, course = COURSE) =>
      judgeScribe("t1", arrangement({ scribe: new Map([["s1", note(block)]]) }), (id) => `scribe ${id}`, judgeContext(course));
    expect(of("ideas").notes).toMatchObject([{ publicId: "scribe t1/s1", source: "caller", writer: null }]);
    expect(of("drip", courseAt("drip")).notes).toMatchObject([{ source: "tafel" }]);
    expect(of("drip").withdrawn).toEqual(["scribe t1/s1"]);
  });
});
