import type { Neighbours } from "./note-vectors.ts";

interface Group {
  members: number[];
  /** Sum of likeness to the members of each other group. */
  near: Neighbours;
}

interface Best {
  group: number;
  likeness: number;
}

/** The group most like this one, on average over all pairs; `before` wins when it is as like as another. */
const bestOf = ({ members, near }: Group, groups: readonly (Group | null)[], before: number | undefined): Best => {
  const best: Best = { group: -1, likeness: 0 };
  for (const [other, total] of near) {
    const likeness = total / (members.length * (groups[other]?.members.length ?? 1));
    const wins = likeness === best.likeness && (other === before || (best.group !== before && other < best.group));
    if (likeness > best.likeness || wins) Object.assign(best, { group: other, likeness });
  }
  return best;
};

/** Puts `gone` into `index`; whoever is near either of them is now near the two together. */
const join = (index: number, gone: number, groups: (Group | null)[]): void => {
  const [group, other] = [groups[index], groups[gone]];
  if (!group || !other) return;
  group.members.push(...other.members);
  groups[gone] = null;
  group.near.delete(gone);
  other.near.delete(index);
  for (const [neighbour, total] of other.near) {
    const sum = (group.near.get(neighbour) ?? 0) + total;
    group.near.set(neighbour, sum);
    groups[neighbour]?.near.delete(gone);
    groups[neighbour]?.near.set(index, sum);
  }
};

/**
 * Joins the two groups that are most alike, again and again, until none are more alike than `alike`. Group average
 * linkage (Sokal & Michener, 1958), by chains of nearest neighbours (Murtagh, 1983): the groups are the same, and the
 * work grows with the number of pairs instead of with its product with the number of groups.
 */
export const agglomerate = (near: readonly Neighbours[], alike: number): number[][] => {
  const groups: (Group | null)[] = near.map((map, index) => ({ members: [index], near: new Map(map) }));
  for (let start = 0; start < groups.length; start += 1) {
    const chain = [start];
    while (chain.length > 0) {
      const top = chain.at(-1) ?? start;
      const group = groups[top];
      const before = chain.at(-2);
      const best = group ? bestOf(group, groups, before) : { group: -1, likeness: 0 };
      // What is alike to nothing any more stays as it is, and so does what led to it.
      if (best.likeness <= alike) chain.pop();
      else if (best.group === before && before !== undefined) {
        join(Math.min(top, before), Math.max(top, before), groups);
        chain.length -= 2;
        // The group that came of it may be alike to more.
        if (chain.length === 0) chain.push(Math.min(top, before));
      } else chain.push(best.group);
    }
  }
  return groups.flatMap((group) => (group === null ? [] : [group.members]));
};
