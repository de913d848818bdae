import type { ListedNote, Report } from "@samenspel/shared/report/report-model";
import { createContext, useContext } from "react";

/** The notes behind something that the report says. */
export interface ShownSources {
  /** Public ids, in the order to show. */
  readonly ids: readonly string[];
  /** What they stand behind, as people read it. */
  readonly of: string;
  /** The note that was asked for, when it was one of them. */
  readonly first?: string;
}

export interface Sources {
  readonly notes: ReadonlyMap<string, ListedNote>;
  readonly idOf: ReadonlyMap<number, string>;
  /** Opens the notes. */
  readonly show: (shown: ShownSources) => void;
}

export const SourcesContext = createContext<Sources>({ notes: new Map(), idOf: new Map(), show: () => {} });

/** The notes of this report, and the way to open those behind a claim. */
export const useSources = (): Sources => useContext(SourcesContext);

export const notesOf = ({ outcome }: Report): ReadonlyMap<string, ListedNote> =>
  new Map(outcome.notes.list.map((note) => [note.id, note]));

/** The ids that are notes of this report, lowest number first, each once. */
export const known = (ids: readonly string[], notes: ReadonlyMap<string, ListedNote>): string[] =>
  [...new Set(ids)].filter((id) => notes.has(id)).sort((a, b) => (notes.get(a)?.number ?? 0) - (notes.get(b)?.number ?? 0));
