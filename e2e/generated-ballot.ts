import type { VoteBlock } from "@samenspel/shared/domain/block";
import type { Seeded } from "./seeded.ts";

type Values = Record<string, unknown>;

/** Some of the items, at least one. */
const some = (items: readonly string[], chance: Seeded): string[] =>
  chance.shuffled(items).slice(0, chance.whole(1, items.length));

const each = (items: readonly string[], value: (item: string) => unknown): Values =>
  Object.fromEntries(items.map((item) => [item, value(item)]));

/** `sum` divided over so many places, each at most `most`. */
const divided = (sum: number, places: number, most: number, chance: Seeded): number[] => {
  const parts = Array.from({ length: places }, () => 0);
  for (let left = sum; left > 0; left -= 1) {
    const free = parts.flatMap((part, index) => (part < most ? [index] : []));
    const at = chance.pick(free);
    parts[at] = (parts[at] ?? 0) + 1;
  }
  return parts;
};

const oneAnswer = (block: VoteBlock, chance: Seeded): unknown => {
  if (block.dontKnow === true && chance.chance(0.2)) return "dont-know";
  switch (block.method) {
    case "importance":
      return chance.pick(["important", "not-important"]);
    case "scale":
      return chance.whole(block.min, block.max);
    case "matrix":
      return { x: chance.whole(block.x.min, block.x.max), y: chance.whole(block.y.min, block.y.max) };
    default:
      return chance.pick(["agree", "concern", "objection", "abstain"]);
  }
};

/** A ballot that counts; for dots it may be an empty one. */
export const validBallot = (block: VoteBlock, items: readonly string[], chance: Seeded): Values => {
  switch (block.method) {
    case "dots": {
      const most = Math.min(block.dots, block.maxPerItem * items.length);
      const parts = divided(chance.whole(0, most), items.length, block.maxPerItem, chance);
      return Object.fromEntries(
        items.flatMap((item, index) => (parts[index] === 0 && chance.chance(0.7) ? [] : [[item, parts[index]]])),
      );
    }
    case "points": {
      const parts = divided(block.points, items.length, block.points, chance);
      return Object.fromEntries(items.map((item, index) => [item, parts[index]]));
    }
    case "rank": {
      const order = chance.shuffled(items);
      return each(items, (item) => order.indexOf(item) + 1);
    }
    default:
      return each(some(items, chance), () => oneAnswer(block, chance));
  }
};

const outOfRange = (block: VoteBlock): unknown => {
  if (block.method === "scale") return block.max + 1;
  if (block.method === "matrix") return { x: block.x.min };
  return block.dontKnow === true ? "perhaps" : "dont-know";
};

const spoilt = (block: VoteBlock, items: readonly string[], chance: Seeded): Values => {
  const [first = ""] = items;
  const valid = validBallot(block, items, chance);
  switch (block.method) {
    case "dots":
      return { ...valid, [first]: block.maxPerItem + 1 };
    case "points":
      return chance.chance(0.5) ? { ...valid, [first]: Number(valid[first]) + 1 } : { [first]: block.points / 2 };
    case "rank":
      return chance.chance(0.5) ? each(items, () => 1) : { [first]: 1 };
    default:
      return { ...valid, [first]: outOfRange(block) };
  }
};

/** A ballot that must not count, whole. */
export const invalidBallot = (block: VoteBlock, items: readonly string[], chance: Seeded): Values =>
  chance.chance(0.2) ? { ...validBallot(block, items, chance), "no-such-item": 1 } : spoilt(block, items, chance);
