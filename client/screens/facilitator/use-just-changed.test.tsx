import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useJustChanged } from "./use-just-changed.ts";

describe("a block that changed a moment ago", () => {
  let answer = (_ack: CommandAck) => {};
  const give = () =>
    new Promise<CommandAck>((resolve) => {
      answer = resolve;
    });
  const show = () =>
    renderHook(({ block }: { block: string }) => useJustChanged({ phase: "running", block }, give), {
      initialProps: { block: "welkom" },
    });
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it("is told for a while when somebody else changed it, and not at the beginning", () => {
    const hook = show();
    expect(hook.result.current.justChanged).toBe(false);
    hook.rerender({ block: "gesprek" });
    expect(hook.result.current.justChanged).toBe(true);
    act(() => vi.advanceTimersByTime(1000));
    hook.rerender({ block: "slot" });
    act(() => vi.advanceTimersByTime(1400));
    expect(hook.result.current.justChanged).toBe(true);
    act(() => vi.advanceTimersByTime(200));
    expect(hook.result.current.justChanged).toBe(false);
  });

  it("is no news to whoever changed it, whether the change or the answer comes first", async () => {
    const hook = show();
    void hook.result.current.run({ type: "nextBlock", block: "welkom" });
    hook.rerender({ block: "gesprek" });
    await act(async () => answer({ ok: true }));
    expect(hook.result.current.justChanged).toBe(false);
    hook.rerender({ block: "van een ander" });
    expect(hook.result.current.justChanged).toBe(true);
    hook.rerender({ block: "gesprek" });
    await act(async () => void vi.advanceTimersByTime(1600));
    void hook.result.current.run({ type: "nextBlock", block: "gesprek" });
    await act(async () => answer({ ok: true }));
    hook.rerender({ block: "slot" });
    expect(hook.result.current.justChanged).toBe(false);
  });

  it("is news to whoever pressed too late", async () => {
    const hook = show();
    void hook.result.current.run({ type: "nextBlock", block: "welkom" });
    await act(async () => answer({ ok: false, error: { code: "stale", message: "stale" } }));
    hook.rerender({ block: "gesprek" });
    expect(hook.result.current.justChanged).toBe(true);
  });

  it("is news when the clock brings everybody back, also to whoever asked for that", async () => {
    const hook = show();
    void hook.result.current.run({ type: "toPlenary", inSeconds: 60 });
    await act(async () => answer({ ok: true }));
    hook.rerender({ block: "terug" });
    expect(hook.result.current.justChanged).toBe(true);
  });
});
