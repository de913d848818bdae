import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { CLAIM_LISTS, Claim, ConfirmedTheme, Narrative } from "@samenspel/shared/report/narrative";

/** The same claim, written by two people at the same time: both stand in the list, theirs below mine. */
export interface Clash {
  readonly mine: string;
  readonly theirs: string;
}

export interface MergedNarrative {
  readonly narrative: Narrative;
  readonly clashes: readonly Clash[];
}

interface Named {
  readonly id: string;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What both kept and what either added; what one of them took away is gone. */
const mergedSet = (base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] => {
  const stays = (one: string): boolean => !base.includes(one) || (mine.includes(one) && theirs.includes(one));
  return [...new Set([...mine, ...theirs])].filter(stays);
};

/** Who changed the order decides it; when both did, mine. What only the other has follows what it follows there. */
const inOrder = <Entry extends Named>(
  merged: ReadonlyMap<string, readonly Entry[]>,
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
): Entry[] => {
  const common = (list: readonly Entry[]) =>
    list.map(({ id }) => id).filter((id) => [base, mine, theirs].every((other) => other.some((entry) => entry.id === id)));
  const [first, second] = same(common(base), common(mine)) ? [theirs, mine] : [mine, theirs];
  const order = first.map(({ id }) => id);
  for (const [index, { id }] of second.entries()) {
    if (order.includes(id)) continue;
    const before = second.slice(0, index).findLast((entry) => order.includes(entry.id));
    order.splice(before === undefined ? 0 : order.indexOf(before.id) + 1, 0, id);
  }
  return order.flatMap((id) => merged.get(id) ?? []);
};

/** Entry by entry: only one side changed it → that side; both did → `both`; away on one side only when the other left it alone. */
const mergedList = <Entry extends Named>(
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
  both: (before: Entry | undefined, my: Entry, their: Entry) => readonly Entry[],
): Entry[] => {
  const find = (list: readonly Entry[], id: string) => list.find((entry) => entry.id === id);
  const merged = new Map<string, readonly Entry[]>();
  for (const id of new Set([...mine, ...theirs].map((entry) => entry.id))) {
    const [before, my, their] = [find(base, id), find(mine, id), find(theirs, id)];
    if (my === undefined || their === undefined) {
      const left = my ?? their;
      if (left !== undefined && (before === undefined || !same(left, before))) merged.set(id, [left]);
    } else if (same(my, before) || same(my, their)) merged.set(id, [their]);
    else if (same(their, before)) merged.set(id, [my]);
    else merged.set(id, both(before, my, their));
  }
  return inOrder(merged, base, mine, theirs);
};

const mergedTheme = (before: ConfirmedTheme | undefined, my: ConfirmedTheme, their: ConfirmedTheme): ConfirmedTheme => {
  const title =
    my.title === before?.title || my.title === their.title
      ? their.title
      : their.title === before?.title
        ? my.title
        : `${my.title} / ${their.title}`.slice(0, LIMITS.title);
  return { id: my.id, title, notes: mergedSet(before?.notes ?? [], my.notes, their.notes) };
};

/**
 * Puts together what two people wrote at the same time, starting from `base`. Nothing that either wrote is lost: of a
 * claim that both rewrote, both texts stay, theirs under an id that `newId` makes.
 */
export const mergeNarratives = (base: Narrative, mine: Narrative, theirs: Narrative, newId: () => string): MergedNarrative => {
  const clashes: Clash[] = [];
  const bothClaims = (before: Claim | undefined, my: Claim, their: Claim): Claim[] => {
    const sources = mergedSet(before?.sources ?? [], my.sources, their.sources);
    if (my.text === their.text || their.text === before?.text) return [{ ...my, sources }];
    if (my.text === before?.text) return [{ ...their, sources }];
    const id = newId();
    clashes.push({ mine: my.id, theirs: id });
    return [
      { ...my, sources },
      { ...their, id, sources },
    ];
  };
  const list = (name: (typeof CLAIM_LISTS)[number]) => mergedList<Claim>(base[name], mine[name], theirs[name], bothClaims);
  const narrative: Narrative = {
    summary: list("summary"),
    conclusions: list("conclusions"),
    advice: list("advice"),
    themes: mergedList<ConfirmedTheme>(base.themes, mine.themes, theirs.themes, (before, my, their) => [
      mergedTheme(before, my, their),
    ]),
    rejected: mergedSet(base.rejected, mine.rejected, theirs.rejected),
  };
  return { narrative, clashes };
};
