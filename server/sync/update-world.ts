import * as Y from "yjs";
import type { RawId, Where } from "./attacks/raw-update.ts";
import { GUARD_LIMITS, type GuardLimits } from "./guard-limits.ts";
import { ARRANGEMENT_SHAPE, type DocumentShape, GROUPING_SHAPE, OWN_SHAPE } from "./guard-shape.ts";
import { createGuardedDoc, judgeUpdate, type Verdict } from "./update-guard.ts";

// For the tests: a server's document with an honest writer, and where things stand in it.

export type DocumentKind = "own" | "grouping" | "arrangement";

export const SHAPES: Record<DocumentKind, DocumentShape> = {
  own: OWN_SHAPE,
  grouping: GROUPING_SHAPE,
  arrangement: ARRANGEMENT_SHAPE,
};

/** A document of the server, with an honest writer. */
export type World = {
  readonly kind: DocumentKind;
  readonly server: Y.Doc;
  /** In step with the server. */
  readonly writer: Y.Doc;
  readonly judge: (update: Uint8Array) => Verdict;
};

export type HarvestLine = Y.Map<string | string[] | Y.Text>;

export function harvestLine(text: string): HarvestLine {
  const line: HarvestLine = new Y.Map();
  line.set("block", "blok-1");
  line.set("kind", "afspraak");
  line.set("text", new Y.Text(text));
  line.set("sources", ["publiek1"]);
  return line;
}

/** The client id of the honest writer. */
export const WRITER = 1_000_001;

/** A document with some honest content, some of it overwritten and deleted. */
export function createWorld(kind: DocumentKind, limits: GuardLimits = GUARD_LIMITS[kind]): World {
  const server = createGuardedDoc(SHAPES[kind]);
  const writer = createGuardedDoc(SHAPES[kind]);
  writer.clientID = WRITER;
  if (kind === "own") {
    writer.getMap("notes").set("note-1", { block: "blok-1", place: "tafel-1", text: "Meer bomen", placed: false });
    writer.getMap("notes").set("note-1", { block: "blok-1", place: "tafel-1", text: "Meer bomen!", placed: true });
    writer.getMap("votes").set("blok-2~2", { values: { a: "important", b: { x: 1.5, y: 2 } } });
  } else if (kind === "grouping") {
    writer.getMap("clusters").set("c1", { block: "blok-3", title: "Groen", order: 1 });
    writer.getMap("placement").set("publiek1", { cluster: "c1", order: 1 });
    writer.getMap("placement").delete("publiek1");
  } else {
    const harvest = writer.getArray<HarvestLine>("harvest");
    harvest.insert(0, [harvestLine("eerste regel"), harvestLine("tweede regel"), harvestLine("weg")]);
    harvest.delete(2);
    writer.getMap("scribe").set("s1", { block: "blok-1", text: "gehoord", source: "tafel" });
  }
  Y.applyUpdate(server, Y.encodeStateAsUpdate(writer));
  return { kind, server, writer, judge: (update) => judgeUpdate(server, SHAPES[kind], update, limits) };
}

/** All that can be seen of a document: its bytes, its roots, and what waits for other changes. */
export function fingerprint(doc: Y.Doc): string {
  const roots = [...doc.share.keys()].sort().join();
  const pending = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
  return `${Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64")}|${roots}|${pending ? "pending" : ""}`;
}

export const lineOf = (doc: Y.Doc, index: number): HarvestLine => doc.getArray<HarvestLine>("harvest").get(index);
export function textOf(doc: Y.Doc, index: number): Y.Text {
  const text = lineOf(doc, index).get("text");
  if (!(text instanceof Y.Text)) throw new Error("no text in this line");
  return text;
}

function idOf(found: Y.Item | null | undefined): RawId {
  if (!found) throw new Error("no item here");
  return [found.id.client, found.id.clock];
}

// Where things of this document stand.
export const noteId = (world: World): RawId => idOf(world.server.getMap("notes")._map.get("note-1"));
export const voteId = (world: World): RawId => idOf(world.server.getMap("votes")._map.get("blok-2~2"));
export const lineId = (world: World, index: number): RawId => idOf(lineOf(world.server, index)._item);
export const charId = (world: World, index: number): RawId => idOf(textOf(world.server, index)._start);
export const textId = (world: World, index: number): RawId => idOf(textOf(world.server, index)._item);
export const afterFirstChar = ([client, at]: RawId): Where => ({ origin: [client, at], right: [client, at + 1] });

/** The ids of every item at a spot, from left to right. */
export function idsAt(world: World, { key, parent }: Where): RawId[] {
  const type = parent ? typeAt(world.server, parent) : world.server.getMap("notes");
  let found: Y.Item | null = key === undefined ? type._start : (type._map.get(key) ?? null);
  while (key !== undefined && found?.left) found = found.left;
  const ids: RawId[] = [];
  for (; found !== null; found = found.right)
    for (let i = 0; i < found.length; i++) ids.push([found.id.client, found.id.clock + i]);
  return ids;
}

function typeAt(doc: Y.Doc, [client, at]: RawId) {
  const { content } = Y.getItem(doc.store, Y.createID(client, at));
  if (content instanceof Y.ContentType) return content.type;
  throw new Error("no type here");
}
