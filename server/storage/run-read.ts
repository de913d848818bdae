import type { Kysely, Selectable } from "kysely";
import type { Schema } from "./schema.ts";
import type {
  DocumentKind,
  SessionRow,
  Storage,
  StoredAudit,
  StoredOrganiser,
  StoredSealItem,
  StoredSessionSummary,
} from "./storage.ts";

/** The reads of the port by name; the other methods are about the store as a whole. */
export type ReadName = Exclude<keyof Storage, "commit" | "healthy" | "checkpoint" | "backup" | "close">;
type Read<Name extends ReadName> = (
  database: Kysely<Schema>,
  ...parameters: Parameters<Storage[Name]>
) => ReturnType<Storage[Name]>;

const defaultAuditLimit = 1000;

const EDITION = ["number", "state", "saved_at as savedAt", "saved_by as savedBy", "report_version as reportVersion"] as const;

export const reads: { readonly [Name in ReadName]: Read<Name> } = {
  loadDocument: async (database, { sessionId, kind, id }) => {
    const updates = updatesOf(database, sessionId, kind).where("document_id", "=", id);
    const rows = await updates.select("data").orderBy("counter").execute();
    return rows.map((row) => row.data);
  },
  documentNames: async (database, sessionId, kind) => {
    const kinds: readonly DocumentKind[] = kind ? [kind] : ["anonymous", "arrangement", "grouping", "own"];
    const names = [];
    for (const one of kinds) {
      for (const id of await documentIds(database, sessionId, one)) names.push({ sessionId, kind: one, id });
    }
    return names;
  },

  loadSession: async (database, sessionId) => {
    const row = await sessionRows(database).where("session.id", "=", sessionId).executeTakeFirst();
    if (!row) return null;
    const seats = await database
      .selectFrom("seat")
      .select(["participant_id as participantId", "seat_json as seatJson"])
      .where("session_id", "=", sessionId)
      .orderBy("participant_id")
      .execute();
    const secrets = await database
      .selectFrom("participant_secret")
      .select(["participant_id as participantId", "cookie_hash as cookieHash", "own_key as ownKey"])
      .where("session_id", "=", sessionId)
      .orderBy("participant_id")
      .execute();
    const tombstones = await database
      .selectFrom("tombstone")
      .select("own_key_hash")
      .where("session_id", "=", sessionId)
      .orderBy("own_key_hash")
      .execute();
    return { ...toSummary(row), seats, secrets, tombstones: tombstones.map((tombstone) => tombstone.own_key_hash) };
  },
  sessionIds: async (database) => {
    const rows = await database.selectFrom("session").select("id").orderBy("id").execute();
    return rows.map((row) => row.id);
  },
  sessionIdByCode: async (database, code) => {
    const row = await database.selectFrom("session").select("id").where("code", "=", code).executeTakeFirst();
    return row?.id ?? null;
  },
  listSessions: async (database, ownerId) => {
    const all = sessionRows(database).orderBy("session.created_at", "desc").orderBy("session.id");
    const rows = await (ownerId === undefined ? all : all.where("session.owner_id", "=", ownerId)).execute();
    return rows.map(toSummary);
  },
  sessionsToDelete: async (database, now) => {
    const rows = await database.selectFrom("session").select("id").where("delete_at", "<=", now).execute();
    return rows.map((row) => row.id);
  },

  loadReleases: (database, sessionId) =>
    database
      .selectFrom("note_release")
      .select(["public_id as publicId", "number", "release_json as releaseJson"])
      .where("session_id", "=", sessionId)
      .orderBy("number")
      .execute(),
  loadSeals: async (database, sessionId) => {
    const seals = await database
      .selectFrom("seal")
      .select(["block", "seal_json as sealJson"])
      .where("session_id", "=", sessionId)
      .orderBy("block")
      .execute();
    const items = await database
      .selectFrom("seal_item")
      .select(["block", "item", "values_json as valuesJson"])
      .where("session_id", "=", sessionId)
      .orderBy("block")
      .orderBy("item")
      .execute();
    const byBlock = new Map<string, StoredSealItem[]>(seals.map((seal) => [seal.block, []]));
    for (const { block, ...item } of items) byBlock.get(block)?.push(item);
    return seals.map((seal) => ({ ...seal, items: byBlock.get(seal.block) ?? [] }));
  },
  loadSealedNotes: (database, sessionId) =>
    database
      .selectFrom("sealed_note")
      .select(["public_id as publicId", "note_json as noteJson"])
      .where("session_id", "=", sessionId)
      .orderBy("public_id")
      .execute(),
  loadReport: async (database, sessionId, version) => {
    const all = database
      .selectFrom("report")
      .select(["version", "report_json as reportJson"])
      .where("session_id", "=", sessionId)
      .orderBy("version", "desc")
      .limit(1);
    const row = await (version === undefined ? all : all.where("version", "=", version)).executeTakeFirst();
    return row ?? null;
  },
  loadNarrative: async (database, sessionId) => {
    const row = await database
      .selectFrom("narrative")
      .select(["revision", "narrative_json as narrativeJson"])
      .where("session_id", "=", sessionId)
      .executeTakeFirst();
    return row ?? null;
  },
  loadEditions: (database, sessionId) =>
    database.selectFrom("edition").select(EDITION).where("session_id", "=", sessionId).orderBy("number").execute(),
  loadEdition: async (database, sessionId, number) => {
    const row = await database
      .selectFrom("edition")
      .select([...EDITION, "narrative_json as narrativeJson"])
      .where("session_id", "=", sessionId)
      .where("number", "=", number)
      .executeTakeFirst();
    return row ?? null;
  },

  organiserById: async (database, id) => {
    const row = await database.selectFrom("organiser").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? toOrganiser(row) : null;
  },
  organiserByEmail: async (database, email) => {
    const row = await database.selectFrom("organiser").selectAll().where("email", "=", email).executeTakeFirst();
    return row ? toOrganiser(row) : null;
  },
  organisers: async (database) => {
    const rows = await database.selectFrom("organiser").selectAll().orderBy("created_at").orderBy("id").execute();
    return rows.map(toOrganiser);
  },
  loadLogin: async (database, tokenHash) => {
    const row = await database
      .selectFrom("login")
      .select(["token_hash as tokenHash", "organiser_id as organiserId", "expires_at as expiresAt"])
      .where("token_hash", "=", tokenHash)
      .executeTakeFirst();
    return row ?? null;
  },
  loadSetting: async (database, key) => {
    const row = await database.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst();
    return row?.value ?? null;
  },
  loadAudit: async (database, filter = {}) => {
    const all = database
      .selectFrom("audit")
      .selectAll()
      .orderBy("id", "desc")
      .limit(filter.limit ?? defaultAuditLimit);
    const query = filter.sessionId === undefined ? all : all.where("session_id", "=", filter.sessionId);
    return (await query.execute()).map(toAudit);
  },
};

/** The updates of all documents of one kind; those of anonymous documents have a table of their own. */
function updatesOf(database: Kysely<Schema>, sessionId: string, kind: DocumentKind) {
  const table = kind === "anonymous" ? "anonymous_update" : "document_update";
  const all = database.selectFrom(table).where("session_id", "=", sessionId);
  return kind === "anonymous" ? all : all.where("kind", "=", kind);
}

async function documentIds(database: Kysely<Schema>, sessionId: string, kind: DocumentKind): Promise<string[]> {
  const rows = await updatesOf(database, sessionId, kind).select("document_id").distinct().orderBy("document_id").execute();
  return rows.map((row) => row.document_id);
}

function sessionRows(database: Kysely<Schema>) {
  return database
    .selectFrom("session")
    .leftJoin("course", "course.session_id", "session.id")
    .selectAll("session")
    .select(["course.revision", "course.course_json"]);
}

interface SessionWithCourse extends Selectable<Schema["session"]> {
  readonly revision: number | null;
  readonly course_json: string | null;
}

function toSummary(row: SessionWithCourse): StoredSessionSummary {
  const session: SessionRow = {
    id: row.id,
    code: row.code,
    ownerId: row.owner_id,
    fileJson: row.file_json,
    keysJson: row.keys_json,
    createdAt: row.created_at,
    demo: row.demo === 1,
    deleteAt: row.delete_at,
  };
  if (row.revision === null || row.course_json === null) return { ...session, course: null };
  return { ...session, course: { revision: row.revision, courseJson: row.course_json } };
}

function toOrganiser(row: Selectable<Schema["organiser"]>): StoredOrganiser {
  const { id, email, name, password_hash: passwordHash, created_at: createdAt } = row;
  return { id, email, name, passwordHash, createdAt };
}

function toAudit(row: Selectable<Schema["audit"]>): StoredAudit {
  const { at, actor_kind: actorKind, action, session_id: sessionId, detail_json: detailJson } = row;
  return { at, actorKind, action, sessionId, detailJson };
}
