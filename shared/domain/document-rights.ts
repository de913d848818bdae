import type { Actor } from "./actor.ts";
import { PLENARY, type Place } from "./place.ts";

/** A document of a session as it is asked for. Anonymous documents have a door of their own. */
export type DocumentRequest =
  | { readonly kind: "own"; readonly participantId: string }
  | { readonly kind: "grouping" | "arrangement" | "board"; readonly place: Place };

export type Right = "write" | "read" | "none";

const placeRight = (kind: "grouping" | "arrangement" | "board", atPlace: boolean, leads: boolean): Right => {
  if (kind === "board") return atPlace || leads ? "read" : "none";
  if (leads) return "write";
  return kind === "grouping" && atPlace ? "read" : "none";
};

/**
 * What this actor may do with this document. `seat`: where a participant sits now.
 * A participant is in the plenary and at the own tafel; facilitators read every board and write at their own places.
 */
export const rightOn = (request: DocumentRequest, actor: Actor, seat: Place | null): Right => {
  if (request.kind === "own") return actor.role === "participant" && actor.id === request.participantId ? "write" : "none";
  const { kind, place } = request;
  switch (actor.role) {
    case "lead":
      return placeRight(kind, true, true);
    case "tafel":
      return kind === "board" ? "read" : placeRight(kind, place === PLENARY, actor.tafel === place);
    case "participant":
      return placeRight(kind, place === PLENARY || place === seat, false);
    case "presenter":
      return kind === "board" ? "read" : "none";
    case "clock":
      return "none";
  }
};
