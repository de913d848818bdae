/**
 * The storage port. An adapter proves itself with `describeStorage` (storage-kit.ts).
 *
 * Texts ending in `Json` are opaque here: callers stringify, parse and check them. All ids are text;
 * all times are epoch milliseconds. A write that names a session which does not exist fails with
 * `storage-conflict`, so a late write cannot bring back part of a session that was erased.
 */
export interface Storage {
  /**
   * One atomic group of writes; resolves once durable. Groups apply in call order and may share a transaction,
   * yet a failing group fails alone. Byte arrays are copied before this returns.
   * Rejects with a StorageError (storage-error.ts); then nothing of the group was kept.
   */
  commit(writes: readonly Write[]): Promise<void>;

  // Reads see every group committed before the call, also those that have not resolved yet.

  /** Updates in order of arrival, a compacted state first; empty when nothing was written. */
  loadDocument(name: DocumentName): Promise<Uint8Array[]>;
  /** Documents with content, ordered by kind and id (never by arrival). */
  documentNames(sessionId: string, kind?: DocumentKind): Promise<DocumentName[]>;

  loadSession(sessionId: string): Promise<StoredSession | null>;
  sessionIds(): Promise<string[]>;
  sessionIdByCode(code: string): Promise<string | null>;
  /** Newest first; of one owner, or of everyone when left out. */
  listSessions(ownerId?: string): Promise<StoredSessionSummary[]>;
  /** Sessions whose `deleteAt` is at or before `now`. */
  sessionsToDelete(now: number): Promise<string[]>;

  /** Ordered by number. */
  loadReleases(sessionId: string): Promise<StoredRelease[]>;
  loadSeals(sessionId: string): Promise<StoredSeal[]>;
  loadSealedNotes(sessionId: string): Promise<StoredSealedNote[]>;
  /** The latest version when `version` is left out. */
  loadReport(sessionId: string, version?: number): Promise<StoredReport | null>;
  loadNarrative(sessionId: string): Promise<StoredNarrative | null>;
  /** Every kept version without its words, ordered by number. */
  loadEditions(sessionId: string): Promise<StoredEditionSummary[]>;
  loadEdition(sessionId: string, number: number): Promise<StoredEdition | null>;

  organiserById(id: string): Promise<StoredOrganiser | null>;
  /** `email` must be written as it was put (callers put it in lower case). */
  organiserByEmail(email: string): Promise<StoredOrganiser | null>;
  /** Oldest first. */
  organisers(): Promise<StoredOrganiser[]>;
  /** Expired logins are returned too: the caller holds the clock. */
  loadLogin(tokenHash: string): Promise<StoredLogin | null>;
  loadSetting(key: string): Promise<string | null>;
  /** Newest first, at most `limit` (default 1000); of one session, or of all. */
  loadAudit(filter?: { readonly sessionId?: string; readonly limit?: number }): Promise<StoredAudit[]>;

  /** Whether a write would be kept now. Never rejects. */
  healthy(): Promise<boolean>;
  /** Empties the write-ahead log and gives freed pages back, so that what was deleted is in no file any more. */
  checkpoint(): Promise<void>;
  /** A consistent copy while running. Fails with `storage-conflict` when `file` exists. */
  backup(file: string): Promise<void>;
  /** Waits for what was asked before; later calls reject with `storage-unavailable`. */
  close(): Promise<void>;
}

export type DocumentKind = "own" | "anonymous" | "grouping" | "arrangement";

/** `id`: the participant, the anonymous id, or the place. Boards are never stored. */
export interface DocumentName {
  readonly sessionId: string;
  readonly kind: DocumentKind;
  readonly id: string;
}

export type Write =
  // documents
  | { readonly type: "appendUpdate"; readonly document: DocumentName; readonly update: Uint8Array }
  /** Compaction: one state takes the place of every update so far. */
  | { readonly type: "replaceDocument"; readonly document: DocumentName; readonly state: Uint8Array }
  | { readonly type: "deleteDocument"; readonly document: DocumentName }
  | { readonly type: "deleteDocuments"; readonly sessionId: string; readonly kind: DocumentKind }
  // the session; every put creates or overwrites
  | ({ readonly type: "putSession" } & SessionRow)
  | { readonly type: "updateSessionFile"; readonly id: string; readonly fileJson: string }
  | { readonly type: "setSessionCode"; readonly id: string; readonly code: string | null }
  | { readonly type: "setSessionKeys"; readonly id: string; readonly keysJson: string }
  | { readonly type: "setSessionDeleteAt"; readonly id: string; readonly deleteAt: number | null }
  /** Everything of it, its audit entries included; put the entry about the deletion after it, in the same group. */
  | { readonly type: "deleteSession"; readonly id: string }
  | { readonly type: "putCourse"; readonly sessionId: string; readonly revision: number; readonly courseJson: string }
  | ({ readonly type: "putSeat"; readonly sessionId: string } & StoredSeat)
  | { readonly type: "deleteSeat"; readonly sessionId: string; readonly participantId: string }
  | ({ readonly type: "putParticipantSecret"; readonly sessionId: string } & StoredParticipantSecret)
  | { readonly type: "deleteParticipantSecret"; readonly sessionId: string; readonly participantId: string }
  | { readonly type: "putTombstone"; readonly sessionId: string; readonly ownKeyHash: string }
  // what counts
  | ({ readonly type: "putRelease"; readonly sessionId: string } & StoredRelease)
  | { readonly type: "putSeal"; readonly sessionId: string; readonly block: string; readonly sealJson: string }
  /** With its items. */
  | { readonly type: "deleteSeal"; readonly sessionId: string; readonly block: string }
  /** Needs the block's seal, in this group or before. */
  | ({ readonly type: "putSealItem"; readonly sessionId: string; readonly block: string } & StoredSealItem)
  | { readonly type: "deleteSealItem"; readonly sessionId: string; readonly block: string; readonly item: string }
  | ({ readonly type: "putSealedNote"; readonly sessionId: string } & StoredSealedNote)
  | { readonly type: "deleteSealedNote"; readonly sessionId: string; readonly publicId: string }
  | ({ readonly type: "putReport"; readonly sessionId: string } & StoredReport)
  /** What people wrote in the report themselves, as it stands now. */
  | ({ readonly type: "putNarrative"; readonly sessionId: string } & StoredNarrative)
  /** A kept version of the report; needs the report that it rests on, in this group or before. */
  | ({ readonly type: "putEdition"; readonly sessionId: string } & StoredEdition)
  // accounts
  | ({ readonly type: "putOrganiser" } & StoredOrganiser)
  /** With the logins; the sessions stay, without owner. */
  | { readonly type: "deleteOrganiser"; readonly id: string }
  | ({ readonly type: "putLogin" } & StoredLogin)
  | { readonly type: "deleteLogin"; readonly tokenHash: string }
  | { readonly type: "deleteLoginsOf"; readonly organiserId: string }
  | { readonly type: "deleteExpiredLogins"; readonly now: number }
  // the server
  | { readonly type: "putSetting"; readonly key: string; readonly value: string }
  | { readonly type: "deleteSetting"; readonly key: string }
  /** Management actions only: never what a participant did, and no names or note texts in the detail. */
  | ({ readonly type: "putAudit" } & StoredAudit)
  | { readonly type: "deleteAuditBefore"; readonly at: number };

export interface SessionRow {
  readonly id: string;
  /** Unique among sessions; null when nobody can join by code any more. */
  readonly code: string | null;
  readonly ownerId: string | null;
  readonly fileJson: string;
  /** Hashes of the facilitators', presenter's and tafels' keys. */
  readonly keysJson: string;
  readonly createdAt: number;
  readonly demo: boolean;
  /** When retention erases it; null: not yet known. */
  readonly deleteAt: number | null;
}

export interface StoredCourse {
  readonly revision: number;
  readonly courseJson: string;
}

export interface StoredSessionSummary extends SessionRow {
  readonly course: StoredCourse | null;
}

export interface StoredSession extends StoredSessionSummary {
  /** Ordered by participantId, as are `secrets`. */
  readonly seats: readonly StoredSeat[];
  readonly secrets: readonly StoredParticipantSecret[];
  /** Hashes of the own keys of those who erased themselves. */
  readonly tombstones: readonly string[];
}

export interface StoredSeat {
  readonly participantId: string;
  readonly seatJson: string;
}

export interface StoredParticipantSecret {
  readonly participantId: string;
  readonly cookieHash: string;
  readonly ownKey: string;
}

export interface StoredRelease {
  readonly publicId: string;
  /** Unique in the session; a second public id with the same number fails with `storage-conflict`. */
  readonly number: number;
  readonly releaseJson: string;
}

export interface StoredSeal {
  readonly block: string;
  readonly sealJson: string;
  /** Ordered by `item`. */
  readonly items: readonly StoredSealItem[];
}

export interface StoredSealItem {
  readonly item: string;
  readonly valuesJson: string;
}

export interface StoredSealedNote {
  readonly publicId: string;
  readonly noteJson: string;
}

export interface StoredReport {
  readonly version: number;
  readonly reportJson: string;
}

export interface StoredNarrative {
  readonly revision: number;
  readonly narrativeJson: string;
}

export interface StoredEditionSummary {
  readonly number: number;
  readonly state: "concept" | "final";
  readonly savedAt: number;
  /** The name of whoever kept it. */
  readonly savedBy: string | null;
  /** The version of the computed report that it rests on. */
  readonly reportVersion: number;
}

export interface StoredEdition extends StoredEditionSummary {
  readonly narrativeJson: string;
}

export interface StoredOrganiser {
  readonly id: string;
  /** Unique. */
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly createdAt: number;
}

export interface StoredLogin {
  readonly tokenHash: string;
  readonly organiserId: string;
  readonly expiresAt: number;
}

export interface StoredAudit {
  readonly at: number;
  readonly actorKind: string;
  readonly action: string;
  readonly sessionId: string | null;
  readonly detailJson: string;
}
