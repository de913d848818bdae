import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import { voteReport } from "./votes/vote-reports.ts";

/** Titles to talk about first; several in one place when they are equal. */
export interface DiscussOrder {
  highest: string[];
  mostDivided: string[];
  lowest: string[];
}

type Item = ItemOf<BallotMethod>;

/** How high an item stands, and how divided people are about it; null where the method does not say. */
interface Standing {
  item: Item;
  height: number | null;
  division: number | null;
}

const standingOf = (method: BallotMethod, item: Item): Standing => {
  const { height, division } = voteReport(method);
  return { item, height: height(item), division: division(item) };
};

const itemsAt = (standings: readonly Standing[], key: "height" | "division", pick: (...numbers: number[]) => number): Item[] => {
  const numbers = standings.flatMap((standing) => standing[key] ?? []);
  if (numbers.length === 0) return [];
  const wanted = pick(...numbers);
  return standings.filter((standing) => standing[key] === wanted).map(({ item }) => item);
};

const PLACES = ["highest", "mostDivided", "lowest"] as const;
/** Why an item is worth talking about. */
export type DiscussPlace = (typeof PLACES)[number];

/** The items in each place, in the order in which to talk about them; null where there is nothing to order. */
const placesOf = (method: BallotMethod, items: readonly Item[]): Record<DiscussPlace, Item[]> | null => {
  const standings = items.map((item) => standingOf(method, item));
  const highest = itemsAt(standings, "height", Math.max);
  if (items.length < 2 || highest.length === 0 || highest.length === items.length) return null;
  const mostDivided = itemsAt(
    standings.filter(({ division }) => division !== 0),
    "division",
    Math.max,
  );
  return { highest, mostDivided, lowest: itemsAt(standings, "height", Math.min) };
};

/**
 * What to discuss, in the order highest, most divided, lowest; null where there is nothing to order: fewer than two
 * items, all of them equal, or a method without height. In a matrix the upright axis is the height.
 */
export const discussOrder = (method: BallotMethod, items: readonly Item[]): DiscussOrder | null => {
  const places = placesOf(method, items);
  const titles = (place: DiscussPlace): string[] => (places?.[place] ?? []).map(({ title }) => title);
  return places === null ? null : { highest: titles("highest"), mostDivided: titles("mostDivided"), lowest: titles("lowest") };
};

/** One item to talk about, with every reason to. */
export interface DiscussItem {
  readonly item: Item;
  readonly why: readonly DiscussPlace[];
}

/** The same order item by item, each once; empty where there is nothing to order. */
export const discussItems = (method: BallotMethod, items: readonly Item[]): DiscussItem[] => {
  const places = placesOf(method, items);
  if (places === null) return [];
  const first = PLACES.flatMap((place) => places[place]);
  return [...new Set(first)].map((item) => ({ item, why: PLACES.filter((place) => places[place].includes(item)) }));
};
