import * as Y from "yjs";
import type { Split } from "../domain/vote/splits.ts";
import type { Cluster } from "./grouping-document.ts";
import { sameJson } from "./same-json.ts";

/** What the group at one place sees. Only the server writes it, so its readers may trust its shape. */
export type NoteSource = "participant" | "caller" | "tafel" | "questionnaire";

export interface BoardNote {
  /** The number that people say aloud: `#12`. One series per session, never used twice. */
  readonly number: number;
  readonly block: string;
  readonly lane?: string;
  readonly cluster?: string;
  readonly text: string;
  /** The writer as the group may know them, as text to show; null when anonymous. */
  readonly by: string | null;
  readonly source: NoteSource;
  /** How many people said "eens". */
  readonly agree: number;
  readonly on?: string;
  /** What a facilitator made of it, beside the original. */
  readonly redaction?: string;
}

export interface BoardHarvestLine {
  readonly block: string;
  /** The tafel that brings it; absent for the plenary's own lines. */
  readonly tafel?: string;
  readonly kind: string;
  readonly text: string;
  readonly sources: readonly string[];
}

export interface BoardOpportunity {
  readonly block: string;
  readonly tafel?: string;
  readonly title: string;
  readonly order: number;
  readonly sources: readonly string[];
}

/** A published result, as in `outcome.votes` of the report. */
export type BoardResult = Readonly<Record<string, unknown>>;

export interface BoardContent {
  /** By public id. Hidden and withdrawn notes are absent. */
  readonly notes: ReadonlyMap<string, BoardNote>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  /** By block. */
  readonly results: ReadonlyMap<string, BoardResult>;
  /** By block: the published results of named and perspective votes by group, with small groups left out. */
  readonly splits: ReadonlyMap<string, readonly Split[]>;
  readonly opportunities: ReadonlyMap<string, BoardOpportunity>;
  readonly harvest: readonly BoardHarvestLine[];
}

const MAPS = ["notes", "clusters", "results", "splits", "opportunities"] as const;

const writeMap = (root: Y.Map<unknown>, content: ReadonlyMap<string, unknown>): void => {
  for (const key of [...root.keys()]) if (!content.has(key)) root.delete(key);
  for (const [key, value] of content) if (!sameJson(root.get(key), value)) root.set(key, value);
};

/** Brings the board to `content` in one transaction that touches only what differs. */
export const writeBoard = (doc: Y.Doc, content: BoardContent): void => {
  doc.transact(() => {
    for (const name of MAPS) writeMap(doc.getMap(name), content[name]);
    const harvest = doc.getArray("harvest");
    if (sameJson(harvest.toJSON(), content.harvest)) return;
    harvest.delete(0, harvest.length);
    harvest.push([...content.harvest]);
  });
};

/** Brings single notes to what they should be; undefined: not on this board. Everything else stays as it is. */
export const writeBoardNotes = (doc: Y.Doc, changes: ReadonlyMap<string, BoardNote | undefined>): void => {
  doc.transact(() => {
    const root = doc.getMap("notes");
    for (const [publicId, note] of changes) {
      if (note === undefined) root.delete(publicId);
      else if (!sameJson(root.get(publicId), note)) root.set(publicId, note);
    }
  });
};

const readMap = <T>(doc: Y.Doc, name: (typeof MAPS)[number]): Map<string, T> => new Map(doc.getMap<T>(name).entries());

export const readBoard = (doc: Y.Doc): BoardContent => ({
  notes: readMap(doc, "notes"),
  clusters: readMap(doc, "clusters"),
  results: readMap(doc, "results"),
  splits: readMap(doc, "splits"),
  opportunities: readMap(doc, "opportunities"),
  harvest: doc.getArray<BoardHarvestLine>("harvest").toArray(),
});

/** A board without anything on it, with its roots in their right shape. */
export const newBoardDocument = (): Y.Doc => {
  const doc = new Y.Doc();
  for (const name of MAPS) doc.getMap(name);
  doc.getArray("harvest");
  return doc;
};
