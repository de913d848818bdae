import type * as Y from "yjs";
import * as z from "zod/mini";
import { readMap } from "./read-map.ts";

/** Which note is in which group, at one place. Originals are never touched: a group only points at public ids. */
const clusterSchema = z.object({
  /** The cluster block. */
  block: z.string(),
  lane: z.exactOptional(z.string()),
  title: z.string(),
  order: z.number(),
});
export type Cluster = z.infer<typeof clusterSchema>;

const placementSchema = z.object({ cluster: z.string(), order: z.number() });
export type Placement = z.infer<typeof placementSchema>;

export interface GroupingContent {
  readonly clusters: ReadonlyMap<string, Cluster>;
  /** By public id of the note. */
  readonly placement: ReadonlyMap<string, Placement>;
}

export const readGrouping = (doc: Y.Doc): GroupingContent => ({
  clusters: readMap(doc, "clusters", clusterSchema),
  placement: readMap(doc, "placement", placementSchema),
});

type Ordered<T extends { readonly order: number }> = readonly [id: string, value: T];

const byOrder = ([idA, a]: Ordered<{ order: number }>, [idB, b]: Ordered<{ order: number }>): number =>
  a.order - b.order || (idA < idB ? -1 : 1);

/** The groups in the order in which they are shown, and voted on. */
export const orderedClusters = ({ clusters }: GroupingContent): readonly Ordered<Cluster>[] => [...clusters].sort(byOrder);

/** Public ids of the notes in every group, in their order. A note whose group is gone is in none. */
export const clusterMembers = ({ clusters, placement }: GroupingContent): ReadonlyMap<string, readonly string[]> => {
  const members = new Map([...clusters.keys()].map((id): [string, string[]] => [id, []]));
  for (const [note, { cluster }] of [...placement].sort(byOrder)) members.get(cluster)?.push(note);
  return members;
};

/** `count` numbers that sort between two neighbours; an absent neighbour is the end of the list. */
export const ordersBetween = (before: number | undefined, after: number | undefined, count: number): number[] => {
  const from = before ?? (after === undefined ? 0 : after - count - 1);
  const step = after === undefined ? 1 : (after - from) / (count + 1);
  return Array.from({ length: count }, (_, index) => from + step * (index + 1));
};

/** Whose step it is: what `Y.UndoManager` tracks, so that each undoes the own steps only. */
export type StepOrigin = object | null;

const clustersOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("clusters");
const placementOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("placement");

const put = (doc: Y.Doc, notes: readonly string[], cluster: string, at: number | undefined): void => {
  const content = readGrouping(doc);
  const moved = new Set(notes);
  const staying = (clusterMembers(content).get(cluster) ?? []).filter((note) => !moved.has(note));
  const index = Math.max(0, Math.min(at ?? staying.length, staying.length));
  const orderAt = (position: number): number | undefined => {
    const note = staying[position];
    return note === undefined ? undefined : content.placement.get(note)?.order;
  };
  const orders = ordersBetween(orderAt(index - 1), orderAt(index), notes.length);
  for (const [nth, note] of notes.entries()) placementOf(doc).set(note, { cluster, order: orders[nth] ?? 0 });
};

/** Makes a group of these notes, or changes the one that has this id. */
export const makeCluster = (
  doc: Y.Doc,
  id: string,
  cluster: Cluster,
  notes: readonly string[],
  origin: StepOrigin = null,
): void => {
  doc.transact(() => {
    clustersOf(doc).set(id, cluster);
    put(doc, notes, id, undefined);
  }, origin);
};

/** Changes the title, lane or order of a group; a group that is gone stays gone. */
export const changeCluster = (doc: Y.Doc, id: string, change: Partial<Cluster>, origin: StepOrigin = null): void => {
  const cluster = readGrouping(doc).clusters.get(id);
  if (cluster !== undefined) doc.transact(() => clustersOf(doc).set(id, { ...cluster, ...change }), origin);
};

/** Puts notes in a group, the first of them at position `at`; without `at` at its end. */
export const placeNotes = (
  doc: Y.Doc,
  notes: readonly string[],
  cluster: string,
  at?: number,
  origin: StepOrigin = null,
): void => {
  doc.transact(() => put(doc, notes, cluster, at), origin);
};

/** Takes notes out of whatever group they are in. */
export const looseNotes = (doc: Y.Doc, notes: readonly string[], origin: StepOrigin = null): void => {
  doc.transact(() => {
    for (const note of notes) placementOf(doc).delete(note);
  }, origin);
};

/** Moves every note of one group to the end of another, and takes the empty one away. */
export const mergeClusters = (doc: Y.Doc, from: string, into: string, origin: StepOrigin = null): void => {
  const content = readGrouping(doc);
  if (from === into || !content.clusters.has(into)) return;
  doc.transact(() => {
    put(doc, clusterMembers(content).get(from) ?? [], into, undefined);
    clustersOf(doc).delete(from);
  }, origin);
};

/** Takes a group apart: its notes are loose again. */
export const dissolveCluster = (doc: Y.Doc, id: string, origin: StepOrigin = null): void => {
  const notes = clusterMembers(readGrouping(doc)).get(id) ?? [];
  doc.transact(() => {
    for (const note of notes) placementOf(doc).delete(note);
    clustersOf(doc).delete(id);
  }, origin);
};
