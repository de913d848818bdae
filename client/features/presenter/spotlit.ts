import type { BoardContent } from "@samenspel/shared/documents/board-document";

/** What lies large on the screen. Never who wrote it: the room is more people than the tafel that knows. */
export interface Spotlit {
  /** Of a group its title; of a single note null. */
  readonly title: string | null;
  readonly notes: readonly { readonly id: string; readonly number: number; readonly text: string; readonly redaction?: string }[];
}

/** The note or group in the spotlight; null where it is not (or no longer) on the board. */
export const spotlit = (board: BoardContent, { note, cluster }: { note?: string; cluster?: string }): Spotlit | null => {
  const all = [...board.notes].map(([id, found]) => ({
    id,
    number: found.number,
    text: found.text,
    cluster: found.cluster,
    ...(found.redaction === undefined ? {} : { redaction: found.redaction }),
  }));
  if (note !== undefined) {
    const notes = all.filter(({ id }) => id === note);
    return notes.length === 0 ? null : { title: null, notes };
  }
  const group = cluster === undefined ? undefined : board.clusters.get(cluster);
  if (group === undefined) return null;
  return { title: group.title, notes: all.filter((found) => found.cluster === cluster).sort((a, b) => a.number - b.number) };
};
