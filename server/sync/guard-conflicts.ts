import type * as Y from "yjs";
import { type Container, isInserted, type Placement } from "./guard-placement.ts";
import { refuse } from "./guard-refusal.ts";
import type { Id, InsertedItem } from "./update-parser.ts";
import { endsAt, firstIn, holds, isItem, type StoreStruct, sameId, structAt } from "./yjs-internals.ts";

// Yjs finds the place of an item that was inserted at the same time as others by walking to the right from its left
// neighbour (origin), past every item that descends from that same origin (Item.integrate, yjs 13.6). Editing that
// nobody contradicts needs no step. But n items that all claim the same origin need up to n² steps, and a Y.Map walks
// back over all that a key ever held for each item without an origin. Nothing in Yjs bounds that.

/** The newly inserted items of one list, or of one key of one map, in the order of integration. */
type Chain = { readonly container: Container; readonly key: string | null; readonly items: InsertedItem[] };

/** What is known of the items that claim the same origin. */
type Siblings = {
  readonly client: number;
  /** The right neighbour of the origin; undefined when only Yjs could tell. */
  next: Id | null | undefined;
};

/**
 * An upper bound of the steps that Yjs will take to place the items of an update.
 * @throws Refusal above `maxSteps`; itself it never takes more than that many steps.
 */
export function countConflictSteps(doc: Y.Doc, placement: Placement, maxSteps: number): number {
  const counter = new StepCounter(maxSteps);
  for (const chain of chainsOf(placement)) countChain(doc, placement, chain, counter);
  return counter.steps;
}

class StepCounter {
  steps = 0;
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  add(steps: number): void {
    this.steps += steps;
    if (this.steps > this.#max) refuse("limit", "conflicts");
  }
}

function chainsOf(placement: Placement): Chain[] {
  const all: Chain[] = [];
  const byPlace = new Map<Container, Map<string | null, Chain>>();
  for (const item of placement.order) {
    const place = placement.places.get(item);
    if (place === undefined) continue;
    let byKey = byPlace.get(place.container);
    if (byKey === undefined) {
      byKey = new Map();
      byPlace.set(place.container, byKey);
    }
    let chain = byKey.get(place.key);
    if (chain === undefined) {
      chain = { ...place, items: [] };
      byKey.set(place.key, chain);
      all.push(chain);
    }
    chain.items.push(item);
  }
  return all;
}

function countChain(doc: Y.Doc, placement: Placement, chain: Chain, counter: StepCounter): void {
  const byOrigin = new Map<string, Siblings>();
  for (const item of chain.items) {
    const { origin } = item;
    const originKey = origin === null ? "" : `${origin.client}:${origin.clock}`;
    const siblings = byOrigin.get(originKey);
    if (siblings === undefined) {
      const apart = countFirst(doc, placement, chain, item, counter);
      byOrigin.set(originKey, { client: item.client, next: apart ? undefined : firstId(item) });
    } else if (siblings.client === item.client && siblings.next !== undefined && sameId(siblings.next, item.rightOrigin)) {
      // Inserted again at the same spot, to the left of the previous one: no step.
      siblings.next = firstId(item);
    } else {
      countWalk(doc, placement, chain, item, counter);
      siblings.next = undefined;
    }
  }
}

const firstId = (item: InsertedItem): Id => ({ client: item.client, clock: item.clock });

/** The first item of this update with this origin. True when it does not simply go between its two neighbours. */
function countFirst(doc: Y.Doc, placement: Placement, chain: Chain, item: InsertedItem, counter: StepCounter): boolean {
  const { origin, rightOrigin } = item;
  const inserted = origin === null ? null : placement.inUpdate(origin);
  if (origin !== null && inserted !== null) {
    const last = origin.clock === inserted.clock + inserted.length - 1;
    // Nothing can descend from the end of an item that is new itself and has had no other claim.
    if (last || sameId(rightOrigin, { client: origin.client, clock: origin.clock + 1 })) return false;
  } else if (sameId(storedNext(doc, chain, origin), rightOrigin)) {
    return false;
  }
  countWalk(doc, placement, chain, item, counter);
  return true;
}

/** The id to the right of `origin` in the document as it is; of the first item when there is no origin. */
function storedNext(doc: Y.Doc, chain: Chain, origin: Id | null): Id | null {
  if (origin === null) return isInserted(chain.container) ? null : (firstIn(chain.container, chain.key)?.id ?? null);
  const struct = structAt(doc, origin);
  if (!isItem(struct)) return null;
  return endsAt(struct, origin) ? (struct.right?.id ?? null) : { client: origin.client, clock: origin.clock + 1 };
}

/** Yjs may pass every new item of the chain, and the stored ones that descend from the origin. */
function countWalk(doc: Y.Doc, placement: Placement, chain: Chain, item: InsertedItem, counter: StepCounter): void {
  counter.add(chain.items.length);
  const { origin } = item;
  if (origin !== null) {
    if (placement.inUpdate(origin) !== null) return;
    const struct = structAt(doc, origin);
    if (isItem(struct)) countDescendants(doc, origin, struct, struct.right, item.rightOrigin, counter);
  } else if (!isInserted(chain.container)) {
    const first = firstIn(chain.container, chain.key);
    // A map is walked back from the newest value to the oldest, before and after finding the place.
    if (chain.key !== null) for (let old = first; old !== null; old = old.right) counter.add(2);
    countDescendants(doc, null, null, first, item.rightOrigin, counter);
  }
}

function countDescendants(
  doc: Y.Doc,
  origin: Id | null,
  originItem: Y.Item | null,
  start: Y.Item | null,
  until: Id | null,
  counter: StepCounter,
): void {
  const passed = new Set<StoreStruct>();
  if (origin !== null && originItem !== null && !endsAt(originItem, origin)) {
    // The rest of the origin's own item descends from it as well.
    counter.add(1);
    if (until !== null && holds(originItem, until)) return;
    passed.add(originItem);
  }
  for (let item = start; item !== null; item = item.right) {
    if (until !== null && holds(item, until)) return;
    counter.add(1);
    const descends = sameId(item.origin, origin) || (item.origin !== null && passed.has(structAt(doc, item.origin)));
    if (!descends) return;
    passed.add(item);
  }
}
