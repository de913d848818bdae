import type { BoardContent, BoardNote } from "@samenspel/shared/documents/board-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import type { MyNote } from "../../live/writer.ts";

export interface FeedNote extends BoardNote {
  readonly publicId: string;
  /** Set when the reader wrote it. */
  readonly mine?: MyNote;
  /** The number of the note that it builds on, when that is on the board. */
  readonly onNumber?: number;
}

/** The lane where a note is read: its own, or the first of the block when it names none of them. */
export const homeLane = (lane: string | undefined, { lanes }: Pick<WriteBlock, "lanes">): string | undefined =>
  lanes.some(({ id }) => id === lane) ? lane : lanes[0]?.id;

/** What a note stands with: itself, or the number of the note at the beginning of what it builds on. */
const rootNumber = (note: BoardNote, notes: BoardContent["notes"]): number => {
  const seen = new Set<string>();
  let root = note;
  while (root.on !== undefined && !seen.has(root.on)) {
    seen.add(root.on);
    const before = notes.get(root.on);
    if (before === undefined || before.lane !== note.lane || before.block !== note.block) break;
    root = before;
  }
  return root.number;
};

/** The notes of a block that the group sees, by number, what builds on a note right after it; `lane` undefined: all of them. */
export const feedOf = (
  board: BoardContent,
  block: Pick<WriteBlock, "id" | "lanes">,
  lane: string | undefined,
  mine: readonly MyNote[],
): readonly FeedNote[] => {
  const own = new Map(mine.map((note) => [note.publicId, note]));
  return [...board.notes]
    .filter(([, note]) => note.block === block.id && (lane === undefined || homeLane(note.lane, block) === lane))
    .map(([publicId, note]): FeedNote => {
      const written = own.get(publicId);
      const onNumber = note.on === undefined ? undefined : board.notes.get(note.on)?.number;
      return {
        ...{ ...note, publicId },
        ...(written === undefined ? {} : { mine: written }),
        ...(onNumber === undefined ? {} : { onNumber }),
      };
    })
    .sort((a, b) => rootNumber(a, board.notes) - rootNumber(b, board.notes) || a.number - b.number);
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
