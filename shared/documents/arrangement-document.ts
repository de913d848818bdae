import * as Y from "yjs";
import * as z from "zod/mini";
import { readMap } from "./read-map.ts";

/**
 * What the facilitators of one place make of it: harvest lines that several people write at once, notes on behalf of
 * the tafel, redactions beside the original, opportunities.
 */
const text = z.string();

export interface HarvestLine {
  readonly block: string;
  /** `summary`, `conclusion`, `dissent` or what a script calls it. */
  readonly kind: string;
  readonly text: string;
  /** Public ids of the notes that this line rests on. */
  readonly sources: readonly string[];
}

const scribeNoteSchema = z.object({
  block: text,
  place: z.exactOptional(text),
  lane: z.exactOptional(text),
  text: text,
  placed: z.exactOptional(z.boolean()),
  withdrawn: z.exactOptional(z.boolean()),
  on: z.exactOptional(text),
  source: z.enum(["tafel", "caller"]),
});
/** A note that a facilitator writes "namens de tafel" or for somebody on the phone. */
export type ScribeNote = z.infer<typeof scribeNoteSchema>;

const redactionSchema = z.object({ text });
const opportunitySchema = z.object({
  block: text,
  title: text,
  order: z.number(),
  cluster: z.exactOptional(text),
  sources: z.exactOptional(z.array(text)),
});
/** A chance to seize. */
export type Opportunity = z.infer<typeof opportunitySchema>;

export interface ArrangementContent {
  readonly harvest: readonly HarvestLine[];
  readonly scribe: ReadonlyMap<string, ScribeNote>;
  readonly redactions: ReadonlyMap<string, { text: string }>;
  readonly opportunities: ReadonlyMap<string, Opportunity>;
}

const harvestOf = (doc: Y.Doc): Y.Array<Y.Map<unknown>> => doc.getArray("harvest");

const readLine = (line: unknown): HarvestLine[] => {
  if (!(line instanceof Y.Map)) return [];
  const [block, kind, written, sources] = ["block", "kind", "text", "sources"].map((field) => line.get(field));
  if (typeof block !== "string" || typeof kind !== "string" || !(written instanceof Y.Text)) return [];
  const ids = Array.isArray(sources) ? sources.filter((id): id is string => typeof id === "string") : [];
  return [{ block, kind, text: written.toString(), sources: ids }];
};

export const readArrangement = (doc: Y.Doc): ArrangementContent => ({
  harvest: harvestOf(doc).toArray().flatMap(readLine),
  scribe: readMap(doc, "scribe", scribeNoteSchema),
  redactions: readMap(doc, "redactions", redactionSchema),
  opportunities: readMap(doc, "opportunities", opportunitySchema),
});

/** Adds a harvest line at the end; its text is a `Y.Text`, so that two people can write in it at once. */
export const addHarvestLine = (doc: Y.Doc, line: HarvestLine): void => {
  doc.transact(() => {
    const map = new Y.Map<unknown>();
    map.set("block", line.block);
    map.set("kind", line.kind);
    map.set("text", new Y.Text(line.text));
    map.set("sources", [...line.sources]);
    harvestOf(doc).push([map]);
  });
};

/** The text of the line at `index` as people write in it, or null when there is no such line. */
export const harvestText = (doc: Y.Doc, index: number): Y.Text | null => {
  const written = index < harvestOf(doc).length ? harvestOf(doc).get(index).get("text") : null;
  return written instanceof Y.Text ? written : null;
};

export const setHarvestSources = (doc: Y.Doc, index: number, sources: readonly string[]): void => {
  if (index < harvestOf(doc).length)
    harvestOf(doc)
      .get(index)
      .set("sources", [...sources]);
};

export const removeHarvestLine = (doc: Y.Doc, index: number): void => {
  if (index < harvestOf(doc).length) harvestOf(doc).delete(index, 1);
};

export const putOpportunity = (doc: Y.Doc, id: string, opportunity: Opportunity): void => {
  doc.transact(() => doc.getMap("opportunities").set(id, opportunity));
};

export const removeOpportunity = (doc: Y.Doc, id: string): void => {
  doc.transact(() => doc.getMap("opportunities").delete(id));
};

export const putScribeNote = (doc: Y.Doc, id: string, note: ScribeNote): void => {
  doc.transact(() => doc.getMap("scribe").set(id, note));
};

/** What stands beside the original of a note; null takes it away. The original is somebody else's and stays. */
export const putRedaction = (doc: Y.Doc, publicId: string, text: string | null): void => {
  const redactions = doc.getMap("redactions");
  doc.transact(() => (text === null ? redactions.delete(publicId) : redactions.set(publicId, { text })));
};
