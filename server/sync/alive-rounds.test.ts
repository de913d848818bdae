import { aliveMessage } from "@samenspel/shared/protocol/sync-messages";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SyncWorld, until } from "./sync-world.ts";

describe("a quiet connection", () => {
  let world: SyncWorld;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    world = await SyncWorld.start();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await world.stop();
  });

  it("hears within 15 s that the server is there, whatever it reads", async () => {
    const clients = ["own/anna", "grouping/t1", "board/t1"].map((document) => world.raw(`/sync/s/${document}?person=anna`));
    await until(() => world.endpoint.counters.connections === 3);
    vi.advanceTimersByTime(15_000);
    await until(() => clients.every(({ frames }) => frames.some((frame) => frame[0] === aliveMessage()[0])));
  });

  it("ends when the other side is gone without a word, and goes on when it is only silent", async () => {
    const silent = world.raw("/sync/s/board/t1?person=anna");
    const gone = world.raw("/sync/s/board/t1?person=bart", { autoPong: false });
    await until(() => world.endpoint.counters.connections === 2);
    for (let round = 1; round <= 5; round++) {
      vi.advanceTimersByTime(10_000);
      const pings = round;
      await until(() => silent.frames.length >= pings);
    }
    expect(await gone.closeCode()).toBe(1006);
    expect(silent.closed).toBe(null);
  });
});
