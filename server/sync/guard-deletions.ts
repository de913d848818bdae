import type * as Y from "yjs";
import type { Container, Placement } from "./guard-placement.ts";
import { refuse } from "./guard-refusal.ts";
import type { DeleteRange, ParsedUpdate } from "./update-parser.ts";
import { clockOf, isItem, parentOf, type StoreStruct, structIndex, structsOf } from "./yjs-internals.ts";

export type DeletionCount = {
  /** How many items the deletions reach that are not deleted yet. */
  items: number;
  /** Per list or text: how many units go. */
  readonly units: Map<Container, number>;
};

/**
 * Looks up everything an update deletes. Deleting again what is gone is no change: a sync step 2 always carries the
 * deletions of the whole document. Whoever may write the document may delete in it, so nothing else is checked.
 * @throws Refusal `missing` when it deletes what neither the document nor the update holds
 */
export function countDeletions(doc: Y.Doc, placement: Placement, update: ParsedUpdate): DeletionCount {
  const count: DeletionCount = { items: 0, units: new Map() };
  for (const [client, ranges] of update.deletions) {
    const known = clockOf(doc, client);
    countStored(structsOf(doc, client), known, ranges, count);
    for (const range of ranges) countInserted(client, known, range, placement, count);
  }
  return count;
}

function countStored(structs: readonly StoreStruct[], known: number, ranges: readonly DeleteRange[], count: DeletionCount): void {
  let index = -1;
  for (const { clock, length } of ranges) {
    if (clock >= known) return;
    const end = clock + length;
    // Neighbouring ranges often lie in neighbouring structs: look there before searching.
    if (!covers(structs[index], clock)) index = covers(structs[index + 1], clock) ? index + 1 : structIndex(structs, clock);
    for (let struct = structs[index]; struct !== undefined && struct.id.clock < end; struct = structs[index]) {
      const structEnd = struct.id.clock + struct.length;
      if (isItem(struct) && !struct.deleted) {
        const container = parentOf(struct);
        if (container !== null) take(count, container, Math.min(end, structEnd) - Math.max(clock, struct.id.clock));
      }
      // A struct that goes on beyond this range may hold the next one too.
      if (structEnd > end) break;
      index++;
    }
  }
}

const covers = (struct: StoreStruct | undefined, clock: number): boolean =>
  struct !== undefined && struct.id.clock <= clock && clock < struct.id.clock + struct.length;

function countInserted(
  client: number,
  known: number,
  { clock, length }: DeleteRange,
  placement: Placement,
  count: DeletionCount,
): void {
  const end = clock + length;
  let at = Math.max(clock, known);
  while (at < end) {
    const struct = placement.inUpdate({ client, clock: at });
    if (struct === null) refuse("missing", "deletion");
    const structEnd = Math.min(end, struct.clock + struct.length);
    const place = struct.kind === "item" && struct.content !== "deleted" ? placement.places.get(struct) : undefined;
    if (place !== undefined) take(count, place.container, structEnd - at);
    at = structEnd;
  }
}

function take(count: DeletionCount, container: Container, units: number): void {
  count.items++;
  count.units.set(container, (count.units.get(container) ?? 0) + units);
}
