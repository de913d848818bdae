import type * as Y from "yjs";
import { refuse } from "./guard-refusal.ts";
import { checkItem, type DocumentShape, type Level, levelInside } from "./guard-shape.ts";
import type { ClientBlock, Id, InsertedItem, ParsedStruct, ParsedUpdate } from "./update-parser.ts";
import { clockOf, isItem, parentOf, type StoreStruct, type StoreType, structAt, typeIn } from "./yjs-internals.ts";

/** A type in the document, or the item of this update that will hold one. */
export type Container = StoreType | InsertedItem;

export type Place = { readonly container: Container; readonly key: string | null };

export const isInserted = (value: Container | StoreStruct | ParsedStruct): value is InsertedItem =>
  "kind" in value && value.kind === "item";

/**
 * Finds out where Yjs will put every item of an update (Item.getMissing, Item.integrate and integrateStructs in
 * yjs 13.6), and checks each against the shape. The update must start at the document's clocks.
 */
export class Placement {
  /** Only items that will take part in the document; those whose surroundings are gone become tombstones. */
  readonly places = new Map<InsertedItem, Place>();
  /** The placed items, in the order in which Yjs will integrate them. */
  readonly order: InsertedItem[] = [];
  readonly #doc: Y.Doc;
  readonly #update: ParsedUpdate;
  readonly #rootNames = new Map<StoreType, string>();
  readonly #shape: DocumentShape;
  /** Per client id of the update: how many of its structs have been placed. */
  readonly #placed = new Map<number, number>();

  constructor(doc: Y.Doc, shape: DocumentShape, update: ParsedUpdate) {
    this.#doc = doc;
    this.#shape = shape;
    this.#update = update;
    for (const name of Object.keys(shape.roots)) {
      const root = doc.share.get(name);
      if (root === undefined) refuse("forbidden", "root-not-defined");
      this.#rootNames.set(root, name);
    }
  }

  /**
   * As integrateStructs does: the highest client id first, and whatever an item depends on before the item.
   * Two items that wait for each other would stay pending in Yjs for ever.
   */
  placeAll(): void {
    const blocks = [...this.#update.blocks.values()].sort((a, b) => b.client - a.client);
    for (const block of blocks) {
      const waiting: ClientBlock[] = [block];
      const waitingSet = new Set(waiting);
      for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
        const next = this.#placed.get(top.client) ?? 0;
        const struct = top.structs[next];
        const needed = struct === undefined ? null : this.#unmet(struct);
        if (needed !== null) {
          if (waitingSet.has(needed)) refuse("malformed", "dependency-cycle");
          waiting.push(needed);
          waitingSet.add(needed);
          continue;
        }
        if (struct !== undefined) {
          if (struct.kind === "item") this.#place(struct);
          this.#placed.set(top.client, next + 1);
        }
        if (struct === undefined || waiting.length > 1) {
          waiting.pop();
          waitingSet.delete(top);
        }
      }
    }
  }

  /** The struct of this update that holds `id`, if any. */
  inUpdate(id: Id): ParsedStruct | null {
    const block = this.#update.blocks.get(id.client);
    if (block === undefined || id.clock < block.clock || id.clock >= block.end) return null;
    let low = 0;
    let high = block.structs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = block.structs[middle];
      if (struct === undefined) return null;
      if (id.clock < struct.clock) high = middle - 1;
      else if (id.clock >= struct.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return null;
  }

  levelOf(container: Container): Level {
    if (isInserted(container)) {
      const place = this.places.get(container);
      return place === undefined ? refuse("malformed", "parent") : levelInside(this.levelOf(place.container), place.key);
    }
    const item = container._item;
    if (item === null) {
      const name = this.#rootNames.get(container);
      return (name === undefined ? undefined : this.#shape.roots[name]) ?? refuse("forbidden", "root");
    }
    const parent = parentOf(item);
    return parent === null ? refuse("malformed", "parent") : levelInside(this.levelOf(parent), item.parentSub);
  }

  #place(item: InsertedItem): void {
    const place = this.#placeOf(item);
    if (place === null) return;
    checkItem(item, this.levelOf(place.container), place.key);
    this.places.set(item, place);
    this.order.push(item);
  }

  /** The block of this update that has to get further before the struct can be integrated; null when nothing is in the way. */
  #unmet(struct: ParsedStruct): ClientBlock | null {
    if (struct.kind !== "item") return null;
    return (
      this.#unmetId(struct, struct.origin) ?? this.#unmetId(struct, struct.rightOrigin) ?? this.#unmetId(struct, struct.parentId)
    );
  }

  #unmetId(item: InsertedItem, id: Id | null): ClientBlock | null {
    if (id === null) return null;
    if (id.client === item.client) return id.clock < item.clock ? null : refuse("malformed", "forward-reference");
    const block = this.#update.blocks.get(id.client);
    if (block === undefined) return id.clock < clockOf(this.#doc, id.client) ? null : refuse("missing", "dependency");
    if (id.clock >= block.end) refuse("missing", "dependency");
    const next = block.structs[this.#placed.get(id.client) ?? 0];
    return next === undefined || id.clock < next.clock ? null : block;
  }

  /** Null: the surroundings are gone, Yjs will keep a tombstone and nothing else. */
  #placeOf(item: InsertedItem): Place | null {
    if (item.origin !== null || item.rightOrigin !== null) {
      const left = item.origin === null ? undefined : this.#placeAt(item.origin);
      const right = item.rightOrigin === null ? undefined : this.#placeAt(item.rightOrigin);
      if (left === null || right === null) return null;
      const differ = left && right && (left.container !== right.container || left.key !== right.key);
      return differ ? refuse("malformed", "neighbours-apart") : (left ?? right ?? null);
    }
    if (item.parentRoot !== null) return { container: this.#root(item.parentRoot), key: item.parentKey };
    const container = item.parentId === null ? null : this.#containerAt(item.parentId);
    return container === null ? null : { container, key: item.parentKey };
  }

  #root(name: string): StoreType {
    const root = Object.hasOwn(this.#shape.roots, name) ? this.#doc.share.get(name) : undefined;
    return root ?? refuse("forbidden", "root");
  }

  /** Where the neighbour `id` stands; null when it is gone. */
  #placeAt(id: Id): Place | null {
    const inserted = this.inUpdate(id);
    if (inserted !== null) return inserted.kind === "item" ? (this.places.get(inserted) ?? null) : null;
    const struct = structAt(this.#doc, id);
    const container = isItem(struct) ? parentOf(struct) : null;
    return isItem(struct) && container !== null ? { container, key: struct.parentSub } : null;
  }

  /** The type that the parent `id` holds; null when it is gone. */
  #containerAt(id: Id): Container | null {
    const inserted = this.inUpdate(id);
    if (inserted !== null) {
      if (inserted.kind !== "item" || inserted.content === "deleted" || !this.places.has(inserted)) return null;
      return inserted.content === "map" || inserted.content === "text" ? inserted : refuse("malformed", "parent");
    }
    const struct = structAt(this.#doc, id);
    if (!isItem(struct) || struct.deleted) return null;
    return typeIn(struct) ?? refuse("malformed", "parent");
  }
}
