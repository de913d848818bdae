import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VoteBlock } from "../block.ts";
import type { SealedVote } from "./sealed-vote.ts";
import { splitVote, withheldGroups } from "./splits.ts";

const block = (change: Partial<VoteBlock> = {}): VoteBlock =>
  ({
    id: "stem",
    kind: "vote",
    title: "Stem",
    minutes: 5,
    scope: "plenary",
    method: "importance",
    items: { from: "list", list: [{ id: "a", title: "A" }] },
    identity: "perspective",
    ...change,
  }) as VoteBlock;

/** A vote with so many "important" per perspective; "" for people without one. */
const sealed = (groups: Record<string, number>): SealedVote => {
  const ballots = Object.entries(groups).flatMap(([perspective, people]) =>
    Array.from({ length: people }, () => ({ value: "important", why: "omdat", ...(perspective === "" ? {} : { perspective }) })),
  );
  return {
    block: "stem",
    openedAt: 0,
    sealedAt: 1,
    present: ballots.length,
    voters: ballots.length,
    items: [{ item: "a", title: "A", ballots }],
  };
};

const shown = (groups: Record<string, number>) =>
  splitVote(block(), sealed(groups), "perspective")?.groups.map(({ group, withheld }) => [group, withheld !== true]);

describe("V11: results by group", () => {
  it("VO-9 shows groups from five people", () => {
    expect(shown({ inwoner: 5, beleid: 6 })).toEqual([
      ["beleid", true],
      ["inwoner", true],
    ]);
  });

  it("VO-9 withholds small groups, and when that is one the next smallest too", () => {
    expect(shown({ a: 4, b: 6, c: 5, d: 9 })).toEqual([
      ["a", false],
      ["b", true],
      ["c", false],
      ["d", true],
    ]);
    expect(shown({ a: 4, b: 3, c: 5, d: 9 })).toEqual([
      ["a", false],
      ["b", false],
      ["c", true],
      ["d", true],
    ]);
  });

  it("treats people without a perspective as a group of their own", () => {
    expect(shown({ a: 6, b: 7, "": 2 })).toEqual([
      ["a", false],
      ["b", true],
      [null, false],
    ]);
  });

  it("gives no split when nothing would be left to show, or of one group", () => {
    expect(shown({ a: 4, b: 6 })).toBeUndefined();
    expect(shown({ a: 12 })).toBeUndefined();
  });

  it("VO-9 never splits an anonymous vote or a tafel's own", () => {
    const groups = sealed({ a: 8, b: 9 });
    expect(splitVote(block({ identity: "anonymous" }), groups, "perspective")).toBeNull();
    expect(splitVote(block({ scope: "tafel" }), groups, "perspective")).toBeNull();
    expect(splitVote(block(), groups, "perspective")).not.toBeNull();
  });

  it("counts people, not values, where ballots have a name", () => {
    const ballots = (tafel: string, people: number) =>
      Array.from({ length: people }, (_, nth) => ({ value: "important", tafel, participant: `${tafel}-${nth}` }));
    const items = [1, 2].map((nth) => ({
      item: `i${nth}`,
      title: `${nth}`,
      ballots: [...ballots("t1", 5), ...ballots("t2", 7)],
    }));
    const split = splitVote(block({ identity: "name" }), { ...sealed({}), items }, "tafel");
    expect(split?.groups.map(({ group, voters }) => [group, voters])).toEqual([
      ["t1", 5],
      ["t2", 7],
    ]);
  });

  it("leaves out an item that too few of a group answered", () => {
    const base = sealed({ a: 8, b: 9, c: 9 });
    const some = (perspective: string, people: number) =>
      Array.from({ length: people }, () => ({ value: "important", perspective }));
    const items = [...base.items, { item: "z", title: "Z", ballots: [...some("a", 2), ...some("b", 6), ...some("c", 9)] }];
    const split = splitVote(block(), { ...base, items }, "perspective");
    expect(split?.groups.map(({ group, items: left }) => [group, left.map(({ item }) => item)])).toEqual([
      ["a", ["a"]],
      ["b", ["a"]],
      ["c", ["a", "z"]],
    ]);
  });

  it("tells no reasons by group", () => {
    const split = splitVote(block(), sealed({ a: 8, b: 9 }), "perspective");
    expect(split?.groups.flatMap(({ items }) => items.flatMap(({ why }) => why))).toEqual([]);
  });

  it("VO-9 withholds until those withheld are five people together", () => {
    expect(shown({ a: 1, b: 1, c: 5, d: 9 })).toEqual([
      ["a", false],
      ["b", false],
      ["c", false],
      ["d", true],
    ]);
    expect(shown({ a: 1, b: 1, c: 9 })).toBeUndefined();
  });

  it("VO-9 never shows a group below five, and the whole minus what is shown is never one group, nor below five", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 10 }), (sizes) => {
        const withheld = withheldGroups(sizes);
        const filled = sizes.filter((size) => size > 0).length;
        sizes.forEach((size, index) => {
          if (size > 0 && size < 5) expect(withheld.has(index)).toBe(true);
        });
        if (filled > 1) expect(withheld.size).not.toBe(1);
        const left = [...withheld].reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
        if (withheld.size > 0 && withheld.size < filled) expect(left).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
