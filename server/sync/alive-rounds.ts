import type { Connection } from "./connection.ts";

/** Every connection gets its turn once in so many seconds; the protocol promises 15. */
const ROUND_SECONDS = 10;

/** Keeps all connections alive with one timer, a tenth of them each second so that no second is busy. */
export class AliveRounds {
  readonly #slots: readonly Set<Connection>[] = Array.from({ length: ROUND_SECONDS }, () => new Set());
  readonly #timer: NodeJS.Timeout;
  #next = 0;
  #current = 0;

  constructor() {
    this.#timer = setInterval(() => this.#turn(), 1000).unref();
  }

  add(connection: Connection): void {
    this.#slots[this.#next++ % ROUND_SECONDS]?.add(connection);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #turn(): void {
    const slot = this.#slots[this.#current++ % ROUND_SECONDS];
    for (const connection of slot ?? []) {
      if (connection.ended) slot?.delete(connection);
      else connection.keepAlive();
    }
  }
}
