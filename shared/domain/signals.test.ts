import { describe, expect, it } from "vitest";
import type { Actor } from "./actor.ts";
import type { SignalCommand } from "./command.ts";
import { decideSignals, NO_SIGNALS, type Signals, signalsForNewBlock, withoutPerson } from "./signals.ts";

const person = (id: string): Actor => ({ role: "participant", id });
const AT_T1: Actor = { role: "tafel", id: "f1", tafel: "t1" };
const tafelOf = (id: string): string | null => (id === "anna" ? "t1" : id === "bart" ? "t2" : null);

const give = (signals: Signals, command: Record<string, unknown>, actor: Actor, now = 0) =>
  decideSignals(signals, { id: "command1", ...command } as SignalCommand, actor, { now, tafelOf });
const after = (signals: Signals, command: Record<string, unknown>, actor: Actor, now = 0): Signals => {
  const verdict = give(signals, command, actor, now);
  if (!verdict.ok) throw new Error(verdict.error);
  return verdict.part;
};

describe("signs", () => {
  const hand = { type: "raiseHand", raised: true };
  const help = { type: "askHelp", asked: true };

  it("CO-5 hands keep the order in which they went up, also when raised twice", () => {
    const two = after(after(NO_SIGNALS, hand, person("bart"), 1), hand, person("anna"), 2);
    expect(after(two, hand, person("bart"), 3).hands).toEqual(two.hands);
    expect(after(two, { type: "raiseHand", raised: false }, person("bart")).hands).toEqual([{ participantId: "anna", at: 2 }]);
  });

  it("CO-5 ready goes down at a new block; hands and help stay until they are answered", () => {
    const signals = after(
      after(after(NO_SIGNALS, { type: "ready", ready: true }, person("anna")), hand, person("anna")),
      help,
      person("anna"),
    );
    const next = signalsForNewBlock(signals);
    expect([next.ready.size, next.hands.length, next.help]).toEqual([0, 1, [{ participantId: "anna", tafel: "t1", at: 0 }]]);
    expect(after(next, { type: "answerHelp", tafel: "t1" }, AT_T1).help).toEqual([]);
    expect(after(next, { type: "lowerHand", participantId: "anna" }, AT_T1).hands).toEqual([]);
  });

  it("RI-1 a tafel facilitator answers the own tafel only, and only participants raise a hand", () => {
    expect(give(NO_SIGNALS, { type: "answerHelp", tafel: "t2" }, AT_T1)).toEqual({ ok: false, error: "forbidden" });
    expect(give(NO_SIGNALS, { type: "answerHelp", tafel: null }, AT_T1)).toEqual({ ok: false, error: "forbidden" });
    expect(give(NO_SIGNALS, { type: "lowerHand", participantId: "bart" }, AT_T1)).toEqual({ ok: false, error: "forbidden" });
    expect(give(NO_SIGNALS, { type: "lowerHand", participantId: "anna" }, person("bart"))).toEqual({
      ok: false,
      error: "forbidden",
    });
    expect(give(NO_SIGNALS, hand, AT_T1)).toEqual({ ok: false, error: "forbidden" });
  });

  it("whoever leaves takes their signs along", () => {
    const signals = after(after(NO_SIGNALS, help, person("anna")), hand, person("bart"));
    expect(withoutPerson(signals, "anna")).toEqual({ ...signals, help: [] });
  });
});
