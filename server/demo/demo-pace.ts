import { setTimeout as sleep } from "node:timers/promises";

/** Time as the people of the example take it; a `factor` below 1 makes them hurry. */
export class DemoPace {
  readonly #factor: number;
  readonly #signal: AbortSignal;

  constructor(factor: number, signal: AbortSignal) {
    this.#factor = factor;
    this.#signal = signal;
  }

  /** Rejects as soon as it is over for whoever waits. */
  get signal(): AbortSignal {
    return this.#signal;
  }

  /** The same pace, for something that can be broken off on its own. */
  within(signal: AbortSignal): DemoPace {
    return new DemoPace(this.#factor, AbortSignal.any([this.#signal, signal]));
  }

  /** Waits between `least` and `most` seconds. Rejects when it is broken off. */
  async pause(least: number, most = least): Promise<void> {
    const seconds = least + Math.random() * (most - least);
    await sleep(seconds * 1000 * this.#factor, undefined, { signal: this.#signal });
  }
}

/** Runs `work` until it ends or is broken off. */
export const untilBrokenOff = async (signal: AbortSignal, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

export const isLikely = (chance: number): boolean => Math.random() < chance;

export const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
