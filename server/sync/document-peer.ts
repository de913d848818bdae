import { SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import type { Connection } from "./connection.ts";

/** Markers that wait for a step 2; a later echo stands for the earlier ones. */
const MOST_MARKERS = 64;
/** At most one new step 1 in this many ms. */
const ASK_EVERY = 1000;

/** One connection in a document's room, as far as the sync protocol goes. */
export class DocumentPeer {
  readonly connection: Connection;
  /** It had an answer to its step 1, so changes of others mean something to it. */
  reads = false;
  /** A step 2 is still to come: what is missing until then is in it, and no marker can be echoed before it. */
  #awaitsStep2 = false;
  #markers: number[] = [];
  #askedAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  get awaitsStep2(): boolean {
    return this.#awaitsStep2;
  }

  /** The client will send a step 2: everything it has that is not in the document as `stateVector` tells it. */
  expectStep2(): void {
    this.#awaitsStep2 = true;
  }

  /** Sends step 1, now or when the last one is a second old. */
  ask(stateVector: () => Uint8Array): void {
    this.expectStep2();
    if (this.#timer !== null) return;
    const send = (): void => {
      this.#timer = null;
      this.#askedAt = performance.now();
      this.connection.send(syncMessage(SYNC.step1, stateVector()));
    };
    const wait = this.#askedAt + ASK_EVERY - performance.now();
    if (wait <= 0) send();
    else this.#timer = setTimeout(send, wait);
  }

  /** The client's step 2 was taken over (or it has nothing to write any more). Returns the markers that waited for it. */
  endStep2(): number[] {
    this.#awaitsStep2 = false;
    return this.#markers.splice(0);
  }

  /** Keeps a marker until the step 2. */
  holdMarker(marker: number): void {
    this.#markers.push(marker);
    if (this.#markers.length > MOST_MARKERS) this.#markers.shift();
  }

  /** After a refusal nothing is echoed: what came after it was not taken. */
  echo(markers: readonly number[]): void {
    if (this.connection.isRefused) return;
    for (const marker of markers) this.connection.send(savedMessage(marker));
  }

  leave(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
