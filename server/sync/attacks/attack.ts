import * as Y from "yjs";
import { type DocumentKind, type World, WRITER } from "../update-world.ts";
import { build, type Where, type Write } from "./raw-update.ts";

export type Attack = {
  readonly name: string;
  readonly kind: DocumentKind;
  /** The refusal expected (`kind` or `kind: code`), or `harmless`: taken over, with no effect beyond what the writer may do. */
  readonly expect: string;
  readonly make: (world: World) => Uint8Array;
};

/** An attack on this kind of document. */
export const attack = (kind: DocumentKind, name: string, expect: string, make: (world: World) => Uint8Array): Attack => ({
  name: `${kind}: ${name}`,
  kind,
  expect,
  make,
});
export const own = (name: string, expect: string, make: (world: World) => Uint8Array): Attack =>
  attack("own", name, expect, make);
export const arrangement = (name: string, expect: string, make: (world: World) => Uint8Array): Attack =>
  attack("arrangement", name, expect, make);
/** Sets one note in the way Yjs itself would. A Y type, which belongs to one document only, is given as a function. */
export const setNote = (name: string, expect: string, value: unknown, key = "note-2"): Attack =>
  own(name, expect, (world) => edit(world, (doc) => doc.getMap("notes").set(key, typeof value === "function" ? value() : value)));

export const clock = (world: World, client = WRITER): number => Y.getState(world.server.store, client);
/** The writer's next structs. */
export const next = (world: World, ...structs: Write[]): Uint8Array => build([{ client: WRITER, clock: clock(world), structs }]);
export const note = (key: string): Where => ({ root: "notes", key });

/** What a Yjs client sends when it does this. */
export function edit(world: World, change: (doc: Y.Doc) => void, client = WRITER): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(world.server));
  doc.clientID = client;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  doc.transact(() => change(doc));
  return Y.mergeUpdates(updates);
}
