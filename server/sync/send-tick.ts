/** People notice nothing under 50 ms; 16 ms is one frame of a screen. */
const SHORTEST = 16;
const LONGEST = 50;

/** Calls what was scheduled, all together: at once after a quiet time, else 16 to 50 ms later, the busier the later. */
export class SendTick {
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;
  #delay = SHORTEST;
  #sentAt = Number.NEGATIVE_INFINITY;

  /** Scheduling the same function twice before the tick calls it once. */
  schedule(send: () => void): void {
    this.#waiting.add(send);
    if (this.#timer !== null) return;
    const due = Math.max(performance.now(), this.#sentAt + this.#delay);
    this.#timer = setTimeout(() => this.#tick(due), due - performance.now());
  }

  cancel(send: () => void): void {
    this.#waiting.delete(send);
  }

  #tick(due: number): void {
    this.#timer = null;
    const sends = [...this.#waiting];
    this.#waiting.clear();
    for (const send of sends) send();
    // Lateness and the sending itself are what this process is short of.
    this.#sentAt = performance.now();
    this.#delay = Math.min(LONGEST, SHORTEST + Math.max(0, this.#sentAt - due));
  }
}
