import { describe, expect, it } from "vitest";
import type { Actor } from "./actor.ts";
import type { SeatCommand } from "./command.ts";
import { decideSeats } from "./decide-seats.ts";
import type { Seat } from "./seat.ts";
import { smallSession } from "./testing/small-session.ts";

const file = smallSession();
const LEAD: Actor = { role: "lead", id: "lead" };
const AT_T1: Actor = { role: "tafel", id: "f1", tafel: "t1" };

const seat = (participantId: string, tafel: string | null): Seat => ({
  ...{ participantId, name: null, perspective: null, tafel, joinedAt: 0, caller: false },
  sat: tafel === null ? [] : [tafel],
});
/** t1 is full, t2 has one person, and one waits. */
const people = [seat("a", "t1"), seat("b", "t1"), seat("c", "t1"), seat("d", "t2"), seat("e", null)];
const seats = new Map(people.map((one) => [one.participantId, one]));
const decide = (command: Omit<SeatCommand, "id"> & Record<string, unknown>, actor: Actor, closed = false) =>
  decideSeats(seats, { id: "command1", ...command } as SeatCommand, actor, {
    file,
    doorLocked: false,
    closed,
    shuffle: (list) => [...list],
  });

describe("deciding who sits where", () => {
  it("TA-2 people choose a tafel with a free chair; a lead may put more", () => {
    expect(decide({ type: "chooseTafel", tafel: "t1" }, { role: "participant", id: "e" })).toEqual({
      ok: false,
      error: "tafel-full",
    });
    expect(decide({ type: "chooseTafel", tafel: "t2" }, { role: "participant", id: "e" })).toMatchObject({
      part: [{ tafel: "t2", sat: ["t2"] }],
    });
    expect(decide({ type: "seat", participantId: "e", tafel: "t1" }, LEAD)).toMatchObject({
      part: [{ participantId: "e", tafel: "t1" }],
    });
    expect(decide({ type: "seat", participantId: "e", tafel: "t1" }, AT_T1)).toEqual({ ok: false, error: "tafel-full" });
  });

  it("RI-1 a tafel facilitator takes in who has no tafel and sends away from the own one", () => {
    expect(decide({ type: "seat", participantId: "d", tafel: "t1" }, AT_T1)).toEqual({ ok: false, error: "forbidden" });
    expect(decide({ type: "seat", participantId: "e", tafel: "t2" }, AT_T1)).toEqual({ ok: false, error: "forbidden" });
    expect(decide({ type: "seat", participantId: "a", tafel: "t2" }, AT_T1)).toMatchObject({
      part: [{ tafel: "t2", sat: ["t1", "t2"] }],
    });
    expect(decide({ type: "seatAll", strategy: "mix" }, AT_T1)).toEqual({ ok: false, error: "forbidden" });
    expect(decide({ type: "seat", participantId: "e", tafel: "t2" }, { role: "participant", id: "e" })).toEqual({
      ok: false,
      error: "forbidden",
    });
  });

  it("answers with a code for what does not exist and after closing", () => {
    expect(decide({ type: "seat", participantId: "x", tafel: "t1" }, LEAD)).toEqual({ ok: false, error: "unknown-participant" });
    expect(decide({ type: "seat", participantId: "e", tafel: "t9" }, LEAD)).toEqual({ ok: false, error: "unknown-tafel" });
    expect(decide({ type: "addCaller", tafel: "t1" }, LEAD)).toEqual({ ok: false, error: "tafel-full" });
    expect(decide({ type: "addCaller", tafel: "t2", perspective: "buitenaards" }, LEAD)).toEqual({
      ok: false,
      error: "bad-request",
    });
    expect(decide({ type: "addCaller", tafel: "t2" }, AT_T1)).toEqual({ ok: false, error: "forbidden" });
    expect(decide({ type: "chooseTafel", tafel: "t2" }, { role: "participant", id: "e" }, true)).toEqual({
      ok: false,
      error: "session-closed",
    });
  });
});
