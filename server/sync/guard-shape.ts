import { JSON_STRING, JSON_STRINGS, RESERVED_NAMES } from "./guard-json.ts";
import { refuse } from "./guard-refusal.ts";
import type { InsertedItem } from "./update-parser.ts";

/** `map`: a Y.Map of plain JSON; `harvest`: a Y.Array of lines, each a Y.Map `{ block, kind, text: Y.Text, sources }`. */
export type RootKind = "map" | "harvest";

/** The root types of a document; nothing else may exist in it. */
export type DocumentShape = { readonly roots: Readonly<Record<string, RootKind>> };

export const OWN_SHAPE: DocumentShape = { roots: { notes: "map", votes: "map", reactions: "map" } };
export const GROUPING_SHAPE: DocumentShape = { roots: { clusters: "map", placement: "map" } };
export const ARRANGEMENT_SHAPE: DocumentShape = {
  roots: { harvest: "harvest", scribe: "map", redactions: "map", opportunities: "map" },
};

/** What sort of container an item lands in. */
export type Level = RootKind | "line" | "text";

const KEY = /^[A-Za-z0-9_~:.-]{1,64}$/;

/** The level of the type held by an item that stands at `level` under `key`. */
export function levelInside(level: Level, key: string | null): Level {
  if (level === "harvest") return "line";
  if (level === "line" && key === "text") return "text";
  return refuse("forbidden", "nesting");
}

/**
 * May this item stand at this level under this key? Tombstones may, of any length: that is how Yjs sends what was
 * overwritten or deleted before it was sent.
 * @throws Refusal
 */
export function checkItem(item: InsertedItem, level: Level, key: string | null): void {
  switch (level) {
    case "map":
      checkKey(item, key);
      if (item.content !== "json" && item.content !== "deleted") refuse("forbidden", "value-kind");
      return;
    case "harvest":
      if (key !== null) refuse("forbidden", "key-in-list");
      if (item.content !== "map" && item.content !== "deleted") refuse("forbidden", "line-kind");
      return;
    case "line":
      checkKey(item, key);
      checkField(item, key);
      return;
    case "text":
      if (key !== null) refuse("forbidden", "key-in-text");
      if (item.content !== "string" && item.content !== "deleted") refuse("forbidden", "text-content");
  }
}

function checkKey(item: InsertedItem, key: string | null): void {
  if (key === null) refuse("forbidden", "list-in-map");
  if (!KEY.test(key) || RESERVED_NAMES.has(key)) refuse("forbidden", "key");
  // Y.Map only ever appends to what stands under a key; a right neighbour would let an item hide among old values.
  if (item.rightOrigin !== null) refuse("forbidden", "right-origin-in-map");
}

function checkField(item: InsertedItem, field: string | null): void {
  if (field !== "block" && field !== "kind" && field !== "text" && field !== "sources") refuse("forbidden", "line-field");
  if (item.content === "deleted") return;
  const fits =
    field === "text"
      ? item.content === "text"
      : item.content === "json" && item.jsonSorts === (field === "sources" ? JSON_STRINGS : JSON_STRING);
  if (!fits) refuse("forbidden", `line-${field}`);
}
