/** The list with one entry replaced. */
export const replaced = <Entry>(list: readonly Entry[], index: number, entry: Entry): Entry[] =>
  list.map((before, at) => (at === index ? entry : before));

export const removed = <Entry>(list: readonly Entry[], index: number): Entry[] => list.filter((_, at) => at !== index);

/** The list with one entry one place up (-1) or down (1); the same list when it is at that end. */
export function moved<Entry>(list: readonly Entry[], index: number, by: -1 | 1): Entry[] {
  const next = [...list];
  const [entry, other] = [list[index], list[index + by]];
  if (entry === undefined || other === undefined) return next;
  next[index] = other;
  next[index + by] = entry;
  return next;
}

export const insertedAfter = <Entry>(list: readonly Entry[], index: number, entry: Entry): Entry[] => [
  ...list.slice(0, index + 1),
  entry,
  ...list.slice(index + 1),
];

/** `tafel-3`: the first number that no entry has yet. */
export function freeId(prefix: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  let number = 1;
  while (used.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
