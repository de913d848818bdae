import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readOwnDocument } from "../documents/own-document.ts";
import { judgeContribution } from "./judge.ts";
import { sealNote } from "./seal.ts";
import { closed, contributionOf, courseAt, judgeContext, seat, type Written, writerOf } from "./testing/board-scene.ts";

const anna = writerOf(seat("anna", "t1", "inwoner"));
const judge = (
  written: Written,
  course = courseAt("ideas"),
  writer: typeof anna | null = anna,
  sealed: Parameters<typeof judgeContext>[1] = [],
) => judgeContribution(contributionOf("own/anna", writer, written), judgeContext(course, sealed));
const why = (written: Written, ...rest: [ReturnType<typeof courseAt>?, (typeof anna | null)?]) =>
  Object.fromEntries(judge(written, ...rest).notCounted);

describe("what counts of a document", () => {
  it("WR-1 a named note counts where its writer has sat, an anonymous one at any tafel", () => {
    const notes = {
      a: { block: "ideas" },
      b: { block: "ideas", place: "t2" },
      c: { block: "ideas", place: "plenary" },
      d: { block: "ideas", place: "t9" },
    };
    const judged = judge({ notes });
    expect(judged.notes.map(({ text }) => text)).toEqual(["Tekst van a"]);
    expect(Object.fromEntries(judged.notCounted)).toEqual({
      "notes/b": "wrong-place",
      "notes/c": "wrong-place",
      "notes/d": "wrong-place",
    });
    expect(judge({ notes: { a: { block: "drip", place: "t2" } } }, courseAt("drip"), null).notes).toHaveLength(1);
    expect(judge({ notes: { a: { block: "shared", place: "plenary" } } }, courseAt("shared")).notes).toHaveLength(1);
  });

  it("WR-1 a hidden note still counts, and its writer is told that it is off the board, and why", () => {
    const course = courseAt("ideas");
    const [shown] = judge({ notes: { a: { block: "ideas" } } }, course).notes;
    const hidden = { ...course, hidden: { [shown?.publicId ?? ""]: { reason: "scheldwoord", by: "lead", at: 1 } } };
    const judged = judge({ notes: { a: { block: "ideas" } } }, hidden);
    expect(judged.notes).toHaveLength(1);
    expect(Object.fromEntries(judged.notCounted)).toEqual({ "notes/a": "hidden" });
    expect(Object.fromEntries(judged.reasons)).toEqual({ "notes/a": "scheldwoord" });
  });

  it("WR-1 a block that did not open yet takes nothing, and a draft is nobody's business", () => {
    expect(why({ notes: { a: { block: "drip" } } }, courseAt("ideas"), null)).toEqual({ "notes/a": "not-open" });
    const draft = judge({ notes: { a: { block: "ideas", placed: false } } });
    expect([draft.notes.length, draft.notCounted.size]).toEqual([0, 0]);
  });

  it("WR-2 named blocks take notes from the own document, anonymous ones from the anonymous document", () => {
    expect(why({ notes: { a: { block: "drip" } } }, courseAt("drip"))).toEqual({ "notes/a": "wrong-document" });
    expect(why({ notes: { a: { block: "ideas" } } }, courseAt("ideas"), null)).toEqual({ "notes/a": "wrong-document" });
    expect(why({ votes: { named: { values: { "named-item": "important" } } } }, courseAt("named"), null)).toEqual({
      "votes/named": "wrong-document",
    });
  });

  it("WR-3 text, lane and number of notes have their limits", () => {
    const notes = {
      a: { block: "ideas", text: " " },
      b: { block: "ideas", text: "x".repeat(401) },
      c: { block: "ideas", lane: "later" },
      d: { block: "dots" },
    };
    expect(why({ notes })).toEqual({
      "notes/a": "bad-text",
      "notes/b": "bad-text",
      "notes/c": "bad-value",
      "notes/d": "bad-value",
    });
    const many = Object.fromEntries(
      Array.from({ length: 203 }, (_, index) => [`n${String(index).padStart(3, "0")}`, { block: "ideas" }]),
    );
    const judged = judge({ notes: many });
    expect([judged.notes.length, [...judged.notCounted]]).toEqual([
      200,
      ["200", "201", "202"].map((id) => [`notes/n${id}`, "over-limit"]),
    ]);
  });

  it("WR-3 a note that is taken back makes room for another", () => {
    const many = Object.fromEntries(
      Array.from({ length: 202 }, (_, index) => [
        `n${String(index).padStart(3, "0")}`,
        { block: "ideas", ...(index === 7 ? { withdrawn: true } : {}) },
      ]),
    );
    const judged = judge({ notes: many });
    expect([judged.notes.length, judged.withdrawn.length, [...judged.notCounted]]).toEqual([
      200,
      1,
      [["notes/n201", "over-limit"]],
    ]);
    const counted = judged.notes.map(sealNote);
    const later = courseAt("ideas", "shared");
    const takenBackTooLate = Object.fromEntries(Object.keys(many).map((id) => [id, { block: "ideas", withdrawn: true }]));
    const next = judge({ notes: { ...takenBackTooLate, z: { block: "shared", place: "plenary" } } }, later, anna, counted);
    expect(next.notCounted.get("notes/z")).toBe("over-limit");
  });

  it("WR-4 taking back what never counted is no fault", () => {
    expect(why({ notes: { a: { block: "drip", withdrawn: true } } })).toEqual({});
  });

  it("WR-5 a sealed note stays as it was, in its own block", () => {
    const [counted] = judge({ notes: { a: { block: "ideas" } } }).notes;
    if (counted === undefined) throw new Error("nothing counted");
    const sealed = [sealNote(counted)];
    const later = courseAt("ideas", "shared");
    expect(judge({ notes: { a: { block: "ideas" } } }, later, anna, sealed).notCounted.size).toBe(0);
    for (const change of [{ text: "Anders" }, { withdrawn: true }, { on: "x" }]) {
      const judged = judge({ notes: { a: { block: "ideas", ...change } } }, later, anna, sealed);
      expect([judged.notes, judged.withdrawn, [...judged.notCounted.values()]]).toEqual([[], [], ["closed"]]);
    }
    const carried = judge({ notes: { a: { block: "shared", place: "plenary", text: "Anders" } } }, later, anna, sealed);
    expect([carried.notes, [...carried.notCounted.values()]]).toEqual([[], ["closed"]]);
  });

  it("WR-6 a note after the seal is late until the session closes, then it does not count", () => {
    const notes = { a: { block: "ideas" } };
    expect(judge({ notes }, courseAt("ideas", "shared")).notes).toMatchObject([{ late: true }]);
    expect(why({ notes }, closed(courseAt("ideas", "shared")))).toEqual({ "notes/a": "closed" });
  });

  it("VO-2 VO-3 a ballot counts whole in its open vote, and late ones are told", () => {
    const right = { named: { values: { "named-item": "important" } } };
    expect(judge({ votes: right }, courseAt("named")).ballots).toMatchObject([{ block: "named", tafel: "t1" }]);
    expect(why({ votes: { named: { values: { "named-item": "important", other: "important" } } } }, courseAt("named"))).toEqual({
      "votes/named": "bad-value",
    });
    expect(why({ votes: right }, courseAt("named", "shared"))).toEqual({ "votes/named": "closed" });
    expect(why({ votes: right }, courseAt("ideas"))).toEqual({ "votes/named": "not-open" });
    const kept = judgeContribution(contributionOf("own/anna", anna, { votes: right }), {
      ...judgeContext(courseAt("named", "shared")),
      sealedBallot: () => right.named,
    });
    expect(kept.notCounted.size).toBe(0);
  });

  it("VO-4 an anonymous tafel ballot names its tafel", () => {
    const values = { "dots-item": 2 };
    expect(why({ votes: { dots: { values } } }, courseAt("dots"), null)).toEqual({ "votes/dots": "wrong-place" });
    expect(judge({ votes: { dots: { values, tafel: "t2" } } }, courseAt("dots"), null).ballots).toMatchObject([
      { tafel: "t2", writer: null },
    ]);
    expect(why({ votes: { dots: { values: { "dots-item": 4 }, tafel: "t2" } } }, courseAt("dots"), null)).toEqual({
      "votes/dots": "over-limit",
    });
  });

  it("WR-11 SA-2 whatever JSON stands in a document, only notes and ballots of its own come out", () => {
    const key = fc.oneof(fc.string(), fc.constantFrom("dots", "named", "weigh", "a"));
    const shaped = fc.record(
      { block: key, place: fc.constantFrom("t1", "plenary", "x"), text: fc.string(), placed: fc.boolean() },
      { noNullPrototype: true },
    );
    const notes = fc.dictionary(key, fc.oneof(fc.jsonValue(), shaped));
    const votes = fc.dictionary(
      key,
      fc.oneof(fc.jsonValue(), fc.record({ values: fc.dictionary(key, fc.jsonValue()) }, { noNullPrototype: true })),
    );
    fc.assert(
      fc.property(
        notes,
        votes,
        fc.dictionary(key, fc.jsonValue()),
        fc.constantFrom("ideas", "dots", "named"),
        (some, ballots, reactions, block) => {
          const doc = new Y.Doc();
          for (const [root, content] of Object.entries({ notes: some, votes: ballots, reactions })) {
            for (const [id, value] of Object.entries(content)) doc.getMap(root).set(id, value);
          }
          const mine = new Set(Object.keys(some).map((id) => `mine ${id}`));
          const contribution = {
            documentId: "own/anna",
            publicId: (id: string) => `mine ${id}`,
            content: readOwnDocument(doc),
            writer: anna,
          };
          const judged = judgeContribution(contribution, judgeContext(courseAt("ideas", block)));
          for (const id of [...judged.notes.map(({ publicId }) => publicId), ...judged.withdrawn])
            expect(mine.has(id)).toBe(true);
          for (const ballot of judged.ballots) expect([ballot.block, ballot.writer]).toEqual([block, anna]);
        },
      ),
    );
  });
});
