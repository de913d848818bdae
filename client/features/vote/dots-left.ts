import type { DotsVoteBlock } from "@samenspel/shared/domain/vote/dots";

export const dotsOn = (values: Readonly<Record<string, unknown>>, item: string): number => {
  const count = values[item];
  return typeof count === "number" && Number.isInteger(count) && count > 0 ? count : 0;
};

/** Dots still in the hand; those on items that are no longer offered are not counted. */
export const dotsLeft = (
  block: DotsVoteBlock,
  values: Readonly<Record<string, unknown>>,
  items: readonly { readonly id: string }[],
): number => block.dots - items.reduce((total, { id }) => total + dotsOn(values, id), 0);
