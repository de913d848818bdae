import { Latencies } from "./latencies.ts";

const TILDE = 0x7e;
const DIGITS = 7;

/** Which notes were placed when, and how long after each of its readers got it. */
export class SeenNotes {
  readonly latencies = new Latencies();
  /** Frames in which something written arrived, whether placed or not. */
  deliveries = 0;
  /** Every note that ever reached a reader. */
  readonly everSeen = new Set<number>();
  readonly #sentAt: number[] = [];
  #from = 0;

  /** The text of a new note, which its readers recognise. */
  place(): string {
    this.#sentAt.push(performance.now());
    return `~${String(this.#sentAt.length - 1).padStart(DIGITS, "0")}~ Een buurthuis dat ook 's avonds open is, met koffie en iemand die luistert`;
  }

  get placed(): number {
    return this.#sentAt.length;
  }

  /** Notes placed from now on are measured; earlier ones are not. */
  measureFromHere(): void {
    this.#from = this.#sentAt.length;
    this.latencies.clear();
    this.deliveries = 0;
  }

  get measured(): number {
    return this.#sentAt.length - this.#from;
  }

  /** Looks for notes in the bytes of a frame; a frame may bring several. */
  read(bytes: Buffer): void {
    const now = performance.now();
    for (let at = bytes.indexOf(TILDE); at !== -1; at = bytes.indexOf(TILDE, at + 1)) {
      if (bytes[at + DIGITS + 1] !== TILDE) continue;
      const index = Number(bytes.toString("latin1", at + 1, at + DIGITS + 1));
      this.everSeen.add(index);
      const sentAt = index >= this.#from ? this.#sentAt[index] : undefined;
      if (sentAt !== undefined) this.latencies.add(now - sentAt);
      at += DIGITS + 1;
    }
  }
}
