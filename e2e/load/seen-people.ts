import { Latencies } from "./latencies.ts";

interface Move {
  readonly at: number;
  readonly isHere: boolean;
  readonly seenBy: Set<number>;
}

/** Who came and went, and how long after each of those who look at them saw it. */
export class SeenPeople {
  readonly joins = new Latencies();
  readonly leaves = new Latencies();
  readonly #moves = new Map<number, Move>();
  #expected = 0;

  /** Somebody comes (or goes) now, and so many others should see it. */
  moves(who: number, isHere: boolean, watchers: number): void {
    this.#moves.set(who, { at: performance.now(), isHere, seenBy: new Set() });
    this.#expected += watchers;
  }

  /** One of those others hears whether somebody is there; only the first time counts. */
  sees(watcher: number, who: number, isHere: boolean): void {
    const move = this.#moves.get(who);
    if (move === undefined || move.isHere !== isHere || move.seenBy.has(watcher)) return;
    move.seenBy.add(watcher);
    (isHere ? this.joins : this.leaves).add(performance.now() - move.at);
  }

  /** Moves from now on are measured. */
  measureFromHere(): void {
    this.#moves.clear();
    this.joins.clear();
    this.leaves.clear();
    this.#expected = 0;
  }

  /** The part of what should have been seen that was. */
  get seen(): number {
    return (this.joins.count + this.leaves.count) / this.#expected;
  }
}
