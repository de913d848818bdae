import * as Y from "yjs";

/** So many changes may leave right after each other, … */
const AT_ONCE = 10;
/** … and one more each so many ms: more than anybody types for long. */
export const GATHER_MS = 160;

/**
 * What is written leaves at once, but for a key that is held down: thirty changes a second, which the server takes for a
 * flood. Those leave together, at the next `flush` at the latest.
 */
export class GatheredUpdates {
  readonly #send: (update: Uint8Array) => void;
  #waiting: Uint8Array[] = [];
  #left = AT_ONCE;
  #countedAt = performance.now();

  constructor(send: (update: Uint8Array) => void) {
    this.#send = send;
  }

  /** Something waits, or the next change will. */
  get isFull(): boolean {
    return this.#left < 1;
  }

  add(update: Uint8Array): void {
    const now = performance.now();
    this.#left = Math.min(AT_ONCE, this.#left + (now - this.#countedAt) / GATHER_MS);
    this.#countedAt = now;
    this.#waiting.push(update);
    if (this.isFull) return;
    this.#left -= 1;
    this.flush();
  }

  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 0) this.#send(Y.mergeUpdates(waiting));
  }
}
