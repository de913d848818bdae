import * as Y from "yjs";
import { countConflictSteps } from "./guard-conflicts.ts";
import { countDeletions, type DeletionCount } from "./guard-deletions.ts";
import type { GuardLimits } from "./guard-limits.ts";
import { isInserted, Placement } from "./guard-placement.ts";
import { Refusal, type RefusalKind, refuse } from "./guard-refusal.ts";
import type { DocumentShape } from "./guard-shape.ts";
import { type ParsedUpdate, parseUpdate } from "./update-parser.ts";
import { clockOf } from "./yjs-internals.ts";

export type Verdict =
  | {
      readonly ok: true;
      /** Exactly the bytes to apply: what was judged, without what the document has already. */
      readonly update: Uint8Array;
      /** Nothing in it is new: no write, nothing to store. */
      readonly empty: boolean;
      /** The client ids that it adds changes of. */
      readonly clients: readonly number[];
      /** Upper bound of the candidates Yjs will compare; a measure of what applying it costs beyond its size. */
      readonly conflictSteps: number;
    }
  | { readonly ok: false; readonly kind: RefusalKind; readonly code: string };

/** A document with its roots typed, so that no update can give them another type. */
export function createGuardedDoc(shape: DocumentShape): Y.Doc {
  // Nobody asks for its guid, and a made-up one takes thirty-two draws of chance.
  const doc = new Y.Doc({ gc: true, guid: "" });
  for (const [name, kind] of Object.entries(shape.roots)) {
    if (kind === "harvest") doc.getArray(name);
    else doc.getMap(name);
  }
  return doc;
}

/**
 * Judges an update before it is applied: does it hold only what this document may hold, and can Yjs apply it whole, at
 * once and at a bounded cost? Never throws and never changes the document. Apply the returned bytes before the next
 * change of the document.
 *
 * Everyone whose updates are judged may write anything in the document's shape; who may write it is decided elsewhere.
 */
export function judgeUpdate(doc: Y.Doc, shape: DocumentShape, update: Uint8Array, limits: GuardLimits): Verdict {
  try {
    return judge(doc, shape, update, limits);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, kind: error.kind, code: error.code };
    // A mistake in the guard itself must not let anything in.
    return { ok: false, kind: "malformed", code: `guard-failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** True when there is nothing in the update at all: what an honest client of a read-only document may send. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

function judge(doc: Y.Doc, shape: DocumentShape, received: Uint8Array, limits: GuardLimits): Verdict {
  const { update, parsed } = withoutKnown(doc, received, limits);
  const placement = new Placement(doc, shape, parsed);
  placement.placeAll();
  const deletions = countDeletions(doc, placement, parsed);
  checkTextLengths(placement, deletions, limits);
  const conflictSteps = countConflictSteps(doc, placement, limits.conflictSteps);
  const clients = [...parsed.blocks.keys()];
  checkClients(doc, clients, limits);
  const empty = clients.length === 0 && deletions.items === 0;
  if (!empty) reserveBytes(doc, clients.length > 0 ? update.length : 0, limits.documentBytes);
  return { ok: true, update, empty, clients, conflictSteps };
}

/** Cuts off what the document has already, since the guard must judge exactly the bytes that will be applied. */
function withoutKnown(doc: Y.Doc, received: Uint8Array, limits: GuardLimits): { update: Uint8Array; parsed: ParsedUpdate } {
  const parsed = parseUpdate(received, limits);
  let overlaps = false;
  for (const block of parsed.blocks.values()) {
    const known = clockOf(doc, block.client);
    if (block.end > known && block.clock > known) refuse("missing", "clock");
    if (block.clock < known || block.hasSkip) overlaps = true;
  }
  if (!overlaps) return { update: received, parsed };
  const update = Y.diffUpdate(received, Y.encodeStateVector(doc));
  const rest = parseUpdate(update, limits);
  for (const block of rest.blocks.values()) {
    if (block.hasSkip || block.clock !== clockOf(doc, block.client)) refuse("missing", "clock");
  }
  return { update, parsed: rest };
}

function checkTextLengths(placement: Placement, deletions: DeletionCount, limits: GuardLimits): void {
  const grown = new Map<Parameters<Placement["levelOf"]>[0], number>();
  for (const item of placement.order) {
    const place = item.content === "string" ? placement.places.get(item) : undefined;
    if (place !== undefined) grown.set(place.container, (grown.get(place.container) ?? 0) + item.length);
  }
  for (const [text, units] of grown) {
    const before = isInserted(text) ? 0 : text._length;
    const growth = units - (deletions.units.get(text) ?? 0);
    if (growth > 0 && before + growth > limits.textLength) refuse("limit", "text-length");
  }
}

function checkClients(doc: Y.Doc, clients: readonly number[], limits: GuardLimits): void {
  let added = 0;
  for (const client of clients) if (clockOf(doc, client) === 0) added++;
  if (added > 0 && doc.store.clients.size + added > limits.clients) refuse("limit", "clients");
}

/** Per document its size in bytes: measured now and then, in between an upper bound. */
const sizes = new WeakMap<Y.Doc, { bytes: number; measured: boolean }>();

/** Deleting asks for 0 bytes: it is possible in a document that is full, too. */
function reserveBytes(doc: Y.Doc, bytes: number, maxBytes: number): void {
  let size = sizes.get(doc);
  // What was overwritten or deleted has been freed since: measure again before refusing.
  if (size === undefined || (bytes > 0 && size.bytes + bytes > maxBytes && !size.measured)) {
    size = { bytes: Y.encodeStateAsUpdate(doc).length, measured: true };
    sizes.set(doc, size);
  }
  if (bytes > 0 && size.bytes + bytes > maxBytes) refuse("limit", "document-bytes");
  size.bytes += bytes;
  size.measured = false;
}
