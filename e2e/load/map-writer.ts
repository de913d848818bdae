import * as encoding from "lib0/encoding";
import * as Y from "yjs";

const NEW_KEY = 0x28;
const EXISTING_KEY = 0xa8;

/**
 * Writes keys of root maps as Yjs itself does (update format 1: one item per set, the earlier one deleted), without a
 * document: a thousand of them cost next to nothing, so that the load is on the server alone.
 */
export class MapWriter {
  readonly client = Math.floor(Math.random() * 0xffff_ffff);
  readonly #last = new Map<string, number>();
  /** Everything written so far, for who comes back. */
  readonly #updates: Uint8Array[] = [];
  #clock = 0;

  set(root: string, key: string, value: unknown): Uint8Array {
    const before = this.#last.get(`${root}/${key}`);
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, this.client);
    encoding.writeVarUint(encoder, this.#clock);
    if (before === undefined) {
      encoding.writeUint8(encoder, NEW_KEY);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, root);
      encoding.writeVarString(encoder, key);
    } else {
      encoding.writeUint8(encoder, EXISTING_KEY);
      encoding.writeVarUint(encoder, this.client);
      encoding.writeVarUint(encoder, before);
    }
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1]);
    this.#writeDeletion(encoder, before);
    this.#last.set(`${root}/${key}`, this.#clock);
    this.#clock += 1;
    const update = encoding.toUint8Array(encoder);
    this.#updates.push(update);
    return update;
  }

  #writeDeletion(encoder: encoding.Encoder, clock: number | undefined): void {
    encoding.writeVarUint(encoder, clock === undefined ? 0 : 1);
    if (clock === undefined) return;
    for (const part of [this.client, 1, clock, 1]) encoding.writeVarUint(encoder, part);
  }

  /** What a local copy would say that it has. */
  stateVector(): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, this.#clock === 0 ? 0 : 1);
    if (this.#clock > 0) for (const part of [this.client, this.#clock]) encoding.writeVarUint(encoder, part);
    return encoding.toUint8Array(encoder);
  }

  /** What a document with this state vector misses. */
  missing(stateVector: Uint8Array): Uint8Array {
    if (this.#updates.length === 0) return new Uint8Array([0, 0]);
    const all = Y.mergeUpdates(this.#updates);
    this.#updates.splice(0, this.#updates.length, all);
    return Y.diffUpdate(all, stateVector);
  }
}
