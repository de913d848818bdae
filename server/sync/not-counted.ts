import { type NotCountedCode, type NotCountedNotice, notCountedMessage } from "@samenspel/shared/protocol/sync-messages";

/**
 * What of one document does not count, and why. What counts again stays in it with null, so that a client that was
 * away when it did is told.
 */
export class NotCounted {
  readonly #notices = new Map<string, NotCountedNotice>();

  get isEmpty(): boolean {
    return this.#notices.size === 0;
  }

  /** Takes over the whole set, with the reasons of what was hidden, and returns the frames that tell what differs. */
  replace(codes: ReadonlyMap<string, NotCountedCode>, reasons: ReadonlyMap<string, string>): Uint8Array[] {
    const frames: Uint8Array[] = [];
    const set = (key: string, code: NotCountedCode | null): void => {
      const before = this.#notices.get(key);
      const notice = { key, code, reason: code === "hidden" ? reasons.get(key) : undefined };
      if ((before?.code ?? null) === code && before?.reason === notice.reason) return;
      this.#notices.set(key, notice);
      frames.push(notCountedMessage(notice));
    };
    for (const key of this.#notices.keys()) if (!codes.has(key)) set(key, null);
    for (const [key, code] of codes) set(key, code);
    return frames;
  }

  /** The whole set, for a connection that has just synced. */
  all(): Uint8Array[] {
    return [...this.#notices.values()].map(notCountedMessage);
  }
}
