import type { DocumentPeer } from "./document-peer.ts";

/** What one round of work comes to: one commit, and what may be told once it is durable. */
export interface Round {
  readonly changes: { readonly update: Uint8Array; readonly from: DocumentPeer }[];
  readonly afterwards: (() => void)[];
}

export interface Job {
  readonly run: (round: Round) => void;
  /** Called instead when the work ends before this job's round was through. */
  readonly abandon?: () => void;
}

export interface WorkRoundsOptions {
  /** Makes the changes of a round durable. */
  readonly commit: (changes: Round["changes"]) => Promise<void>;
  /** After what was to be told afterwards. */
  readonly announce: (changes: Round["changes"]) => void;
  /** Between two rounds: nothing is applied that is not durable. */
  readonly between: () => Promise<void> | null;
  /** A round failed; the work has ended. */
  readonly onFail: (error: unknown) => void;
  /** Nothing is left to do. */
  readonly onQuiet: () => void;
}

/**
 * Does the work on one document in rounds: all that waits is run, committed at once, and only then told. What arrives
 * meanwhile waits for the next round, so that between rounds memory is exactly what is durable.
 */
export class WorkRounds {
  readonly #options: WorkRoundsOptions;
  #jobs: Job[] = [];
  #isWorking = false;
  #isEnded = false;
  #done: Promise<void> = Promise.resolve();

  constructor(options: WorkRoundsOptions) {
    this.#options = options;
  }

  get isWorking(): boolean {
    return this.#isWorking;
  }

  add(job: Job): void {
    if (this.#isEnded) {
      job.abandon?.();
      return;
    }
    this.#jobs.push(job);
    if (!this.#isWorking) this.#done = this.#work();
  }

  /** Abandons what waits. Resolves when the round that is under way has ended. */
  end(): Promise<void> {
    this.#isEnded = true;
    abandon(this.#jobs.splice(0));
    return this.#done;
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    try {
      while (this.#jobs.length > 0) {
        const jobs = this.#jobs;
        this.#jobs = [];
        await this.#round(jobs);
        const between = this.#options.between();
        if (between !== null) await between;
      }
    } catch (error) {
      void this.end();
      this.#options.onFail(error);
    }
    this.#isWorking = false;
    this.#options.onQuiet();
  }

  /** Waits for nothing when nothing changed. */
  async #round(jobs: readonly Job[]): Promise<void> {
    const round: Round = { changes: [], afterwards: [] };
    try {
      for (const job of jobs) job.run(round);
      if (round.changes.length > 0) await this.#options.commit(round.changes);
    } catch (error) {
      abandon(jobs);
      throw error;
    }
    if (this.#isEnded) {
      abandon(jobs);
      return;
    }
    for (const tell of round.afterwards) tell();
    if (round.changes.length > 0) this.#options.announce(round.changes);
  }
}

const abandon = (jobs: readonly Job[]): void => {
  for (const job of jobs) job.abandon?.();
};
