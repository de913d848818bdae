import type { Actor } from "./actor.ts";
import { PLENARY, type Place } from "./place.ts";

/** A document of a session as it is asked for. Anonymous documents have a door of their own. */
export type DocumentRequest =
  | { readonly kind: "own"; readonly participantId: string }
  | { readonly kind: "grouping" | "arrangement" | "board"; readonly place: Place };

/** What rights hang on, of a participant: where they sit, and whether participants group the notes of a place. */
export interface RightsContext {
  readonly seat: Place | null;
  readonly groupsTogether: (place: Place) => boolean;
}

export type Right = "write" | "read" | "none";

const placeRight = (kind: "grouping" | "arrangement" | "board", atPlace: boolean, leads: boolean, together: boolean): Right => {
  if (kind === "board") return atPlace || leads ? "read" : "none";
  if (leads) return "write";
  if (kind === "arrangement" || !atPlace) return "none";
  return together ? "write" : "read";
};

/**
 * What this actor may do with this document.
 * A participant is in the plenary and at the own tafel; facilitators read every board and write at their own places.
 */
export const rightOn = (request: DocumentRequest, actor: Actor, { seat, groupsTogether }: RightsContext): Right => {
  if (request.kind === "own") return actor.role === "participant" && actor.id === request.participantId ? "write" : "none";
  const { kind, place } = request;
  switch (actor.role) {
    case "lead":
      return placeRight(kind, true, true, false);
    case "tafel":
      return kind === "board" ? "read" : placeRight(kind, place === PLENARY, actor.tafel === place, false);
    case "participant":
      return placeRight(kind, place === PLENARY || place === seat, false, groupsTogether(place));
    case "presenter":
      return kind === "board" ? "read" : "none";
    case "clock":
      return "none";
  }
};
