import { RateLimiterMemory } from "rate-limiter-flexible";
import { HttpProblem } from "./http-problem.ts";

/** Wrong codes that one address may try in a window, and the window in seconds. */
const WRONG_CODES = 60;
const WINDOW = 600;

/**
 * Guards the six digits against guessing, per address. A hall full of people behind one address keeps coming in: an
 * address from which somebody gave the right code of a session before is let through to that session.
 */
export class CodeGuard {
  readonly #wrong = new RateLimiterMemory({ points: WRONG_CODES, duration: WINDOW });
  readonly #known = new Set<string>();

  /** Throws `too-fast` when this address guessed too often and does not know this session. */
  async check(address: string, sessionId: string | null): Promise<void> {
    const tried = await this.#wrong.get(address);
    if (tried === null || tried.consumedPoints < WRONG_CODES) return;
    if (sessionId === null || !this.#known.has(`${address} ${sessionId}`)) throw new HttpProblem("too-fast");
  }

  async wrong(address: string): Promise<void> {
    await this.#wrong.consume(address).catch(() => {});
  }

  right(address: string, sessionId: string): void {
    this.#known.add(`${address} ${sessionId}`);
    if (this.#known.size > 100_000) this.#known.clear();
  }
}
