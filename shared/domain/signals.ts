import { type Actor, isFacilitator, mayLead } from "./actor.ts";
import type { SignalCommand } from "./command.ts";
import { no, type Verdict, yes } from "./verdict.ts";

/** Who asked for help, from which tafel (null: in plenary or not seated yet), since when. */
export interface HelpSignal {
  readonly participantId: string;
  readonly tafel: string | null;
  readonly at: number;
}

/** Signs that people give now; kept in memory only, and all down again when the block changes, except help. */
export interface Signals {
  readonly ready: ReadonlySet<string>;
  /** In the order in which hands went up. */
  readonly hands: readonly { readonly participantId: string; readonly at: number }[];
  readonly help: readonly HelpSignal[];
}

export const NO_SIGNALS: Signals = { ready: new Set(), hands: [], help: [] };

/** A new block: "ik ben klaar" is about the old one. Hands and help stay until they are answered. */
export const signalsForNewBlock = (signals: Signals): Signals => ({ ...signals, ready: new Set() });

export const withoutPerson = (signals: Signals, participantId: string): Signals => ({
  ready: new Set([...signals.ready].filter((id) => id !== participantId)),
  hands: signals.hands.filter((hand) => hand.participantId !== participantId),
  help: signals.help.filter((help) => help.participantId !== participantId),
});

const toggle = (ready: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(ready);
  if (on) next.add(id);
  else next.delete(id);
  return next;
};

/** Decides one sign. `tafelOf` tells where a participant sits. */
export const decideSignals = (
  signals: Signals,
  command: SignalCommand,
  actor: Actor,
  context: { readonly now: number; readonly tafelOf: (participantId: string) => string | null },
): Verdict<Signals> => {
  const { now, tafelOf } = context;
  switch (command.type) {
    case "ready":
      return actor.role === "participant"
        ? yes({ ...signals, ready: toggle(signals.ready, actor.id, command.ready) })
        : no("forbidden");
    case "raiseHand": {
      if (actor.role !== "participant") return no("forbidden");
      const others = signals.hands.filter((hand) => hand.participantId !== actor.id);
      if (!command.raised) return yes({ ...signals, hands: others });
      return others.length < signals.hands.length
        ? yes(signals)
        : yes({ ...signals, hands: [...others, { participantId: actor.id, at: now }] });
    }
    case "askHelp": {
      if (actor.role !== "participant") return no("forbidden");
      const others = signals.help.filter((help) => help.participantId !== actor.id);
      if (!command.asked) return yes({ ...signals, help: others });
      return others.length < signals.help.length
        ? yes(signals)
        : yes({ ...signals, help: [...others, { participantId: actor.id, tafel: tafelOf(actor.id), at: now }] });
    }
    case "answerHelp":
      return mayLead(actor, command.tafel ?? undefined)
        ? yes({ ...signals, help: signals.help.filter((help) => help.tafel !== command.tafel) })
        : no("forbidden");
    case "lowerHand":
      return isFacilitator(actor) && mayLead(actor, tafelOf(command.participantId) ?? undefined)
        ? yes({ ...signals, hands: signals.hands.filter((hand) => hand.participantId !== command.participantId) })
        : no("forbidden");
  }
};
