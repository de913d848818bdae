import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { VoteItem } from "@samenspel/shared/domain/course";
import { CONFIRM_ITEM } from "@samenspel/shared/domain/vote/confirm";
import { EVALUATE_ITEM } from "@samenspel/shared/domain/vote/evaluate";
import { isLikely } from "./demo-pace.ts";

type Values = Record<string, unknown>;

/** How much this group likes an item, from 0 to 1: the same for everybody, so that results are not all alike. */
const likingOf = (item: string): number => {
  let hash = 7;
  for (const letter of item) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  return 0.15 + (0.8 * hash) / 997;
};

/** A whole number between, around what the group thinks of the item. */
const around = (item: string, min: number, max: number): number => {
  const wanted = min + likingOf(item) * (max - min) + (Math.random() - 0.5) * (max - min) * 0.7;
  return Math.min(max, Math.max(min, Math.round(wanted)));
};

/** `sum` given away piece by piece, more to what is liked, at most `most` each. */
const given = (items: readonly VoteItem[], sum: number, most: number, piece: number): Values => {
  const parts = new Map(items.map(({ id }) => [id, 0]));
  for (let left = sum; left >= piece; left -= piece) {
    const free = [...parts.keys()].filter((id) => (parts.get(id) ?? 0) + piece <= most);
    const [best] = free.map((id) => ({ id, weight: likingOf(id) * Math.random() })).sort((a, b) => b.weight - a.weight);
    if (best !== undefined) parts.set(best.id, (parts.get(best.id) ?? 0) + piece);
  }
  return Object.fromEntries(parts);
};

const each = (items: readonly VoteItem[], value: (item: string) => unknown): Values =>
  Object.fromEntries(items.map(({ id }) => [id, value(id)]));

const ranked = (items: readonly VoteItem[]): Values => {
  const order = items.map(({ id }) => ({ id, liking: likingOf(id) + Math.random() * 0.4 })).sort((a, b) => b.liking - a.liking);
  return Object.fromEntries(order.map(({ id }, index) => [id, index + 1]));
};

const answer = (block: Extract<BallotBlock, { kind: "vote" }>, item: string): unknown => {
  if (block.dontKnow === true && isLikely(0.1)) return "dont-know";
  switch (block.method) {
    case "scale":
      return around(item, block.min, block.max);
    case "matrix":
      return { x: around(item, block.x.min, block.x.max), y: around(`${item}-y`, block.y.min, block.y.max) };
    case "consent":
      return isLikely(0.75) ? "agree" : isLikely(0.7) ? "concern" : "abstain";
    default:
      return isLikely(likingOf(item)) ? "important" : "not-important";
  }
};

/** What one of the people of the example votes. */
export const demoBallot = (block: BallotBlock, items: readonly VoteItem[]): Values => {
  if (block.kind === "confirm") return { [CONFIRM_ITEM]: isLikely(0.85) ? "agree" : "objection" };
  if (block.kind === "evaluate") return { [EVALUATE_ITEM]: isLikely(0.7) ? 4 + Number(isLikely(0.5)) : 3 };
  switch (block.method) {
    case "dots":
      return given(items, block.dots, block.maxPerItem, 1);
    case "points":
      return given(items, block.points, block.points, block.points % 10 === 0 ? block.points / 10 : block.points);
    case "rank":
      return ranked(items);
    default:
      return each(items, (item) => answer(block, item));
  }
};
