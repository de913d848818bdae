import type * as Y from "yjs";
import { type Container, isInserted, type Placement } from "./guard-placement.ts";
import { refuse } from "./guard-refusal.ts";
import type { Id, InsertedItem, ParsedStruct } from "./update-parser.ts";
import { endsAt, firstIn, holds, isItem, type StoreStruct, sameId, structAt } from "./yjs-internals.ts";

// Yjs finds the place of an item that was inserted at the same time as others by walking to the right from its left
// neighbour (origin), past every item that descends from that same origin (Item.integrate, yjs 13.6). Editing that
// nobody contradicts needs no step. But n items that all claim the same origin need up to n² steps, and a Y.Map walks
// back over all that a key ever held for each item without an origin. Nothing in Yjs bounds that.

/** The newly inserted items of one list, or of one key of one map, in the order of integration. */
type Chain = { readonly container: Container; readonly key: string | null; readonly items: InsertedItem[] };

/** What is known of the new items that claim the same origin. */
type Siblings = {
  readonly client: number;
  /** The right neighbour of the origin; undefined when only Yjs could tell. */
  next: Id | null | undefined;
};

/**
 * An upper bound of the steps that Yjs will take to place the items of an update, one per item apart.
 * @throws Refusal above `maxSteps`; itself it never takes more than a few times that many steps.
 */
export function countConflictSteps(doc: Y.Doc, placement: Placement, maxSteps: number): number {
  let steps = 0;
  const count = (more: number): void => {
    steps += more;
    if (steps > maxSteps) refuse("limit", "conflicts");
  };
  for (const chain of chainsOf(placement)) new ChainSteps(doc, placement, chain, count).count();
  return steps;
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

const firstId = (item: InsertedItem): Id => ({ client: item.client, clock: item.clock });
const nextId = (id: Id): Id => ({ client: id.client, clock: id.clock + 1 });

class ChainSteps {
  readonly #doc: Y.Doc;
  readonly #placement: Placement;
  readonly #chain: Chain;
  readonly #add: (steps: number) => void;
  #ancestry: Ancestry | null = null;

  constructor(doc: Y.Doc, placement: Placement, chain: Chain, add: (steps: number) => void) {
    this.#doc = doc;
    this.#placement = placement;
    this.#chain = chain;
    this.#add = add;
  }

  count(): void {
    const byOrigin = new Map<string, Siblings>();
    for (const item of this.#chain.items) {
      const { origin } = item;
      const originKey = origin === null ? "" : `${origin.client}:${origin.clock}`;
      const siblings = byOrigin.get(originKey);
      if (siblings === undefined) {
        const fits = this.#fitsFirst(item);
        if (!fits) this.#addWalk(item);
        byOrigin.set(originKey, { client: item.client, next: fits ? firstId(item) : undefined });
      } else if (siblings.client === item.client && siblings.next !== undefined && sameId(siblings.next, item.rightOrigin)) {
        // Inserted again at the same spot, to the left of the previous one.
        siblings.next = firstId(item);
      } else {
        this.#addWalk(item);
        siblings.next = undefined;
      }
    }
  }

  /** Does the first new item with this origin go right between its two neighbours? */
  #fitsFirst({ origin, rightOrigin }: InsertedItem): boolean {
    const inserted = origin === null ? null : this.#placement.inUpdate(origin);
    if (origin === null || inserted === null) return sameId(this.#storedNext(origin), rightOrigin);
    // Nothing descends yet from the end of an item that is new itself.
    return origin.clock === inserted.clock + inserted.length - 1 || sameId(rightOrigin, nextId(origin));
  }

  /** The id to the right of `origin` in the document as it is; of the first item when there is no origin. */
  #storedNext(origin: Id | null): Id | null {
    if (origin === null) return this.#storedFirst()?.id ?? null;
    const struct = structAt(this.#doc, origin);
    if (!isItem(struct)) return null;
    return endsAt(struct, origin) ? (struct.right?.id ?? null) : nextId(origin);
  }

  #storedFirst(): Y.Item | null {
    const { container, key } = this.#chain;
    return isInserted(container) ? null : firstIn(container, key);
  }

  /** Yjs may pass all that descends from the origin, stored or new. */
  #addWalk({ origin, rightOrigin }: InsertedItem): void {
    this.#ancestry ??= ancestryOf(this.#doc, this.#placement, this.#chain);
    const { rootOf, newBelow } = this.#ancestry;
    const inserted = origin === null ? null : this.#placement.inUpdate(origin);
    if (inserted !== null) {
      this.#add(1 + (newBelow.get(rootOf(inserted)) ?? 0));
    } else if (origin === null) {
      const first = this.#storedFirst();
      this.#add(1 + (newBelow.get(null) ?? 0));
      // A map is walked back from the newest value to the oldest, before and after finding the place.
      if (this.#chain.key !== null) for (let old = first; old !== null; old = old.right) this.#add(2);
      this.#addDescendants(null, new Set(), first, rightOrigin, newBelow);
    } else {
      const struct = structAt(this.#doc, origin);
      if (!isItem(struct)) return;
      this.#add(1 + (newBelow.get(struct) ?? 0));
      const within = !endsAt(struct, origin);
      if (within && rightOrigin !== null && holds(struct, rightOrigin) && rightOrigin.clock > origin.clock) return;
      // The rest of the origin's own item descends from it as well.
      this.#addDescendants(origin, new Set(within ? [struct] : []), struct.right, rightOrigin, newBelow);
    }
  }

  #addDescendants(origin: Id | null, passed: Set<StoreStruct>, start: Y.Item | null, until: Id | null, newBelow: NewBelow): void {
    for (let item = start; item !== null; item = item.right) {
      const ends = until !== null && holds(item, until);
      if (ends && sameId(item.id, until)) return;
      const descends = sameId(item.origin, origin) || (item.origin !== null && passed.has(structAt(this.#doc, item.origin)));
      this.#add(1 + (descends ? (newBelow.get(item) ?? 0) : 0));
      if (ends || !descends) return;
      passed.add(item);
    }
  }
}

/**
 * Per stored struct (null: the start of the list): how many new items descend from it by new items only, or split it (or
 * what descends from it) into one candidate more.
 */
type NewBelow = ReadonlyMap<StoreStruct | null, number>;
type Ancestry = { readonly newBelow: NewBelow; readonly rootOf: (struct: ParsedStruct) => StoreStruct | null };

function ancestryOf(doc: Y.Doc, placement: Placement, chain: Chain): Ancestry {
  const roots = new Map<ParsedStruct, StoreStruct | null>();
  const newBelow = new Map<StoreStruct | null, number>();
  const rootOf = (struct: ParsedStruct): StoreStruct | null => roots.get(struct) ?? null;
  // A neighbour is always integrated, and so visited here, before what names it.
  const rootAt = (id: Id): StoreStruct | null => {
    const inserted = placement.inUpdate(id);
    return inserted === null ? structAt(doc, id) : rootOf(inserted);
  };
  const addTo = (root: StoreStruct | null): void => {
    newBelow.set(root, (newBelow.get(root) ?? 0) + 1);
  };
  for (const item of chain.items) {
    const root = item.origin === null ? null : rootAt(item.origin);
    roots.set(item, root);
    addTo(root);
    if (item.rightOrigin !== null) addTo(rootAt(item.rightOrigin));
  }
  return { newBelow, rootOf };
}
