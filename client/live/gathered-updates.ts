import * as Y from "yjs";

/**
 * What is written in quick succession: the first change leaves at once, what follows leaves together at the next
 * `flush`. Who holds a key down makes thirty changes a second, which the server takes for a flood.
 */
export class GatheredUpdates {
  readonly #send: (update: Uint8Array) => void;
  #waiting: Uint8Array[] = [];
  #fresh = true;

  constructor(send: (update: Uint8Array) => void) {
    this.#send = send;
  }

  add(update: Uint8Array): void {
    if (this.#fresh) this.#send(update);
    else this.#waiting.push(update);
    this.#fresh = false;
  }

  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#fresh = true;
    if (waiting.length > 0) this.#send(Y.mergeUpdates(waiting));
  }
}
