/** Changes within this many ms after a derivation become one derivation and one transaction per board. */
const TICK = 20;
/** In ms: what could not be derived is tried again. */
const RETRY = 1000;

/**
 * When the boards of one session are derived again, one thing at a time: no derivation runs beside another, nor beside
 * work that must be alone. Times are those of `performance.now()`, in ms.
 */
export class DeriveTurns {
  readonly #derive: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  /** When the timer goes off, and when the last derivation began. */
  #due = Number.POSITIVE_INFINITY;
  #derivedAt = Number.NEGATIVE_INFINITY;
  #stopped = false;

  constructor(derive: () => Promise<void>, failed: (error: unknown) => void) {
    this.#derive = derive;
    this.#failed = failed;
  }

  /** Derives now, after everything that was under way. */
  now(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#due = Number.POSITIVE_INFINITY;
    this.#derivedAt = performance.now();
    this.#running = this.#running
      .then(() => (this.#stopped ? undefined : this.#derive()))
      .catch((error: unknown) => {
        this.#failed(error);
        this.within(RETRY);
      });
    return this.#running;
  }

  /** After a change: at once when it was quiet, else a tick after the last derivation. */
  soon(): void {
    this.within(Math.max(0, this.#derivedAt + TICK - performance.now()));
  }

  /** In so many ms at the latest. */
  within(ms: number): void {
    const due = performance.now() + ms;
    if (this.#stopped || due >= this.#due) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.now(), ms);
  }

  /** Runs `work` while nothing is derived. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#running.then(work);
    this.#running = turn.then(
      () => {},
      () => {},
    );
    return turn;
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
