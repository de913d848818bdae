import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";

/** Titles to talk about first; several in one place when they are equal. */
export interface DiscussOrder {
  highest: string[];
  mostDivided: string[];
  lowest: string[];
}

type Item = ItemOf<BallotMethod>;

/** How high an item stands, and how divided people are about it; null where the method does not say. */
interface Standing {
  title: string;
  height: number | null;
  division: number | null;
}

const standingOf = (method: BallotMethod, item: Item): Standing => {
  const { title } = item;
  if ("shareImportant" in item) {
    const share = item.shareImportant;
    return { title, height: share, division: share === null ? null : 0.5 - Math.abs(share - 0.5) };
  }
  if ("dots" in item) return { title, height: item.dots, division: null };
  if ("points" in item) return { title, height: item.points, division: null };
  if ("meanRank" in item) return { title, height: item.meanRank === null ? null : -item.meanRank, division: null };
  if ("open" in item) {
    const spreads = [item.x.spread, item.y.spread].filter((spread) => spread !== null);
    return { title, height: item.y.mean, division: spreads.length === 0 ? null : Math.max(...spreads) };
  }
  if ("spread" in item && method !== "evaluate") return { title, height: item.mean, division: item.spread };
  return { title, height: null, division: null };
};

const titlesAt = (
  standings: readonly Standing[],
  key: "height" | "division",
  pick: (...numbers: number[]) => number,
): string[] => {
  const numbers = standings.flatMap((standing) => standing[key] ?? []);
  if (numbers.length === 0) return [];
  const wanted = pick(...numbers);
  return standings.filter((standing) => standing[key] === wanted).map(({ title }) => title);
};

/**
 * What to discuss, in the order highest, most divided, lowest; null where there is nothing to order: fewer than two
 * items, all of them equal, or a method without height. In a matrix the upright axis is the height.
 */
export const discussOrder = (method: BallotMethod, items: readonly Item[]): DiscussOrder | null => {
  const standings = items.map((item) => standingOf(method, item));
  const highest = titlesAt(standings, "height", Math.max);
  if (items.length < 2 || highest.length === 0 || highest.length === items.length) return null;
  const divided = titlesAt(
    standings.filter(({ division }) => division !== 0),
    "division",
    Math.max,
  );
  return { highest, mostDivided: divided, lowest: titlesAt(standings, "height", Math.min) };
};
