import { type NotCountedCode, notCountedMessage } from "@samenspel/shared/protocol/sync-messages";

/**
 * What of one document does not count, and why. What counts again stays in it with null, so that a client that was
 * away when it did is told.
 */
export class NotCounted {
  readonly #codes = new Map<string, NotCountedCode | null>();

  get isEmpty(): boolean {
    return this.#codes.size === 0;
  }

  /** Takes over the whole set and returns the frames that tell what differs. */
  replace(codes: ReadonlyMap<string, NotCountedCode>): Uint8Array[] {
    const frames: Uint8Array[] = [];
    const set = (key: string, code: NotCountedCode | null): void => {
      if ((this.#codes.get(key) ?? null) === code) return;
      this.#codes.set(key, code);
      frames.push(notCountedMessage(key, code));
    };
    for (const key of this.#codes.keys()) if (!codes.has(key)) set(key, null);
    for (const [key, code] of codes) set(key, code);
    return frames;
  }

  /** The whole set, for a connection that has just synced. */
  all(): Uint8Array[] {
    return [...this.#codes].map(([key, code]) => notCountedMessage(key, code));
  }
}
