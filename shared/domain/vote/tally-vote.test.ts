import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BallotBlock } from "../block.ts";
import { castValues, judgeBallot } from "./judge-ballot.ts";
import { ballotMethod } from "./method.ts";
import type { SealedItem, SealedVote } from "./sealed-vote.ts";
import { tallyVote } from "./tally-vote.ts";

const base = { id: "stem", title: "Stem", minutes: 5, scope: "plenary", text: "Wat vind je?" } as const;
const list = [
  { id: "a", title: "A" },
  { id: "b", title: "B" },
  { id: "c", title: "C" },
];
const vote = { ...base, kind: "vote", items: { from: "list", list }, identity: "anonymous", dontKnow: true } as const;

const BLOCKS: BallotBlock[] = [
  { ...vote, method: "importance", why: true },
  { ...vote, method: "scale", min: 1, max: 5 },
  { ...vote, method: "dots", dots: 4, maxPerItem: 2 },
  { ...vote, method: "matrix", x: { label: "X", min: 1, max: 5 }, y: { label: "Y", min: 1, max: 10 } },
  { ...vote, method: "rank" },
  { ...vote, method: "points", points: 100 },
  { ...vote, method: "consent" },
  { ...base, kind: "confirm" },
  { ...base, kind: "evaluate" },
];

const itemIds = (block: BallotBlock): string[] =>
  block.kind === "vote" ? list.map(({ id }) => id) : [block.kind === "confirm" ? "summary" : "session"];
const blockOf = (method: string): BallotBlock => {
  const block = BLOCKS.find((candidate) => ballotMethod(candidate) === method);
  if (block === undefined) throw new Error(method);
  return block;
};

/** Ballots that count, of any method: all values right, and for rankings and points complete. */
const validValues = (block: BallotBlock): fc.Arbitrary<Record<string, unknown>> => {
  const some = (value: fc.Arbitrary<unknown>) =>
    fc.dictionary(fc.constantFrom(...itemIds(block)), value, { minKeys: 1, noNullPrototype: true });
  switch (ballotMethod(block)) {
    case "importance":
      return some(fc.constantFrom("important", "not-important", "dont-know"));
    case "consent":
      return some(fc.constantFrom("agree", "concern", "objection", "abstain", "dont-know"));
    case "confirm":
      return some(fc.constantFrom("agree", "objection"));
    case "scale":
      return some(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("dont-know")));
    case "evaluate":
      return some(fc.integer({ min: 1, max: 5 }));
    case "matrix":
      return some(
        fc.record({ x: fc.integer({ min: 1, max: 5 }), y: fc.integer({ min: 1, max: 10 }) }, { noNullPrototype: true }),
      );
    case "dots":
      return some(fc.integer({ min: 0, max: 2 })).filter(
        (values) => Object.values(values).reduce((a: number, b) => a + Number(b), 0) <= 4,
      );
    case "rank":
      return fc.shuffledSubarray([1, 2, 3], { minLength: 3 }).map(([a, b, c]) => ({ a, b, c }));
    case "points":
      return fc
        .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
        .map(([a, b]) => ({ a, b, c: 100 - a - b }));
  }
};

const seal = (block: BallotBlock, ballots: Record<string, unknown>[], present = ballots.length + 2): SealedVote => {
  const items = itemIds(block).map((item): SealedItem => ({ item, title: item.toUpperCase(), ballots: [] }));
  let voters = 0;
  for (const values of ballots) {
    const cast = castValues({ values }, block);
    if (cast.length > 0) voters += 1;
    for (const { item, value } of cast) items.find((candidate) => candidate.item === item)?.ballots.push({ value });
  }
  return { block: block.id, openedAt: 0, sealedAt: 1, present, voters, items };
};

describe.each(BLOCKS.map((block) => [ballotMethod(block), block] as const))("a vote by %s", (_method, block) => {
  const ballots = fc.array(validValues(block), { maxLength: 12 });

  it("VO-2 V15: counts every ballot that keeps to its rules", () => {
    fc.assert(fc.property(validValues(block), (values) => judgeBallot({ values }, block, itemIds(block)) === null));
  });

  it("does not depend on the order of the ballots", () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (cast, turn) => {
        const other = [...cast.slice(turn % (cast.length + 1)), ...cast.slice(0, turn % (cast.length + 1))].reverse();
        expect(tallyVote(block, seal(block, other))).toEqual(tallyVote(block, seal(block, cast)));
      }),
    );
  });

  it("gives the same result when it is counted again, and leaves the seal as it was", () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const sealed = seal(block, cast);
        const before = structuredClone(sealed);
        expect(tallyVote(block, sealed)).toEqual(tallyVote(block, sealed));
        expect(sealed).toEqual(before);
      }),
    );
  });

  it("VO-8 V9: accounts for everybody present, and one voter more changes the count by one", () => {
    fc.assert(
      fc.property(ballots, validValues(block), (cast, extra) => {
        const before = tallyVote(block, seal(block, cast, 20));
        const after = tallyVote(block, seal(block, [...cast, extra], 20));
        expect(before.voters + before.notVoted).toBe(20);
        for (const [index, item] of (after.items ?? []).entries()) {
          const was = before.items?.[index];
          if (!("dontKnow" in item) || was === undefined || !("dontKnow" in was)) continue;
          expect(item.n + item.dontKnow + item.notVoted).toBe(20);
          expect(item.n + item.dontKnow - was.n - was.dontKnow).toBe(item.item in extra ? 1 : 0);
        }
      }),
    );
  });

  it("never throws over what a stranger sends or a broken seal holds", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        judgeBallot(input, block, itemIds(block));
        judgeBallot({ values: Object.fromEntries(itemIds(block).map((id) => [id, input])) }, block, itemIds(block));
        const sealed = seal(block, []);
        for (const item of sealed.items) item.ballots.push({ value: input });
        tallyVote(block, sealed);
      }),
    );
  });
});

describe("V10: the border from which people are strongly divided", () => {
  // Of 1 to 5: three at 2, three at 4, a spread of 0.25.
  const scale = { ...blockOf("scale"), min: 1, max: 5 } as BallotBlock;
  const onScale = [2, 2, 2, 4, 4, 4].map((a) => ({ a }));
  const matrix = blockOf("matrix");
  const inMatrix = onScale.map(({ a }) => ({ a: { x: a, y: 3 } }));
  const first = (block: BallotBlock, cast: Parameters<typeof seal>[1]) => tallyVote(block, seal(block, cast)).items?.[0];

  it("VO-11 is 0.30, or what the vote says", () => {
    expect(first(scale, onScale)).toMatchObject({ spread: 0.25, agreement: "differ" });
    expect(first({ ...scale, dividedFromPercent: 25 } as BallotBlock, onScale)).toMatchObject({ agreement: "divided" });
    expect(first(matrix, inMatrix)).toMatchObject({ open: false });
    expect(first({ ...matrix, dividedFromPercent: 25 } as BallotBlock, inMatrix)).toMatchObject({ open: true });
  });
});

describe("V15: a ballot counts whole or not at all", () => {
  const judge = (method: string, values: Record<string, unknown>, change: object = {}) => {
    const block = { ...blockOf(method), ...change } as BallotBlock;
    return judgeBallot({ values }, block, itemIds(block));
  };

  it("VO-2 refuses dots over the total or over what one item may have", () => {
    expect(judge("dots", { a: 2, b: 2 })).toBeNull();
    expect(judge("dots", { a: 2, b: 2, c: 1 })).toBe("over-limit");
    expect(judge("dots", { a: 3 })).toBe("over-limit");
    expect(judge("dots", { a: 1.5 })).toBe("bad-value");
    expect(judge("dots", { a: -1 })).toBe("bad-value");
    expect(judge("dots", { a: "dont-know" })).toBe("bad-value");
  });

  it("VO-2 refuses one wrong value among right ones", () => {
    expect(judge("importance", { a: "important", b: "very" })).toBe("bad-value");
    expect(judge("scale", { a: 3, b: 6 })).toBe("bad-value");
    expect(judge("matrix", { a: { x: 3, y: 11 } })).toBe("bad-value");
    expect(judge("consent", { a: "no" })).toBe("bad-value");
  });

  it("VO-2 refuses an item that is not on offer", () => {
    expect(judge("scale", { a: 3, elsewhere: 3 })).toBe("bad-value");
  });

  it("takes weet ik niet only where it is offered", () => {
    expect(judge("scale", { a: "dont-know" })).toBeNull();
    expect(judge("scale", { a: "dont-know" }, { dontKnow: false })).toBe("bad-value");
    expect(judge("confirm", { summary: "dont-know" })).toBe("bad-value");
  });

  it("wants a whole order, each place once", () => {
    expect(judge("rank", { a: 1, b: 2 })).toBe("bad-value");
    expect(judge("rank", { a: 1, b: 2, c: 2 })).toBe("bad-value");
    expect(judge("rank", { a: 3, b: 1, c: 2 })).toBeNull();
  });

  it("wants every point given out, and no more", () => {
    expect(judge("points", { a: 50, b: 50 })).toBe("bad-value");
    expect(judge("points", { a: 50, b: 49, c: 0 })).toBe("bad-value");
    expect(judge("points", { a: 50, b: 51, c: 0 })).toBe("over-limit");
    expect(judge("points", { a: 100, b: 0, c: 0 })).toBeNull();
  });

  it("VO-5 counts an emptied ballot, and dots that are all 0, as nobody's vote", () => {
    expect(judge("scale", {})).toBeNull();
    expect(seal(blockOf("scale"), [{}]).voters).toBe(0);
    expect(seal(blockOf("dots"), [{ a: 0, b: 0 }]).voters).toBe(0);
  });

  it("refuses a reason that is too long and keeps one that is not", () => {
    const block = blockOf("importance");
    const values = { a: "important" };
    expect(judgeBallot({ values, why: { a: "x".repeat(401) } }, block, ["a"])).toBe("bad-text");
    expect(judgeBallot({ values, why: { a: "x".repeat(400) } }, block, ["a"])).toBeNull();
    expect(castValues({ values, why: { a: " omdat ", b: "los" } }, block)).toEqual([
      { item: "a", value: "important", why: "omdat" },
    ]);
  });
});

describe("results", () => {
  it("V2: leaves weet ik niet out of the share, and tells a tie", () => {
    const cast = ["important", "important", "not-important", "not-important", "dont-know"].map((a) => ({ a }));
    const result = tallyVote(blockOf("importance"), seal(blockOf("importance"), cast, 8));
    expect(result.items?.[0]).toEqual({
      item: "a",
      title: "A",
      why: [],
      n: 4,
      dontKnow: 1,
      notVoted: 3,
      counts: { important: 2, "not-important": 2 },
      shareImportant: 0.5,
      tie: true,
      agreement: "divided",
    });
  });

  it("V7: one objection stops a text, and nobody voting does not adopt it", () => {
    const adopted = (answers: string[]) => {
      const { items } = tallyVote(
        blockOf("consent"),
        seal(
          blockOf("consent"),
          answers.map((a) => ({ a })),
        ),
      ) as { items: { adopted: boolean }[] };
      return items[0]?.adopted;
    };
    expect(adopted(["agree", "concern", "abstain"])).toBe(true);
    expect(adopted(["agree", "agree", "objection"])).toBe(false);
    expect(adopted([])).toBe(false);
  });

  it("sorts the reasons, so that their order says nothing", () => {
    const sealed = seal(blockOf("importance"), []);
    sealed.items[0]?.ballots.push({ value: "important", why: "zee" }, { value: "important", why: "aap" });
    expect(tallyVote(blockOf("importance"), sealed).items?.[0]?.why).toEqual(["aap", "zee"]);
  });

  it("T16: a confirm block says per tafel whether its summary is right", () => {
    const block: BallotBlock = { ...base, kind: "confirm", scope: "tafel" };
    const ballots = ["agree", "agree", "objection"].map((value) => ({ value, tafel: "t1" }));
    const sealed: SealedVote = {
      ...{ block: "stem", openedAt: 0, sealedAt: 1, present: 5, voters: 3 },
      tafels: { t1: { present: 3, voters: 3 }, t2: { present: 2, voters: 0 } },
      items: [{ item: "summary", title: "", ballots }],
    };
    const { tafels } = tallyVote(block, sealed);
    expect(tafels?.t1?.items).toMatchObject([{ n: 3, counts: { agree: 2, objection: 1 }, confirmed: false }]);
  });

  it("V11: withholds the numbers of a tafel's own vote below three voters", () => {
    const block: BallotBlock = { ...vote, scope: "tafel", method: "dots", dots: 3, maxPerItem: 3 };
    const items = [
      { item: "a", title: "A", tafel: "t1", ballots: [{ value: 1 }, { value: 2 }] },
      { item: "b", title: "B", tafel: "t2", ballots: [{ value: 1 }, { value: 2 }, { value: 3 }] },
    ];
    const tafels = { t1: { present: 4, voters: 2 }, t2: { present: 3, voters: 3 } };
    const result = tallyVote(block, { block: "stem", openedAt: 0, sealedAt: 1, present: 7, voters: 5, tafels, items });
    expect(result.tafels).toEqual({
      t1: { present: 4, voters: 2, notVoted: 2, withheld: true, items: [] },
      t2: {
        present: 3,
        voters: 3,
        notVoted: 0,
        items: [{ item: "b", title: "B", why: [], dots: 6, people: 3, place: 1, tied: false }],
      },
    });
    expect(result.items).toBeUndefined();
  });
});
