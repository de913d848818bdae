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
