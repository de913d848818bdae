import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startRetention } from "./retention.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

describe("erasing what was kept long enough", () => {
  const START = Date.parse("2026-03-02T19:00:00Z");
  /** Session → when it is to be erased. */
  let kept: Map<string, number>;
  let uptime: number;
  /** How much the clock was set ahead or back. */
  let set: number;
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    kept = new Map([
      ["soon", START + 10 * MINUTE],
      ["later", START + 90 * DAY],
    ]);
    uptime = 0;
    set = 0;
    const now = (): number => START + uptime + set;
    stop = startRetention({
      storage: {
        sessionsToDelete: async (at) => [...kept].filter(([, due]) => due <= at).map(([id]) => id),
        commit: async () => {},
      },
      now,
      uptime: () => uptime,
      erase: async (id) => void kept.delete(id),
      onError: (error) => {
        throw error;
      },
    });
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  const passes = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= MINUTE) {
      uptime += MINUTE;
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
  };

  it("comes when the time has come, and takes nothing else", async () => {
    await passes(9 * MINUTE);
    expect([...kept.keys()]).toEqual(["soon", "later"]);
    await passes(2 * MINUTE);
    expect([...kept.keys()]).toEqual(["later"]);
  });

  it("OP-6 takes nothing when the clock is suddenly years ahead, and loses nothing when it is put right again", async () => {
    await passes(5 * MINUTE);
    set = 3650 * DAY;
    await passes(50 * MINUTE);
    expect([...kept.keys()]).toEqual(["soon", "later"]);
    set = 0;
    await passes(2 * MINUTE);
    expect([...kept.keys()]).toEqual(["later"]);
  });

  it("OP-6 believes a clock that stays ahead for an hour: then it was wrong before", async () => {
    set = 100 * DAY;
    await passes(62 * MINUTE);
    expect([...kept.keys()]).toEqual([]);
  });

  it("waits longer when the clock is put back, and comes when it is time by that clock", async () => {
    set = -60 * MINUTE;
    await passes(60 * MINUTE);
    expect([...kept.keys()]).toEqual(["soon", "later"]);
    await passes(15 * MINUTE);
    expect([...kept.keys()]).toEqual(["later"]);
  });
});
