/** Something that each of many does at a steady pace, all out of step with each other. */
export interface Habit {
  readonly everyMs: number;
  readonly act: (index: number) => void;
  readonly count: number;
}

const BEAT = 4;

/** Keeps up these habits for so long. What came too late is done at once: load does not wait for the server. */
export const keepUp = (habits: readonly Habit[], ms: number): Promise<void> =>
  new Promise((resolve) => {
    const start = performance.now();
    const done = habits.map(() => 0);
    const timer = setInterval(() => {
      const elapsed = Math.min(ms, performance.now() - start);
      for (const [which, { everyMs, act, count }] of habits.entries()) {
        const due = Math.floor((elapsed * count) / everyMs);
        for (let turn = done[which] ?? 0; turn < due; turn += 1) act((turn * 7919) % count);
        done[which] = due;
      }
      if (elapsed < ms) return;
      clearInterval(timer);
      resolve();
    }, BEAT);
  });

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
