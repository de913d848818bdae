import type { Person } from "@samenspel/shared/protocol/live-events";
import { createContext, useContext } from "react";
import type { SeatSpot } from "./seat-spots.ts";

/** Somebody who is being moved, and the place they are above now. */
export interface Grab {
  readonly person: Person;
  readonly from: string | null;
  readonly by: "keys" | "pointer";
  /** Null while a pointer is above nothing. */
  readonly above: SeatSpot | null;
}

export interface SeatingActions {
  /** Lifts a person with the keyboard. */
  readonly grab: (person: Person, from: string | null) => void;
  /** A key while somebody is lifted; true when it meant something. */
  readonly press: (key: string) => boolean;
  readonly cancel: () => void;
  readonly openMenu: (person: Person, from: string | null, button: HTMLElement) => void;
  /** Takes the focus back when this person was just put down by keyboard. */
  readonly claimFocus: (participantId: string, button: HTMLElement) => void;
}

export const SeatingContext = createContext<SeatingActions | null>(null);
export const GrabContext = createContext<Grab | null>(null);

export const useSeatingActions = (): SeatingActions => {
  const actions = useContext(SeatingContext);
  if (actions === null) throw new Error("a seat stands outside Seating");
  return actions;
};
export const useGrab = (): Grab | null => useContext(GrabContext);
