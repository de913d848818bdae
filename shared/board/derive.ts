import type { ArrangementContent } from "../documents/arrangement-document.ts";
import type { BoardContent, BoardHarvestLine, BoardNote, BoardOpportunity, BoardResult } from "../documents/board-document.ts";
import type { GroupingContent } from "../documents/grouping-document.ts";
import type { Block } from "../domain/block.ts";
import type { Course } from "../domain/course.ts";
import { PLENARY } from "../domain/place.ts";
import { findBlock } from "../domain/session-blocks.ts";
import type { SessionFile } from "../domain/session-file.ts";
import type { Split } from "../domain/vote/splits.ts";
import type { CountedNote, Judged } from "./counted.ts";
import type { Release, SealedNote } from "./sealed-note.ts";

/** Everything that counts in a session now, folded from what the single documents came to. */
export interface Fold {
  /** By public id: the notes of open blocks from the documents, the others from the seals. */
  readonly notes: ReadonlyMap<string, CountedNote | SealedNote>;
  readonly agree: Pick<ReadonlyMap<string, number>, "get">;
}

/** Who reacts to notes of a block where people may be anonymous does so in the anonymous document: one person, one "eens". */
export const reactsAnonymously = (block: Block | undefined): boolean =>
  block?.kind === "write" && (block.identity === "anonymous" || block.identity === "choice");

/** Folds the judged documents over the seals. The order of the documents makes no difference. */
export const fold = (documents: Iterable<Judged>, sealedNotes: ReadonlyMap<string, SealedNote>, file: SessionFile): Fold => {
  const judged = [...documents];
  const notes = new Map<string, CountedNote | SealedNote>(sealedNotes);
  const agree = new Map<string, number>();
  for (const one of judged) {
    for (const publicId of one.withdrawn) notes.delete(publicId);
    for (const note of one.notes) notes.set(note.publicId, note);
  }
  for (const { agrees, anonymous } of judged) {
    for (const publicId of agrees) {
      const note = notes.get(publicId);
      if (note !== undefined && reactsAnonymously(findBlock(file, note.block)) === anonymous)
        agree.set(publicId, (agree.get(publicId) ?? 0) + 1);
    }
  }
  // Documents that are gone have left their count in the seal.
  for (const { publicId, agree: sealed } of sealedNotes.values()) {
    if (sealed !== undefined) agree.set(publicId, Math.max(sealed, agree.get(publicId) ?? 0));
  }
  return { notes, agree };
};

export interface DeriveInput {
  readonly file: SessionFile;
  readonly course: Course;
  readonly fold: Fold;
  readonly releases: ReadonlyMap<string, Release>;
  readonly groupings: ReadonlyMap<string, GroupingContent>;
  readonly arrangements: ReadonlyMap<string, ArrangementContent>;
  /** Results of published votes, by block. */
  readonly results: ReadonlyMap<string, BoardResult>;
  /** The same by perspective and by tafel, where that may be (V11). */
  readonly splits: ReadonlyMap<string, readonly Split[]>;
}

/** A released note as its board shows it. */
const boardNote = (note: CountedNote | SealedNote, release: Release, input: DeriveInput): BoardNote => {
  const place = note.place;
  const placement = input.groupings.get(place)?.placement.get(note.publicId);
  const redaction = input.arrangements.get(place)?.redactions.get(note.publicId)?.text;
  return {
    number: release.number,
    block: note.block,
    ...(note.lane === undefined ? {} : { lane: note.lane }),
    ...(placement === undefined || !input.groupings.get(place)?.clusters.has(placement.cluster)
      ? {}
      : { cluster: placement.cluster }),
    text: note.text,
    by: release.by,
    source: note.source,
    agree: input.fold.agree.get(note.publicId) ?? 0,
    ...(note.on === undefined ? {} : { on: note.on }),
    ...(redaction === undefined || redaction === "" ? {} : { redaction }),
  };
};

/** One note as it stands on the board of `place`; undefined when it does not. */
export const noteOnBoard = (publicId: string, place: string, input: DeriveInput): BoardNote | undefined => {
  const note = input.fold.notes.get(publicId);
  const release = input.releases.get(publicId);
  if (note === undefined || release === undefined || note.place !== place || input.course.hidden[publicId] !== undefined)
    return undefined;
  return boardNote(note, release, input);
};

/** The notes that were released at each place, without the hidden and the withdrawn; one pass for all places. */
export const notesByPlace = (input: DeriveInput): Map<string, Map<string, BoardNote>> => {
  const places = new Map<string, Map<string, BoardNote>>();
  for (const release of input.releases.values()) {
    const note = input.fold.notes.get(release.publicId);
    if (note === undefined || input.course.hidden[release.publicId] !== undefined) continue;
    const place = places.get(note.place) ?? new Map<string, BoardNote>();
    place.set(release.publicId, boardNote(note, release, input));
    places.set(note.place, place);
  }
  return places;
};

const inWords = <T extends { text: string }>(lines: readonly T[]): T[] => lines.filter(({ text }) => text.trim() !== "");

const tafelPart = (place: string): { tafel?: string } => (place === PLENARY ? {} : { tafel: place });

/** A place's own lines; in the plenary those of every tafel, in the order of the tafels. */
const harvestAt = (place: string, input: DeriveInput): BoardHarvestLine[] => {
  const places = place === PLENARY ? [...input.file.tafels.map(({ id }) => id), PLENARY] : [place];
  return places.flatMap((at) =>
    inWords(input.arrangements.get(at)?.harvest ?? []).map((line) => ({
      block: line.block,
      ...tafelPart(at),
      kind: line.kind,
      text: line.text,
      sources: line.sources,
    })),
  );
};

const opportunitiesAt = (place: string, input: DeriveInput): Map<string, BoardOpportunity> => {
  const places = place === PLENARY ? [...input.file.tafels.map(({ id }) => id), PLENARY] : [place];
  const found = new Map<string, BoardOpportunity>();
  for (const at of places) {
    for (const [id, { block, title, order, sources }] of input.arrangements.get(at)?.opportunities ?? []) {
      if (title.trim() !== "" && !found.has(id)) found.set(id, { block, ...tafelPart(at), title, order, sources: sources ?? [] });
    }
  }
  return found;
};

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * The whole board of one place. Pure: the same documents, seals and course give the same board, in whatever order
 * they came. `notes` is that place's part of `notesByPlace`.
 */
export const deriveBoard = (
  place: string,
  notes: ReadonlyMap<string, BoardNote> | undefined,
  input: DeriveInput,
): BoardContent => ({
  notes: notes ?? NOTHING,
  clusters: input.groupings.get(place)?.clusters ?? NOTHING,
  results: input.results,
  splits: input.splits,
  opportunities: opportunitiesAt(place, input),
  harvest: harvestAt(place, input),
});
