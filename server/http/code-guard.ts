import { RateLimiterMemory } from "rate-limiter-flexible";
import { HttpProblem } from "./http-problem.ts";

/** Wrong codes that one address may try in a window, and the window in seconds. */
const WRONG_CODES = 60;
const WINDOW = 600;
/** Addresses with a session that are remembered. */
const PASSES = 100_000;

/**
 * Guards the six digits against guessing, per address. A hall full of people behind one address keeps coming in: an
 * address from which somebody gave the right code of a session before is let through to that session.
 */
export class CodeGuard {
  readonly #wrong = new RateLimiterMemory({ points: WRONG_CODES, duration: WINDOW });
  readonly #known = new Set<string>();

  /**
   * Somebody gave a code: of this session, or of none (null). Throws `too-fast` when the address guessed too often; a
   * wrong code counts before it is answered, so that many at once are no way around it.
   */
  async takeCode(address: string, sessionId: string | null): Promise<void> {
    if (sessionId === null) {
      await this.#wrong.consume(address).catch(tooFast);
      return;
    }
    const pass = `${address} ${sessionId}`;
    if (this.#known.has(pass)) return;
    const tried = await this.#wrong.get(address);
    if (tried !== null && tried.consumedPoints >= WRONG_CODES) tooFast();
    if (this.#known.size >= PASSES) this.#known.clear();
    this.#known.add(pass);
  }
}

const tooFast = (): never => {
  throw new HttpProblem("too-fast");
};
