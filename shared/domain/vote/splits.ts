import type { BallotBlock } from "../block.ts";
import { ballotIdentity } from "./ballot.ts";
import { type BallotMethod, type ItemOf, methodFor } from "./method.ts";
import type { SealedBallot, SealedItem, SealedVote } from "./sealed-vote.ts";

/** No numbers of a group of fewer people. */
const MIN_GROUP = 5;

export const SPLITS = ["perspective", "tafel"] as const;
export type SplitBy = (typeof SPLITS)[number];

/** One group's part of a result; `group` is null for who gave no perspective or had no tafel. */
export interface SplitGroup {
  group: string | null;
  /** Left out when the group is withheld: the number itself would help to work it out. */
  voters?: number;
  withheld?: true;
  items: ItemOf<BallotMethod>[];
}

export interface Split {
  by: SplitBy;
  groups: SplitGroup[];
}

/**
 * Which groups to withhold: those of fewer than five people; and, as long as what is withheld is one group or fewer than
 * five people in all, the next smallest too, because the whole minus the rest gives that away. Groups without people
 * hide nothing and are not counted. Of equally small next groups the first one goes.
 */
export const withheldGroups = (sizes: readonly number[]): Set<number> => {
  const filled = sizes.map((size, index) => ({ size, index })).filter(({ size }) => size > 0);
  const withheld = new Set<number>();
  let people = 0;
  for (const { size, index } of filled.toSorted((a, b) => a.size - b.size || a.index - b.index)) {
    const givesAway = withheld.size === 1 || (withheld.size > 1 && people < MIN_GROUP);
    if (size >= MIN_GROUP && !givesAway) break;
    withheld.add(index);
    people += size;
  }
  return withheld;
};

const groupOf = (ballot: SealedBallot, by: SplitBy): string | null => ballot[by] ?? null;

const keep = (items: readonly SealedItem[], by: SplitBy, group: string | null): SealedItem[] =>
  items.map((item) => ({
    ...item,
    ballots: item.ballots
      .filter((ballot) => groupOf(ballot, by) === group)
      // A reason in somebody's own words beside a group's name says too much about who wrote it.
      .map(({ value }) => ({ value })),
  }));

/** People in a group: by name exactly; without names at least as many as answered the same item. */
const peopleIn = (items: readonly SealedItem[], by: SplitBy, group: string | null): number => {
  const ballots = items.map((item) => item.ballots.filter((ballot) => groupOf(ballot, by) === group));
  const named = new Set(ballots.flat().flatMap(({ participant }) => (participant === undefined ? [] : [participant])));
  return named.size > 0 ? named.size : Math.max(0, ...ballots.map(({ length }) => length));
};

/** Groups in one order whatever the order of the ballots: by name, those without a group last. */
const groupsOf = (items: readonly SealedItem[], by: SplitBy): (string | null)[] => {
  const names = new Set(items.flatMap((item) => item.ballots.map((ballot) => groupOf(ballot, by))));
  const named = [...names].filter((name) => name !== null).sort();
  return names.has(null) ? [...named, null] : named;
};

/**
 * Per item, which groups are withheld on top of those withheld as a whole: where people may skip an item, its own
 * answers can be fewer than five. Dots, rankings and points are one ballot over all items.
 */
const withheldPerItem = (block: BallotBlock, items: readonly SealedItem[], by: SplitBy, groups: readonly (string | null)[]) => {
  return items.map((item) =>
    methodFor(block).whole === true ? new Set<number>() : withheldGroups(groups.map((group) => peopleIn([item], by, group))),
  );
};

/**
 * A plenary vote by perspective or by tafel, or null where that may not be: an anonymous vote, a vote that tafels
 * hold on their own, fewer than two groups, or none that may be shown.
 */
export const splitVote = (block: BallotBlock, sealed: SealedVote, by: SplitBy): Split | null => {
  if (ballotIdentity(block) === "anonymous" || block.scope === "tafel") return null;
  const groups = groupsOf(sealed.items, by);
  const sizes = groups.map((group) => peopleIn(sealed.items, by, group));
  const withheld = withheldGroups(sizes);
  if (groups.length < 2 || withheld.size === groups.length) return null;
  const perItem = withheldPerItem(block, sealed.items, by, groups);
  const present = (group: string): number | undefined =>
    by === "perspective" ? sealed.presentByPerspective?.[group] : sealed.tafels?.[group]?.present;
  return {
    by,
    groups: groups.map((group, index): SplitGroup => {
      if (withheld.has(index)) return { group, withheld: true, items: [] };
      const voters = sizes[index] ?? 0;
      const turnout = { voters, present: Math.max(voters, (group === null ? undefined : present(group)) ?? voters) };
      const { items } = methodFor(block).tally(keep(sealed.items, by, group), block, turnout);
      const shown = items.filter((_item, nth) => perItem[nth]?.has(index) !== true);
      return { group, voters, items: shown as ItemOf<BallotMethod>[] };
    }),
  };
};
