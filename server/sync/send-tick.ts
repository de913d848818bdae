/** People notice nothing under 50 ms; 16 ms is one frame of a screen. */
const SHORTEST = 16;
const LONGEST = 50;

/** Calls what was scheduled, all together, 16 to 50 ms later: the busier the process, the later. */
export class SendTick {
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;
  #delay = SHORTEST;

  /** Scheduling the same function twice before the tick calls it once. */
  schedule(send: () => void): void {
    this.#waiting.add(send);
    if (this.#timer !== null) return;
    const due = performance.now() + this.#delay;
    this.#timer = setTimeout(() => this.#tick(due), this.#delay);
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
    const busy = performance.now() - due;
    this.#delay = Math.min(LONGEST, SHORTEST + 2 * Math.max(0, busy));
  }
}
