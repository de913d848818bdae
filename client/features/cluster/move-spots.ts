import type { BoardLane } from "./board-lanes.ts";

/** Where notes can be put with the arrow keys: one column per group, one for loose, one for a new group. */
export type MoveColumn =
  | { readonly kind: "group"; readonly id: string; readonly title: string; readonly places: number }
  | { readonly kind: "loose" }
  | { readonly kind: "new" };

export interface Moving {
  /** Public ids of what is being moved. */
  readonly notes: readonly string[];
  readonly columns: readonly MoveColumn[];
  readonly column: number;
  /** From 0; always 0 outside groups. */
  readonly place: number;
}

/** Where a move begins: at the spot where the first note is now. Null when there is nothing to move. */
export const startMove = (lanes: readonly BoardLane[], notes: readonly string[]): Moving | null => {
  const first = notes[0];
  if (first === undefined) return null;
  const moved = new Set(notes);
  const groups = lanes.flatMap((lane) => lane.groups);
  const columns: MoveColumn[] = [
    { kind: "loose" },
    ...groups.map(({ id, title, notes: inside }): MoveColumn => {
      const staying = inside.filter((note) => !moved.has(note));
      return { kind: "group", id, title, places: staying.length + 1 };
    }),
    { kind: "new" },
  ];
  const at = groups.findIndex((group) => group.notes.includes(first));
  const inside = groups[at]?.notes.filter((note) => note === first || !moved.has(note)) ?? [];
  return { notes, columns, column: at + 1, place: Math.max(0, inside.indexOf(first)) };
};

const ARROWS: Readonly<Record<string, readonly [column: number, place: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The move after an arrow key; the same one when the key leads nowhere. Left and right go round. */
export const moveOn = (moving: Moving, key: string): Moving => {
  const [across, along] = ARROWS[key] ?? [0, 0];
  const { columns } = moving;
  if (across !== 0) {
    const column = (moving.column + across + columns.length) % columns.length;
    const target = columns[column];
    return { ...moving, column, place: target?.kind === "group" ? target.places - 1 : 0 };
  }
  const here = columns[moving.column];
  if (along === 0 || here?.kind !== "group") return moving;
  const place = Math.max(0, Math.min(moving.place + along, here.places - 1));
  return place === moving.place ? moving : { ...moving, place };
};

export const isMoveArrow = (key: string): boolean => Object.hasOwn(ARROWS, key);
