import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { clusterMembers, type GroupingContent, orderedClusters } from "@samenspel/shared/documents/grouping-document";
import type { Lane, WriteBlock } from "@samenspel/shared/domain/block";

export interface BoardGroup {
  readonly id: string;
  readonly title: string;
  /** Public ids, in the order of the group. */
  readonly notes: readonly string[];
}

export interface BoardLane {
  /** Null for notes that name no lane of this block. */
  readonly lane: Lane | null;
  readonly groups: readonly BoardGroup[];
  /** Public ids of the notes in no group: by number, what builds on a note right after it. */
  readonly loose: readonly string[];
  /** Every note in it, grouped or not. */
  readonly count: number;
}

export type Notes = ReadonlyMap<string, BoardNote>;

/** By number; a note that builds on another follows it. A chain of them stays together, whoever points at whom. */
const inOrder = (ids: readonly string[], notes: Notes): string[] => {
  const numberOf = (id: string): number => notes.get(id)?.number ?? 0;
  const here = new Set(ids);
  const rootOf = (id: string): string => {
    const seen = new Set([id]);
    for (let root = id; ; ) {
      const on = notes.get(root)?.on;
      if (on === undefined || seen.has(on) || !here.has(on)) return root;
      seen.add(on);
      root = on;
    }
  };
  const roots = new Map(ids.map((id) => [id, rootOf(id)]));
  const rootNumber = (id: string): number => numberOf(roots.get(id) ?? id);
  return [...ids].sort(
    (a, b) =>
      rootNumber(a) - rootNumber(b) || Number(roots.get(a) !== a) - Number(roots.get(b) !== b) || numberOf(a) - numberOf(b),
  );
};

/** Does a group belong on the board of this block: made for it, or with a note of it inside? */
const isShown = (made: boolean, members: readonly string[], total: number): boolean =>
  members.length > 0 || (made && total === 0);

/**
 * The board of one write block: its lanes with groups and loose notes. Every note stands in exactly one spot; one that
 * points at a group that is gone is loose. `clusterBlocks`: the blocks whose empty groups belong here.
 */
export const boardLanes = (
  notes: Notes,
  block: Pick<WriteBlock, "id" | "lanes">,
  grouping: GroupingContent,
  clusterBlocks: readonly string[],
): readonly BoardLane[] => {
  const ids = [...notes].filter(([, note]) => note.block === block.id).map(([id]) => id);
  const mine = new Set(ids);
  const known = new Set(block.lanes.map(({ id }) => id));
  const laneOf = (id: string): string | undefined => {
    const lane = notes.get(id)?.lane;
    return lane !== undefined && known.has(lane) ? lane : undefined;
  };
  const members = clusterMembers(grouping);
  const grouped = new Set<string>();
  const groups = orderedClusters(grouping).flatMap(([id, { title, lane, block: madeIn }]) => {
    const all = members.get(id) ?? [];
    const inside = all.filter((note) => mine.has(note));
    if (!isShown(clusterBlocks.includes(madeIn), inside, all.length)) return [];
    for (const note of inside) grouped.add(note);
    const first = inside[0];
    const home = lane !== undefined && known.has(lane) ? lane : first === undefined ? block.lanes[0]?.id : laneOf(first);
    return [{ id, title, notes: inside, home }];
  });
  const lost = groups.some(({ home }) => home === undefined) || ids.some((id) => laneOf(id) === undefined);
  const columns: (Lane | null)[] = lost || block.lanes.length === 0 ? [...block.lanes, null] : [...block.lanes];
  return columns.map((lane) => {
    const own = groups.filter(({ home }) => home === lane?.id);
    const loose = inOrder(
      ids.filter((id) => !grouped.has(id) && laneOf(id) === lane?.id),
      notes,
    );
    return {
      lane,
      groups: own.map(({ id, title, notes: inside }) => ({ id, title, notes: inside })),
      loose,
      count: loose.length + own.reduce((sum, group) => sum + group.notes.length, 0),
    };
  });
};

/** The group that a note is shown in, if any. */
export const groupOf = (lanes: readonly BoardLane[], note: string): BoardGroup | undefined =>
  lanes.flatMap(({ groups }) => groups).find(({ notes }) => notes.includes(note));

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index]);

const keptGroup = (before: BoardGroup | undefined, now: BoardGroup): BoardGroup =>
  before !== undefined && before.title === now.title && sameIds(before.notes, now.notes) ? before : now;

const keptLane = (before: BoardLane | undefined, now: BoardLane): BoardLane => {
  if (before === undefined) return now;
  const known = new Map(before.groups.map((group) => [group.id, group]));
  const groups = now.groups.map((group) => keptGroup(known.get(group.id), group));
  const same =
    before.lane === now.lane &&
    groups.length === before.groups.length &&
    groups.every((group, index) => group === before.groups[index]) &&
    sameIds(before.loose, now.loose);
  return same ? before : { ...now, groups };
};

/** The lanes as they are now, with the same objects as before where nothing changed: those are not drawn again. */
export const keptLanes = (before: readonly BoardLane[], now: readonly BoardLane[]): readonly BoardLane[] => {
  const known = new Map(before.map((lane) => [lane.lane?.id, lane]));
  const lanes = now.map((lane) => keptLane(known.get(lane.lane?.id), lane));
  return lanes.length === before.length && lanes.every((lane, index) => lane === before[index]) ? before : lanes;
};
