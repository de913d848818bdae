import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeriveTurns } from "./derive-turns.ts";

describe("the turns of a derivation", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("come at once when it was quiet; changes shortly after one become one, a tick later", async () => {
    const derive = vi.fn(async () => {});
    const turns = new DeriveTurns(derive, () => {});
    turns.soon();
    await vi.advanceTimersByTimeAsync(0);
    expect(derive).toHaveBeenCalledTimes(1);
    for (let change = 0; change < 5; change += 1) turns.soon();
    await vi.advanceTimersByTimeAsync(19);
    expect(derive).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(derive).toHaveBeenCalledTimes(2);
  });

  it("wait for work that must be alone, also when that goes wrong", async () => {
    const steps: string[] = [];
    const turns = new DeriveTurns(
      async () => void steps.push("derived"),
      () => {},
    );
    let fail = (_: Error): void => {};
    const work = turns.alone(() => new Promise<void>((_, reject) => (fail = reject)));
    const derived = turns.now();
    await vi.advanceTimersByTimeAsync(1000);
    expect(steps).toEqual([]);
    fail(new Error("the store is full"));
    await expect(work).rejects.toThrow("full");
    await derived;
    expect(steps).toEqual(["derived"]);
  });

  it("come again after one that went wrong, which is told; and never after the stop", async () => {
    const told: unknown[] = [];
    const derive = vi.fn(async () => {
      throw new Error("not kept");
    });
    const turns = new DeriveTurns(derive, (error) => void told.push(error));
    await turns.now();
    expect([derive.mock.calls.length, told.length]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([derive.mock.calls.length, told.length]).toEqual([2, 2]);
    turns.stop();
    turns.soon();
    await turns.now();
    await vi.advanceTimersByTimeAsync(5000);
    expect(derive).toHaveBeenCalledTimes(2);
  });
});
