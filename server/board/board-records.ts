import { type Release, releaseSchema, type SealedNote, sealedNoteSchema } from "@samenspel/shared/board/sealed-note";
import type { SealedItem, SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";
import type { Storage, Write } from "../storage/storage.ts";

/** What is kept of a session's boards: seals, sealed notes and the release list. */
export interface BoardRecords {
  readonly seals: Map<string, SealedVote>;
  readonly sealedNotes: Map<string, SealedNote>;
  readonly releases: Map<string, Release>;
}

const itemKey = (index: number): string => String(index).padStart(4, "0");

/** Each item in a row of its own, values without owner: nothing in storage groups them by voter. */
export const sealWrites = (sessionId: string, seal: SealedVote): Write[] => {
  const { items, ...rest } = seal;
  return [
    { type: "putSeal", sessionId, block: seal.block, sealJson: JSON.stringify(rest) },
    ...items.map(
      (item, index): Write => ({
        type: "putSealItem",
        sessionId,
        block: seal.block,
        item: itemKey(index),
        valuesJson: JSON.stringify(item),
      }),
    ),
  ];
};

export const sealedNoteWrite = (sessionId: string, note: SealedNote): Write => ({
  type: "putSealedNote",
  sessionId,
  publicId: note.publicId,
  noteJson: JSON.stringify(note),
});

export const releaseWrite = (sessionId: string, release: Release): Write => ({
  type: "putRelease",
  sessionId,
  publicId: release.publicId,
  number: release.number,
  releaseJson: JSON.stringify(release),
});

export const withReleases = (releases: ReadonlyMap<string, Release>, more: readonly Release[]): Map<string, Release> =>
  new Map([...releases, ...more.map((release): [string, Release] => [release.publicId, release])]);

/** Reads back what the writes above kept; written by us alone, so a record of another shape is a corrupt store. */
export const loadBoardRecords = async (storage: Storage, sessionId: string): Promise<BoardRecords> => {
  const [seals, notes, releases] = await Promise.all([
    storage.loadSeals(sessionId),
    storage.loadSealedNotes(sessionId),
    storage.loadReleases(sessionId),
  ]);
  return {
    seals: new Map(
      seals.map(({ block, sealJson, items }) => [
        block,
        {
          ...(JSON.parse(sealJson) as Omit<SealedVote, "items">),
          items: items.map(({ valuesJson }) => JSON.parse(valuesJson) as SealedItem),
        },
      ]),
    ),
    sealedNotes: new Map(notes.map(({ publicId, noteJson }) => [publicId, sealedNoteSchema.parse(JSON.parse(noteJson))])),
    releases: new Map(releases.map(({ publicId, releaseJson }) => [publicId, releaseSchema.parse(JSON.parse(releaseJson))])),
  };
};
