import type { DocumentKind, DocumentName, SessionRow, Write } from "../storage.ts";

// What the acceptance kit puts into a store.

export const bytes = (text: string) => new TextEncoder().encode(text);
const named =
  (kind: DocumentKind) =>
  (id: string, sessionId = "s1"): DocumentName => ({ sessionId, kind, id });
export const own = named("own");
export const anonymous = named("anonymous");
export const grouping = named("grouping");

export function append(document: DocumentName, text: string): Write {
  return { type: "appendUpdate", document, update: bytes(text) };
}

export function sessionRow(id: string, code: string | null): SessionRow {
  return { id, code, ownerId: null, fileJson: "{}", keysJson: "[]", createdAt: 1_790_000_000_000, demo: true, deleteAt: null };
}

export function putSession(id: string, code: string | null = null) {
  return { type: "putSession", ...sessionRow(id, code) } as const;
}

/** A session with at least one row of everything that can belong to it. */
export function everythingOf(sessionId: string, code: string): Write[] {
  const kinds: DocumentKind[] = ["own", "anonymous", "grouping", "arrangement"];
  return [
    putSession(sessionId, code),
    { type: "putCourse", sessionId, revision: 1, courseJson: "{}" },
    { type: "putSeat", sessionId, participantId: "p1", seatJson: '{"tafel":"t"}' },
    { type: "putParticipantSecret", sessionId, participantId: "p1", cookieHash: "hash", ownKey: "key" },
    { type: "putTombstone", sessionId, ownKeyHash: "stone" },
    ...kinds.map((kind) => append({ sessionId, kind, id: "d" }, `${kind} of ${sessionId}`)),
    { type: "putRelease", sessionId, publicId: "q", number: 1, releaseJson: "{}" },
    { type: "putSeal", sessionId, block: "b1", sealJson: '{"present":3}' },
    { type: "putSealItem", sessionId, block: "b1", item: "i1", valuesJson: "[1]" },
    { type: "putSealedNote", sessionId, publicId: "q", noteJson: '{"text":"n"}' },
    { type: "putReport", sessionId, version: 1, reportJson: "one" },
    { type: "putNarrative", sessionId, revision: 1, narrativeJson: `{"summary":["of ${sessionId}"]}` },
    { type: "putEdition", sessionId, ...edition },
    { type: "putAudit", at: 1, actorKind: "organiser", action: "create", sessionId, detailJson: "{}" },
  ];
}

export const edition = {
  number: 1,
  state: "concept",
  savedAt: 1_790_000_000_000,
  savedBy: null,
  reportVersion: 1,
  narrativeJson: "{}",
} as const;
