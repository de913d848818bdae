import { LIMITS } from "@samenspel/shared/protocol/limits";

/** A token bucket (RFC 2698's idea, one colour): so many frames a second, with a burst on top. */
export class FrameBudget {
  readonly #capacity = LIMITS.framesPerSecond + LIMITS.frameBurst;
  #tokens = this.#capacity;
  #at: number;

  /** `now` in ms of a clock that never goes back. */
  constructor(now: number) {
    this.#at = now;
  }

  /** False when this is too fast. */
  take(now: number, frames: number): boolean {
    this.#tokens = Math.min(this.#capacity, this.#tokens + ((now - this.#at) * LIMITS.framesPerSecond) / 1000);
    this.#at = now;
    this.#tokens -= frames;
    return this.#tokens >= 0;
  }
}
