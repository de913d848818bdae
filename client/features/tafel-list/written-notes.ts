import type { BoardNote } from "@samenspel/shared/documents/board-document";
import type { Lane } from "@samenspel/shared/domain/block";

export interface NumberedNote extends BoardNote {
  /** The public id. */
  readonly id: string;
}

export interface LaneOfNotes {
  /** Null for notes that name no lane of this block. */
  readonly lane: Lane | null;
  readonly notes: readonly NumberedNote[];
}

/** The released notes of one block, by number. */
export const notesOf = (notes: ReadonlyMap<string, BoardNote>, block: string): NumberedNote[] =>
  [...notes]
    .filter(([, note]) => note.block === block)
    .map(([id, note]) => ({ ...note, id }))
    .sort((a, b) => a.number - b.number);

/** Notes under the lanes of their block, each lane in the order of the script; a last one for those without. */
export const byLane = (notes: readonly NumberedNote[], lanes: readonly Lane[]): LaneOfNotes[] => {
  const known = new Set(lanes.map(({ id }) => id));
  const rest = notes.filter(({ lane }) => lane === undefined || !known.has(lane));
  const filled = lanes.map((lane) => ({ lane, notes: notes.filter((note) => note.lane === lane.id) }));
  return rest.length > 0 || lanes.length === 0 ? [...filled, { lane: null, notes: rest }] : filled;
};
