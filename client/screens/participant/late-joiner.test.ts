import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { describe, expect, it } from "vitest";
import { joinedLate } from "./late-joiner.ts";

const block = { spent: 0, sealed: false, revealed: [], published: false };
const running = (entered: readonly number[]): LiveState =>
  ({
    revision: 1,
    now: 0,
    phase: "running",
    block: "b1",
    open: [],
    endsAt: null,
    seat: null,
    counts: { joined: 1, ready: 0 },
    order: [],
    blocks: Object.fromEntries(entered.map((enteredAt, index) => [`b${index}`, { ...block, enteredAt }])),
    messages: [],
    doorLocked: false,
    grouping: {},
  }) as unknown as LiveState;

describe("who came late", () => {
  it("is whoever joined more than a minute after the first block began", () => {
    const state = running([1_000_000, 2_000_000]);
    expect(joinedLate(state, 1_060_000)).toBe(false);
    expect(joinedLate(state, 1_060_001)).toBe(true);
  });

  it("is nobody before the session runs or before a block was entered", () => {
    expect(joinedLate({ ...running([0]), phase: "planned" }, 9_000_000)).toBe(false);
    expect(joinedLate(running([]), 9_000_000)).toBe(false);
  });
});
