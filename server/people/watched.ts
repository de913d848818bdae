const PATIENCE_MS = 30_000;

/** Something that changes, for whoever waits until it is as they need it. */
export class Watched {
  readonly #listeners = new Set<() => void>();

  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves with what `read` gives as soon as that is something; rejects with `what` when it takes too long. */
  until<T>(read: () => T | undefined | null | false, what: string, patienceMs = PATIENCE_MS): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): boolean => {
        const found = read();
        if (found === undefined || found === null || found === false) return false;
        clearTimeout(timer);
        stop();
        resolve(found);
        return true;
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited ${patienceMs} ms in vain for ${what}`));
      }, patienceMs);
      const stop = this.onChange(() => void look());
      look();
    });
  }
}
