import * as Y from "yjs";
import type { Id } from "./update-parser.ts";

// The one place that reads Yjs' internal structures (13.6). Everything here only reads.

export type StoreStruct = Y.Item | Y.GC;
export type StoreType = Y.Doc["share"] extends Map<string, infer Type> ? Type : never;

/** The first clock of `client` that the document does not have. */
export const clockOf = (doc: Y.Doc, client: number): number => Y.getState(doc.store, client);

/** Ascending by clock, without gaps. */
export const structsOf = (doc: Y.Doc, client: number): readonly StoreStruct[] => doc.store.clients.get(client) ?? [];

/** The index in {@link structsOf} of the struct that holds `clock`, which the document must have. */
export function structIndex(structs: readonly StoreStruct[], clock: number): number {
  return Y.findIndexSS(structs as StoreStruct[], clock);
}

/** The struct that holds `id`, which the document must have. */
export const structAt = (doc: Y.Doc, id: Id): StoreStruct => Y.getItem(doc.store, id);

export const isItem = (struct: StoreStruct): struct is Y.Item => struct instanceof Y.Item;

/** The type that a live item stands in; null when its parent is gone, and Yjs would not place anything there. */
export function parentOf(item: Y.Item): StoreType | null {
  return item.parent instanceof Y.AbstractType ? item.parent : null;
}

/** The type that an item holds; null for any other content. */
export const typeIn = (item: Y.Item): StoreType | null => (item.content instanceof Y.ContentType ? item.content.type : null);

/** The leftmost item of a list (`key` null) or of all that was ever set under a key; tombstones included. */
export function firstIn(type: StoreType, key: string | null): Y.Item | null {
  if (key === null) return type._start;
  let item = type._map.get(key) ?? null;
  while (item !== null && item.left !== null) item = item.left;
  return item;
}

export const holds = (struct: StoreStruct, id: Id): boolean =>
  struct.id.client === id.client && struct.id.clock <= id.clock && id.clock < struct.id.clock + struct.length;

export const endsAt = (struct: StoreStruct, id: Id): boolean => id.clock === struct.id.clock + struct.length - 1;

export const sameId = (a: Id | null, b: Id | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
