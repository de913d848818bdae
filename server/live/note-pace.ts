/** Over how long the pace is counted, and how often it moves: slowly enough to say nothing about one person. In ms. */
const WINDOW = 60_000;
export const PACE_STEP = 15_000;

interface Sample {
  readonly at: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** How many notes each place got in the last minute, from counts alone: notes carry no time. */
export class NotePace {
  #block: string | null = null;
  #samples: readonly Sample[] = [];
  #shown: ReadonlyMap<string, number> = new Map();
  #moveAt = 0;

  /** `counts`: notes per place in `block` now. Gives notes per minute by place, the same for 15 s. */
  take(block: string | null, counts: ReadonlyMap<string, number>, now: number): ReadonlyMap<string, number> {
    if (block !== this.#block) {
      this.#block = block;
      this.#samples = [{ at: now, counts }];
      this.#shown = new Map();
      this.#moveAt = now + PACE_STEP;
    }
    // A clock that was put back does not stop it.
    if (now < this.#moveAt && this.#moveAt - now <= PACE_STEP) return this.#shown;
    const older = this.#samples.findLast(({ at }) => at <= now - WINDOW);
    this.#samples = [...this.#samples.filter((sample) => sample === older || sample.at > now - WINDOW), { at: now, counts }];
    const before = this.#samples[0]?.counts ?? counts;
    this.#shown = new Map([...counts].map(([place, count]) => [place, Math.max(0, count - (before.get(place) ?? 0))]));
    this.#moveAt = now + PACE_STEP;
    return this.#shown;
  }

  /** Will the pace still change by time alone? */
  get isMoving(): boolean {
    return [...this.#shown.values()].some((pace) => pace > 0);
  }
}
