import { describe, expect, it } from "vitest";
import type { BallotBlock } from "../domain/block.ts";
import type { SealedBallot, SealedVote } from "../domain/vote/sealed-vote.ts";
import { minorityReasons } from "./minority.ts";

const base = { id: "v", kind: "vote", title: "Stem", minutes: 3, items: { from: "ankerpunten" }, identity: "anonymous" } as const;
const importance: BallotBlock = { ...base, scope: "plenary", method: "importance" };
const ballot = (value: unknown, why?: string, tafel?: string): SealedBallot => ({
  value,
  ...(why === undefined ? {} : { why }),
  ...(tafel === undefined ? {} : { tafel }),
});
const seal = (ballots: SealedBallot[], more: Partial<SealedVote> = {}): SealedVote => ({
  block: "v",
  openedAt: 0,
  sealedAt: 1,
  present: ballots.length,
  voters: ballots.length,
  items: [{ item: "a", title: "A", ballots }],
  ...more,
});

describe("O5: reasons of the smaller side", () => {
  it("gives the few their reasons, with what they voted, and leaves out those of the many", () => {
    const votes = [
      ballot("important", "veel"),
      ballot("important"),
      ballot("not-important", "weinig"),
      ballot("dont-know", "weet niet"),
    ];
    expect(minorityReasons(importance, seal(votes))).toEqual([
      {
        item: "a",
        title: "A",
        smaller: 1,
        larger: 2,
        reasons: [{ item: "a", title: "A", value: "not-important", text: "weinig" }],
      },
    ]);
  });

  it("gives both sides in a tie", () => {
    const [found] = minorityReasons(importance, seal([ballot("important", "voor"), ballot("not-important", "tegen")]));
    expect(found?.reasons.map(({ text }) => text)).toEqual(["voor", "tegen"]);
  });

  it("says nothing when the smaller side gave no reasons, and nothing of stippen", () => {
    expect(
      minorityReasons(importance, seal([ballot("important", "veel"), ballot("important"), ballot("not-important")])),
    ).toEqual([]);
    const dots: BallotBlock = { ...base, scope: "plenary", method: "dots", dots: 3, maxPerItem: 3 };
    expect(minorityReasons(dots, seal([ballot(3, "omdat")]))).toEqual([]);
  });

  it("takes the middle of a scale for neither side, and concerns and objections together", () => {
    const scale: BallotBlock = { ...base, scope: "plenary", method: "scale", min: 1, max: 5 };
    const [low] = minorityReasons(scale, seal([ballot(3, "midden"), ballot(5), ballot(4), ballot(1, "laag")]));
    expect(low).toMatchObject({ smaller: 1, larger: 2, reasons: [{ value: "1", text: "laag" }] });
    const consent: BallotBlock = { ...base, scope: "plenary", method: "consent" };
    const votes = [ballot("agree"), ballot("agree"), ballot("agree"), ballot("concern", "zorg"), ballot("objection", "nee")];
    expect(minorityReasons(consent, seal(votes))[0]?.reasons.map(({ value }) => value)).toEqual(["concern", "objection"]);
  });

  it("V11: gives no reasons of a tafel whose numbers are withheld", () => {
    const perTafel: BallotBlock = { ...importance, scope: "tafel" };
    const votes = [
      ballot("important", undefined, "een"),
      ballot("not-important", "geheim", "een"),
      ...["important", "important"].map((value) => ballot(value, undefined, "twee")),
      ballot("not-important", "mag", "twee"),
    ];
    const tafels = { een: { present: 4, voters: 2 }, twee: { present: 4, voters: 3 } };
    expect(minorityReasons(perTafel, seal(votes, { tafels })).map(({ tafel, reasons }) => [tafel, reasons[0]?.text])).toEqual([
      ["twee", "mag"],
    ]);
  });
});
