import type { Opportunity } from "@samenspel/shared/documents/arrangement-document";

export type Listed = readonly [id: string, opportunity: Opportunity];

/** The opportunities of one block, in the order in which a vote offers them. */
export const listedOpportunities = (opportunities: ReadonlyMap<string, Opportunity>, block: string): Listed[] =>
  [...opportunities]
    .filter(([, opportunity]) => opportunity.block === block)
    .sort(([idA, a], [idB, b]) => a.order - b.order || (idA < idB ? -1 : 1));

/** What changes when the one at `at` goes one place up or down: both get the place of the other. */
export const swapped = (list: readonly Listed[], at: number, by: -1 | 1): Listed[] => {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return [];
  const [from, to] = one[1].order === other[1].order ? [at + 1, at + 1 + by] : [one[1].order, other[1].order];
  return [
    [one[0], { ...one[1], order: to }],
    [other[0], { ...other[1], order: from }],
  ];
};
