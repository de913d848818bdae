import { type Bytes, bytesLeft, bytesOf, readByte, readString, readUint, skipString } from "./guard-bytes.ts";
import { readJson } from "./guard-json.ts";
import type { GuardLimits } from "./guard-limits.ts";
import { Refusal, refuse } from "./guard-refusal.ts";

// The wire format of Yjs updates, version 1 (yjs 13.6: utils/encoding.js, structs/Item.js and structs/Content*.js).

export type Id = { readonly client: number; readonly clock: number };

export type StructContent = "deleted" | "string" | "json" | "map" | "text";

/** One inserted item, as announced: where it wants to be, and what it holds. */
export type InsertedItem = {
  readonly kind: "item";
  readonly client: number;
  readonly clock: number;
  length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** Set when there is no origin on either side: the parent is then named by root or by id. */
  readonly parentRoot: string | null;
  readonly parentId: Id | null;
  readonly parentKey: string | null;
  content: StructContent;
  /** For JSON: the JSON_ bits of all its values. */
  jsonSorts: number;
};

/** `gc`: what was here is gone for good. `skip`: what was here is not in this update. */
export type Filler = { readonly kind: "gc" | "skip"; readonly client: number; readonly clock: number; length: number };

export type ParsedStruct = InsertedItem | Filler;

/** What one client id adds: consecutive structs from `clock` up to (not including) `end`. */
export type ClientBlock = {
  readonly client: number;
  readonly clock: number;
  end: number;
  readonly structs: ParsedStruct[];
  hasSkip: boolean;
};

export type DeleteRange = { readonly clock: number; readonly length: number };

export type ParsedUpdate = {
  readonly blocks: ReadonlyMap<number, ClientBlock>;
  /** Per client id ascending and disjoint. */
  readonly deletions: ReadonlyMap<number, readonly DeleteRange[]>;
};

const MAX_CLIENT = 2 ** 32 - 1;

const GC_REF = 0;
const DELETED_REF = 1;
const STRING_REF = 4;
const TYPE_REF = 7;
const JSON_REF = 8;
const SKIP_REF = 10;

const CONTENT_BITS = 0b0001_1111;
const HAS_KEY = 0b0010_0000;
const HAS_RIGHT_ORIGIN = 0b0100_0000;
const HAS_ORIGIN = 0b1000_0000;

const MAP_TYPE = 1;
const TEXT_TYPE = 2;

/**
 * Reads an update completely, more strictly than Yjs does: no client id twice, nothing empty, no bytes left over, delete
 * ranges in order, only content that these documents use, and no memory taken on the word of an announced count.
 * @throws Refusal
 */
export function parseUpdate(update: Uint8Array, limits: GuardLimits): ParsedUpdate {
  if (update.length > limits.updateBytes) refuse("limit", "update-bytes");
  try {
    const bytes = bytesOf(update);
    const blocks = readBlocks(bytes, limits);
    const deletions = readDeletions(bytes, limits);
    if (bytesLeft(bytes) !== 0) refuse("malformed", "trailing-bytes");
    return { blocks, deletions };
  } catch (error) {
    // lib0 throws plain errors at the end of the bytes and at numbers that are too large.
    throw error instanceof Refusal ? error : new Refusal("malformed", "decode");
  }
}

function readBlocks(bytes: Bytes, limits: GuardLimits): Map<number, ClientBlock> {
  const blocks = new Map<number, ClientBlock>();
  const blockCount = readUint(bytes);
  if (blockCount > limits.clients) refuse("limit", "clients");
  let structsLeft = limits.structs;
  for (let i = 0; i < blockCount; i++) {
    const structCount = readUint(bytes);
    if (structCount === 0) refuse("malformed", "empty-block");
    structsLeft -= structCount;
    if (structsLeft < 0) refuse("limit", "structs");
    const client = readUint(bytes);
    if (client > MAX_CLIENT) refuse("malformed", "client-id");
    if (blocks.has(client)) refuse("malformed", "client-twice");
    blocks.set(client, readBlock(bytes, client, structCount, limits));
  }
  return blocks;
}

function readBlock(bytes: Bytes, client: number, structCount: number, limits: GuardLimits): ClientBlock {
  const clock = readUint(bytes);
  const block: ClientBlock = { client, clock, end: clock, structs: [], hasSkip: false };
  for (let i = 0; i < structCount; i++) {
    const struct = readStruct(bytes, client, block.end, limits);
    if (struct.length <= 0) refuse("malformed", "empty-struct");
    block.end += struct.length;
    if (block.end > limits.clock) refuse("limit", "clock");
    if (struct.kind === "skip") block.hasSkip = true;
    block.structs.push(struct);
  }
  return block;
}

function readStruct(bytes: Bytes, client: number, clock: number, limits: GuardLimits): ParsedStruct {
  const info = readByte(bytes);
  const ref = info & CONTENT_BITS;
  if (ref !== GC_REF && ref !== SKIP_REF) return readItem(bytes, info, client, clock, limits);
  if (info !== ref) refuse("malformed", "filler-flags");
  return { kind: ref === GC_REF ? "gc" : "skip", client, clock, length: readUint(bytes) };
}

function readItem(bytes: Bytes, info: number, client: number, clock: number, limits: GuardLimits): InsertedItem {
  const origin = info & HAS_ORIGIN ? readId(bytes) : null;
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? readId(bytes) : null;
  let parentRoot: string | null = null;
  let parentId: Id | null = null;
  let parentKey: string | null = null;
  if (origin === null && rightOrigin === null) {
    if (readUint(bytes) === 1) parentRoot = readString(bytes, limits.keyLength);
    else parentId = readId(bytes);
    if (info & HAS_KEY) parentKey = readString(bytes, limits.keyLength);
  }
  const item: InsertedItem = {
    kind: "item",
    client,
    clock,
    length: 0,
    origin,
    rightOrigin,
    parentRoot,
    parentId,
    parentKey,
    content: "deleted",
    jsonSorts: 0,
  };
  readContent(bytes, info & CONTENT_BITS, item, limits);
  return item;
}

function readId(bytes: Bytes): Id {
  return { client: readUint(bytes), clock: readUint(bytes) };
}

function readContent(bytes: Bytes, ref: number, item: InsertedItem, limits: GuardLimits): void {
  switch (ref) {
    case DELETED_REF:
      item.length = readUint(bytes);
      return;
    case STRING_REF:
      item.content = "string";
      item.length = skipString(bytes, limits.stringLength);
      return;
    case TYPE_REF: {
      const type = readUint(bytes);
      if (type !== MAP_TYPE && type !== TEXT_TYPE) refuse("forbidden", `type-${type}`);
      item.content = type === MAP_TYPE ? "map" : "text";
      item.length = 1;
      return;
    }
    case JSON_REF: {
      item.content = "json";
      item.length = readUint(bytes);
      if (item.length > limits.valuesPerStruct) refuse("limit", "values");
      for (let i = 0; i < item.length; i++) item.jsonSorts |= readJson(bytes, limits);
      return;
    }
    default:
      refuse("forbidden", `content-${ref}`);
  }
}

function readDeletions(bytes: Bytes, limits: GuardLimits): Map<number, DeleteRange[]> {
  const deletions = new Map<number, DeleteRange[]>();
  const clientCount = readUint(bytes);
  if (clientCount > limits.clients) refuse("limit", "clients");
  let rangesLeft = limits.ranges;
  for (let i = 0; i < clientCount; i++) {
    const client = readUint(bytes);
    if (client > MAX_CLIENT) refuse("malformed", "client-id");
    if (deletions.has(client)) refuse("malformed", "client-twice");
    const rangeCount = readUint(bytes);
    rangesLeft -= rangeCount;
    if (rangesLeft < 0) refuse("limit", "ranges");
    deletions.set(client, readRanges(bytes, rangeCount, limits));
  }
  return deletions;
}

function readRanges(bytes: Bytes, rangeCount: number, limits: GuardLimits): DeleteRange[] {
  const ranges: DeleteRange[] = [];
  let previousEnd = 0;
  for (let i = 0; i < rangeCount; i++) {
    const clock = readUint(bytes);
    const length = readUint(bytes);
    // Ascending and disjoint, as Yjs writes them: overlapping ranges would make it walk the same structs again and again.
    if (length === 0 || clock < previousEnd) refuse("malformed", "range-order");
    previousEnd = clock + length;
    if (previousEnd > limits.clock) refuse("limit", "clock");
    ranges.push({ clock, length });
  }
  return ranges;
}
