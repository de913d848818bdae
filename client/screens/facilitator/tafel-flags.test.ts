import type { LiveTafel } from "@samenspel/shared/protocol/live-events";
import { describe, expect, it } from "vitest";
import { mergeTarget, missedAt, wantedPerspective } from "./tafel-flags.ts";

const tafel = (id: string, perspectives: readonly string[]): LiveTafel => ({
  ...{ id, notes: 0, silent: 0, ready: 0, endsAt: null, pace: 0, facilitators: [] },
  people: perspectives.map((perspective, index) => ({
    ...{ participantId: `${id}-${index}`, name: null, perspective, caller: false, online: true },
  })),
});

describe("what a tafel needs", () => {
  it("T14 misses an inwoner only when people sit there", () => {
    const wanted = wantedPerspective(["beleid", "Inwoner"]);
    expect(wanted).toBe("Inwoner");
    expect(missedAt(tafel("t1", ["beleid"]), wanted)).toBe("Inwoner");
    expect(missedAt(tafel("t1", ["beleid", "Inwoner"]), wanted)).toBeNull();
    expect(missedAt(tafel("t1", []), wanted)).toBeNull();
    expect(missedAt(tafel("t1", ["beleid"]), wantedPerspective(["beleid"]))).toBeNull();
  });

  it("somebody alone joins the smallest tafel that has room and people", () => {
    const tafels = [tafel("t1", ["a"]), tafel("t2", ["a", "b", "c"]), tafel("t3", ["a", "b"]), tafel("t4", [])];
    const file = [{ id: "t1" }, { id: "t2" }, { id: "t3", seats: 2 }, { id: "t4" }];
    expect(mergeTarget("t1", tafels, file)).toBe("t2");
    expect(mergeTarget("t1", tafels.slice(0, 1), file)).toBeNull();
  });
});
