import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agglomerate } from "./agglomerate.ts";
import type { Neighbours } from "./note-vectors.ts";

const ALIKE = 0.25;

/** The definition, word by word: the two groups that are most alike on average, one join at a time. */
const oneByOne = (likeness: readonly (readonly number[])[]): number[][] => {
  const groups = likeness.map((_, index) => [index]);
  const between = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((total, one) => total + b.reduce((sum, other) => sum + (likeness[one]?.[other] ?? 0), 0), 0) / (a.length * b.length);
  for (;;) {
    let best = { likeness: ALIKE, a: -1, b: -1 };
    groups.forEach((group, a) => {
      for (let b = a + 1; b < groups.length; b += 1) {
        const here = between(group, groups[b] ?? []);
        if (here > best.likeness) best = { likeness: here, a, b };
      }
    });
    if (best.a < 0) return groups;
    const [gone = []] = groups.splice(best.b, 1);
    groups[best.a]?.push(...gone);
  }
};

const asSets = (groups: readonly (readonly number[])[]): string[] =>
  groups.map((group) => group.toSorted((a, b) => a - b).join(",")).sort();

/** A symmetric table without two equal figures: where figures are equal, either join is right. */
const tables = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const pairs = (size * (size - 1)) / 2;
  return fc.uniqueArray(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: pairs, maxLength: pairs }).map((figures) => {
    const table = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
    let next = 0;
    for (let a = 0; a < size; a += 1)
      for (let b = a + 1; b < size; b += 1) {
        const figure = figures[next] ?? 0;
        next += 1;
        for (const [one, other] of [
          [a, b],
          [b, a],
        ] as const) {
          const row = table[one];
          if (row !== undefined) row[other] = figure;
        }
      }
    return table;
  });
});

describe("H4: joining what is alike", () => {
  it("gives the groups that joining the likest pair one by one gives", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const near: Neighbours[] = table.map(
          (row) => new Map(row.flatMap((figure, index) => (figure > 0 ? [[index, figure]] : []))),
        );
        expect(asSets(agglomerate(near, ALIKE))).toEqual(asSets(oneByOne(table)));
      }),
      { numRuns: 500 },
    );
  });

  it("ends also where everything is as like as everything else", () => {
    const same: Neighbours[] = Array.from(
      { length: 60 },
      (_, one) => new Map(Array.from({ length: 60 }, (_, other) => [other, 0.5] as const).filter(([other]) => other !== one)),
    );
    expect(agglomerate(same, ALIKE)).toHaveLength(1);
    expect(agglomerate(same, 0.6)).toHaveLength(60);
    expect(agglomerate([], ALIKE)).toEqual([]);
  });
});
