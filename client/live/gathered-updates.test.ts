import { LIMITS } from "@samenspel/shared/protocol/limits";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { GATHER_MS, GatheredUpdates } from "./gathered-updates.ts";

/** What a keyboard repeats of a key that is held down. */
const REPEATS_PER_SECOND = 30;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A text at both ends of a connection, and the frames that left in each second: updates and markers. */
const connected = () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  const frames: number[] = [];
  const count = () => frames.push(Date.now());
  const gathered = new GatheredUpdates((update) => {
    count();
    Y.applyUpdate(there, update);
  });
  let waiting = false;
  here.on("update", (update: Uint8Array) => {
    gathered.add(update);
    if (waiting) return;
    waiting = true;
    setTimeout(
      () => {
        waiting = false;
        gathered.flush();
        count();
      },
      gathered.isFull ? GATHER_MS : 60,
    );
  });
  return { text: here.getText("line"), arrived: () => there.getText("line").toString(), frames };
};

describe("writing without a pause", () => {
  it("sends each change at once, also of somebody who types six letters a second", () => {
    const { text, arrived } = connected();
    for (let letter = 0; letter < 120; letter += 1) {
      text.insert(text.length, "a");
      expect(arrived()).toBe("a".repeat(letter + 1));
      vi.advanceTimersByTime(1000 / 6);
    }
  });

  it("stays within the frames a second of a connection while a key is held down for a minute, and nothing is lost", () => {
    const { text, arrived, frames } = connected();
    const presses = 60 * REPEATS_PER_SECOND;
    text.insert(0, "x".repeat(presses));
    for (let press = 0; press < presses; press += 1) {
      vi.advanceTimersByTime(1000 / REPEATS_PER_SECOND);
      text.delete(text.length - 1, 1);
    }
    vi.advanceTimersByTime(GATHER_MS);
    expect(arrived()).toBe("");
    const seconds = Math.ceil((Date.now() - (frames[0] ?? 0)) / 1000);
    expect(frames.length / seconds).toBeLessThan(LIMITS.framesPerSecond);
  });
});
