import { type ArrangementContent, type HarvestLine, harvestText } from "@samenspel/shared/documents/arrangement-document";
import type { BoardNote } from "@samenspel/shared/documents/board-document";
import type * as Y from "yjs";

export const HARVEST_KINDS = ["summary", "conclusion", "dissent"] as const;
export type HarvestKind = (typeof HARVEST_KINDS)[number];

export const isHarvestKind = (kind: string): kind is HarvestKind => HARVEST_KINDS.some((known) => known === kind);

export interface EditableLine extends HarvestLine {
  /** Where the line stands in the document now. */
  readonly index: number;
  /** Stays the same while lines before it come and go. */
  readonly key: string;
  readonly written: Y.Text;
  /** "Conclusion 2": counted per kind. */
  readonly nth: number;
}

const keys = new WeakMap<Y.Text, string>();
let made = 0;
const keyOf = (text: Y.Text): string => {
  const known = keys.get(text) ?? `line-${++made}`;
  keys.set(text, known);
  return known;
};

/** The lines of a place that can be written in, in the order of the document. */
export const editableLines = (doc: Y.Doc, content: Pick<ArrangementContent, "harvest">): EditableLine[] => {
  const counts = new Map<string, number>();
  const texts: { index: number; written: Y.Text }[] = [];
  for (let index = 0; index < doc.getArray("harvest").length; index += 1) {
    const written = harvestText(doc, index);
    if (written !== null) texts.push({ index, written });
  }
  return content.harvest.flatMap((line, at) => {
    const text = texts[at];
    if (text === undefined) return [];
    const nth = (counts.get(line.kind) ?? 0) + 1;
    counts.set(line.kind, nth);
    return [{ ...line, ...text, key: keyOf(text.written), nth }];
  });
};

/** The sources that are still on a board, by the numbers that people say aloud. */
export const numberedSources = (
  sources: readonly string[],
  notes: ReadonlyMap<string, BoardNote>,
): readonly { readonly id: string; readonly number: number }[] =>
  sources
    .flatMap((id) => {
      const number = notes.get(id)?.number;
      return number === undefined ? [] : [{ id, number }];
    })
    .sort((a, b) => a.number - b.number);

/** Every public id that some line rests on. */
export const usedSources = (content: Pick<ArrangementContent, "harvest">): ReadonlySet<string> =>
  new Set(content.harvest.flatMap(({ sources }) => sources));
