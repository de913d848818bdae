/** Connections that several components use at once: opened by the first, closed a moment after the last. */
export class SharedConnections<Connection extends { destroy(): void }> {
  readonly #open: (key: string) => Connection;
  readonly #connections = new Map<string, { connection: Connection; users: number }>();

  constructor(open: (key: string) => Connection) {
    this.#open = open;
  }

  take(key: string): Connection {
    const known = this.#connections.get(key) ?? { connection: this.#open(key), users: 0 };
    known.users += 1;
    this.#connections.set(key, known);
    return known.connection;
  }

  /** Closed only when nobody takes it again at once: one screen making place for the next keeps the connection. */
  release(key: string): void {
    const known = this.#connections.get(key);
    if (known === undefined) return;
    known.users -= 1;
    setTimeout(() => {
      if (known.users > 0 || this.#connections.get(key) !== known) return;
      this.#connections.delete(key);
      known.connection.destroy();
    }, LINGER_MS);
  }
}

const LINGER_MS = 1000;
