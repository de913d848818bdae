import type { BoardContent, BoardNote } from "@samenspel/shared/documents/board-document";
import type { Place } from "@samenspel/shared/domain/place";
import type { MyNote } from "../../live/writer.ts";

export interface FeedNote extends BoardNote {
  readonly publicId: string;
  /** Set when the reader wrote it. */
  readonly mine?: MyNote;
}

/** The notes of a block that the group sees, in the order of their numbers; `lane` undefined: all of them. */
export const feedOf = (
  board: BoardContent,
  block: string,
  lane: string | undefined,
  mine: readonly MyNote[],
): readonly FeedNote[] => {
  const own = new Map(mine.map((note) => [note.publicId, note]));
  return [...board.notes]
    .filter(([, note]) => note.block === block && (lane === undefined || note.lane === lane))
    .map(([publicId, note]): FeedNote => {
      const written = own.get(publicId);
      return { ...note, publicId, ...(written === undefined ? {} : { mine: written }) };
    })
    .sort((a, b) => a.number - b.number);
};

/** Own notes placed here that the group does not see (yet), the latest on top; what was placed elsewhere stays there. */
export const unseenByOthers = (
  board: BoardContent,
  place: Place,
  lane: string | undefined,
  mine: readonly MyNote[],
): readonly MyNote[] =>
  mine
    .filter((note) => note.place === place && !board.notes.has(note.publicId) && (lane === undefined || note.lane === lane))
    .toReversed();
