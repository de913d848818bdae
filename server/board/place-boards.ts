import { type DeriveInput, deriveBoard, noteOnBoard, notesByPlace } from "@samenspel/shared/board/derive";
import { type BoardNote, newBoardDocument, writeBoard, writeBoardNotes } from "@samenspel/shared/documents/board-document";
import { EVERYWHERE } from "@samenspel/shared/domain/course";
import type * as Y from "yjs";

/** The boards of one session that somebody reads, a document for each place, and what of them must be written again. */
export class PlaceBoards {
  readonly #boards = new Map<string, Y.Doc>();
  /** Place → single notes that changed. */
  readonly #touched = new Map<string, Set<string>>();
  /** Places of which more than single notes must be written again; `EVERYWHERE` for all of them. */
  readonly #stale = new Set<string>([EVERYWHERE]);

  /** The board of a place; made from what `derive` answers when nobody read it before. */
  at(place: string, derive: () => DeriveInput): Y.Doc {
    const known = this.#boards.get(place);
    if (known !== undefined) return known;
    const doc = newBoardDocument();
    this.#boards.set(place, doc);
    const input = derive();
    writeBoard(doc, deriveBoard(place, notesByPlace(input).get(place), input));
    return doc;
  }

  /** More than single notes changed at this place, or `EVERYWHERE`. */
  outdate(place: string): void {
    this.#stale.add(place);
  }

  get isOutdatedEverywhere(): boolean {
    return this.#stale.has(EVERYWHERE);
  }

  /** These notes changed, by place. */
  touch(touched: ReadonlyMap<string, ReadonlySet<string>>): void {
    for (const [place, publicIds] of touched) {
      const known = this.#touched.get(place);
      if (known === undefined) this.#touched.set(place, new Set(publicIds));
      else for (const publicId of publicIds) known.add(publicId);
    }
  }

  /** Brings the boards up to date: whole where more changed than single notes. */
  write(input: DeriveInput): void {
    const places = this.#stale.size === 0 ? null : notesByPlace(input);
    for (const [place, doc] of this.#boards) {
      if (places !== null && (this.isOutdatedEverywhere || this.#stale.has(place))) {
        writeBoard(doc, deriveBoard(place, places.get(place), input));
        continue;
      }
      const changed = this.#touched.get(place);
      if (changed !== undefined) writeBoardNotes(doc, notesOnBoard(changed, place, input));
    }
    this.#stale.clear();
    this.#touched.clear();
  }
}

/** By public id, which says nothing: whoever reads the bytes sees the order in which they were put there. */
const notesOnBoard = (publicIds: Iterable<string>, place: string, input: DeriveInput): Map<string, BoardNote | undefined> =>
  new Map([...publicIds].sort().map((id) => [id, noteOnBoard(id, place, input)]));
