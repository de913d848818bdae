import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountedBallot } from "./counted.ts";
import { sealNote, sealVote } from "./seal.ts";
import { countedNote, courseAt, file, leaving, seat, writerOf } from "./testing/board-scene.ts";

const SEATS = [seat("anna", "t1", "inwoner"), seat("bart", "t1", null), seat("chris", "t2", "bestuur"), seat("dina", null)];
const seal = (block: string, ballots: readonly CountedBallot[], shuffle = <T>(list: readonly T[]): T[] => [...list]) =>
  sealVote(block, ballots, { file, course: leaving(courseAt(block)), seats: SEATS, now: 99_000, shuffle });

const anonymous = (index: number, tafel: string, values: CountedBallot["values"]): CountedBallot => ({
  ...{ documentId: `anonymous/${index}`, block: "dots", tafel, values, writer: null },
});

describe("sealing", () => {
  it("AN-4 an anonymous item holds a permutation of its values and nothing but their tafel", () => {
    const cast = fc.array(fc.tuple(fc.constantFrom("t1", "t2"), fc.integer({ min: 1, max: 2 })));
    fc.assert(
      fc.property(cast, (ballots) => {
        const counted = ballots.map(([tafel, value], index) => anonymous(index, tafel, [{ item: "dots-item", value }]));
        const sealed = seal("dots", counted, (list) => [...list].reverse());
        const [item] = sealed?.items ?? [];
        const key = ({ value, tafel }: { value: unknown; tafel?: string }): string => `${tafel} ${String(value)}`;
        expect(item?.ballots.map(key).sort()).toEqual(ballots.map(([tafel, value]) => key({ tafel, value })).sort());
        expect(JSON.stringify(sealed)).not.toContain("anonymous/");
        expect(item?.ballots.map(key)).toEqual(ballots.map(([tafel, value]) => key({ tafel, value })).reverse());
      }),
    );
  });

  it("AN-4 every item is in an order of its own", () => {
    const orders: number[] = [];
    seal("dots", [anonymous(1, "t1", [{ item: "dots-item", value: 1 }])], (list) => {
      orders.push(list.length);
      return [...list];
    });
    expect(orders).toEqual([1]);
  });

  it("VO-5 present is who had joined, voters who cast something, per tafel too", () => {
    const sealed = seal("dots", [
      anonymous(1, "t2", [{ item: "dots-item", value: 1 }]),
      anonymous(2, "t2", [{ item: "dots-item", value: 1 }]),
    ]);
    expect(sealed).toMatchObject({ present: 4, voters: 2, openedAt: 0, sealedAt: 99_000 });
    // More ballots than people: somebody without a seat voted for this tafel.
    expect(sealed?.tafels).toEqual({ t1: { present: 2, voters: 0 }, t2: { present: 2, voters: 2 } });
  });

  it("VO-4 AN-6 a named ballot keeps where its voter sits, the perspective and a caller's mark", () => {
    const caller = { ...writerOf(seat("anna", "t1", "inwoner")), caller: true };
    const ballot = {
      documentId: "own/anna",
      block: "named",
      tafel: "t1",
      values: [{ item: "named-item", value: "important", why: "Omdat" }],
      writer: caller,
    };
    const sealed = seal("named", [ballot]);
    expect(sealed?.items[0]?.ballots).toEqual([
      { value: "important", why: "Omdat", tafel: "t1", participant: "anna", perspective: "inwoner", caller: true },
    ]);
    expect(sealed?.presentByPerspective).toEqual({ inwoner: 1, bestuur: 1 });
  });

  it("nothing is sealed of a block without ballots", () => {
    expect([seal("ideas", []), seal("nowhere", [])]).toEqual([null, null]);
  });

  it("AN-4 a sealed anonymous note keeps its words and place, and nothing of its document", () => {
    expect(sealNote(countedNote("p1", { documentId: "anonymous/x", text: "Stil" }))).toEqual({
      ...{ publicId: "p1", block: "drip", place: "t1", text: "Stil", identity: "anonymous", source: "participant" },
    });
    expect(sealNote(countedNote("p2", { writer: writerOf(seat("anna", "t1")), identity: "name", late: true }))).toMatchObject({
      participant: "anna",
      late: true,
    });
  });
});
