import type { Place } from "./place.ts";

/** Who gives a command or opens a document. A tafel facilitator has rights on `tafel` only. */
export type Actor =
  | { readonly role: "lead"; readonly id: string; readonly name?: string }
  | { readonly role: "tafel"; readonly id: string; readonly name?: string; readonly tafel: Place }
  | { readonly role: "participant"; readonly id: string }
  | { readonly role: "presenter"; readonly id: string }
  /** The server itself, for the few things that happen by the clock. */
  | { readonly role: "clock"; readonly id: "clock" };

export const isFacilitator = (actor: Actor): boolean => actor.role === "lead" || actor.role === "tafel";

/** A lead acts anywhere, a tafel facilitator at the own tafel. */
export const mayLead = (actor: Actor, tafel: Place | undefined): boolean =>
  actor.role === "lead" || actor.role === "clock" || (actor.role === "tafel" && actor.tafel === tafel);
