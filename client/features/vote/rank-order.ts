import type { OfferedItem } from "./vote-items.ts";

/** The items by their rank in the ballot; items without one stay in the order in which they are offered, below. */
export const rankedItems = (items: readonly OfferedItem[], values: Readonly<Record<string, unknown>>): readonly OfferedItem[] => {
  const rank = (item: OfferedItem): number => {
    const value = values[item.id];
    return typeof value === "number" ? value : items.length + 1;
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
};

export const movedTo = <Item>(order: readonly Item[], from: number, to: number): readonly Item[] => {
  const rest = order.toSpliced(from, 1);
  const item = order[from];
  return item === undefined ? order : rest.toSpliced(to, 0, item);
};

/** The ballot's values for an order: 1 is on top. */
export const ranksOf = (order: readonly { readonly id: string }[]): Record<string, number> =>
  Object.fromEntries(order.map(({ id }, index) => [id, index + 1]));
