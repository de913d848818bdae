import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";
import type { SqliteConnection } from "./sqlite-file.ts";
import type { DocumentName, SessionRow, Write } from "./storage.ts";
import { StorageError } from "./storage-error.ts";

type Database = Kysely<Schema>;
type WriteOf<Type extends Write["type"]> = Extract<Write, { readonly type: Type }>;
type Handler<Type extends Write["type"]> = (database: Database, write: WriteOf<Type>) => Promise<unknown>;

/** Carries out one write on the open transaction. Throws what the engine throws. */
export async function applyWrite(connection: SqliteConnection, write: Write): Promise<void> {
  // Nearly every write is one of these: they go past the query builder.
  if (write.type === "appendUpdate") return append(connection, write.document, write.update);
  if (write.type === "replaceDocument") {
    await deleteDocument(connection.kysely, write.document);
    return append(connection, write.document, write.state);
  }
  await applyOther(connection.kysely, write);
}

type OtherType = Exclude<Write["type"], "appendUpdate" | "replaceDocument">;

async function applyOther<Type extends Write["type"]>(database: Database, write: WriteOf<Type>): Promise<void> {
  const known: { readonly [Each in Write["type"]]?: Handler<Each> } = handlers;
  const handler: Handler<Type> | undefined = known[write.type as Type];
  if (!handler) throw new StorageError("storage-invalid", "Unknown kind of write");
  await handler(database, write);
}

const handlers: { readonly [Type in OtherType]: Handler<Type> } = {
  deleteDocument: (database, { document }) => deleteDocument(database, document),
  deleteDocuments: (database, { sessionId, kind }) =>
    kind === "anonymous"
      ? database.deleteFrom("anonymous_update").where("session_id", "=", sessionId).execute()
      : database.deleteFrom("document_update").where("session_id", "=", sessionId).where("kind", "=", kind).execute(),

  putSession: (database, write) => put(database, "session", { id: write.id }, sessionColumns(write)),
  updateSessionFile: (database, { id, fileJson }) => changeSession(database, id, { file_json: fileJson }),
  setSessionCode: (database, { id, code }) => changeSession(database, id, { code }),
  setSessionKeys: (database, { id, keysJson }) => changeSession(database, id, { keys_json: keysJson }),
  setSessionDeleteAt: (database, { id, deleteAt }) => changeSession(database, id, { delete_at: deleteAt }),
  deleteSession: async (database, { id }) => {
    await database.deleteFrom("audit").where("session_id", "=", id).execute();
    await database.deleteFrom("session").where("id", "=", id).execute();
  },
  putCourse: (database, { sessionId, revision, courseJson }) =>
    put(database, "course", { session_id: sessionId }, { revision, course_json: courseJson }),
  putSeat: (database, { sessionId, participantId, seatJson }) =>
    put(database, "seat", { session_id: sessionId, participant_id: participantId }, { seat_json: seatJson }),
  deleteSeat: (database, write) => drop(database, "seat", participantKey(write)),
  putParticipantSecret: (database, write) =>
    put(database, "participant_secret", participantKey(write), {
      cookie_hash: write.cookieHash,
      own_key: write.ownKey,
    }),
  deleteParticipantSecret: (database, write) => drop(database, "participant_secret", participantKey(write)),
  putTombstone: (database, { sessionId, ownKeyHash }) =>
    put(database, "tombstone", { session_id: sessionId, own_key_hash: ownKeyHash }, {}),

  putRelease: (database, { sessionId, publicId, number, releaseJson }) =>
    put(database, "note_release", { session_id: sessionId, public_id: publicId }, { number, release_json: releaseJson }),
  putSeal: (database, { sessionId, block, sealJson }) =>
    put(database, "seal", { session_id: sessionId, block }, { seal_json: sealJson }),
  deleteSeal: (database, { sessionId, block }) => drop(database, "seal", { session_id: sessionId, block }),
  putSealItem: (database, { sessionId, block, item, valuesJson }) =>
    put(database, "seal_item", { session_id: sessionId, block, item }, { values_json: valuesJson }),
  deleteSealItem: (database, { sessionId, block, item }) => drop(database, "seal_item", { session_id: sessionId, block, item }),
  putSealedNote: (database, { sessionId, publicId, noteJson }) =>
    put(database, "sealed_note", { session_id: sessionId, public_id: publicId }, { note_json: noteJson }),
  deleteSealedNote: (database, { sessionId, publicId }) =>
    drop(database, "sealed_note", { session_id: sessionId, public_id: publicId }),
  putReport: (database, { sessionId, version, reportJson }) =>
    put(database, "report", { session_id: sessionId, version }, { report_json: reportJson }),
  putNarrative: (database, { sessionId, revision, narrativeJson }) =>
    put(database, "narrative", { session_id: sessionId }, { revision, narrative_json: narrativeJson }),
  putEdition: (database, { sessionId, number, state, savedAt, savedBy, reportVersion, narrativeJson }) =>
    put(
      database,
      "edition",
      { session_id: sessionId, number },
      { state, saved_at: savedAt, saved_by: savedBy, report_version: reportVersion, narrative_json: narrativeJson },
    ),

  putOrganiser: (database, { id, email, name, passwordHash, createdAt }) =>
    put(database, "organiser", { id }, { email, name, password_hash: passwordHash, created_at: createdAt }),
  deleteOrganiser: (database, { id }) => drop(database, "organiser", { id }),
  putLogin: (database, { tokenHash, organiserId, expiresAt }) =>
    put(database, "login", { token_hash: tokenHash }, { organiser_id: organiserId, expires_at: expiresAt }),
  deleteLogin: (database, { tokenHash }) => drop(database, "login", { token_hash: tokenHash }),
  deleteLoginsOf: (database, { organiserId }) => drop(database, "login", { organiser_id: organiserId }),
  deleteExpiredLogins: (database, { now }) => database.deleteFrom("login").where("expires_at", "<=", now).execute(),

  putSetting: (database, { key, value }) => put(database, "setting", { key }, { value }),
  deleteSetting: (database, { key }) => drop(database, "setting", { key }),
  putAudit: (database, { at, actorKind, action, sessionId, detailJson }) =>
    sql`insert into audit (at, actor_kind, action, session_id, detail_json)
      values (${at}, ${actorKind}, ${action}, ${sessionId}, ${detailJson})`.execute(database),
  deleteAuditBefore: (database, { at }) => database.deleteFrom("audit").where("at", "<", at).execute(),
};

/** Counters start anew in every document: one that ran across documents would tell who wrote when. */
const APPEND = {
  anonymous: `insert into anonymous_update (session_id, document_id, counter, data)
    select ?1, ?2, coalesce(max(counter), 0) + 1, ?3 from anonymous_update where session_id = ?1 and document_id = ?2`,
  other: `insert into document_update (session_id, kind, document_id, counter, data)
    select ?1, ?2, ?3, coalesce(max(counter), 0) + 1, ?4
    from document_update where session_id = ?1 and kind = ?2 and document_id = ?3`,
} as const;

function append({ database }: SqliteConnection, { sessionId, kind, id }: DocumentName, data: Uint8Array): void {
  if (kind === "anonymous") database.prepare(APPEND.anonymous).run([sessionId, id, data]);
  else database.prepare(APPEND.other).run([sessionId, kind, id, data]);
}

function deleteDocument(database: Database, { sessionId, kind, id }: DocumentName): Promise<unknown> {
  return kind === "anonymous"
    ? drop(database, "anonymous_update", { session_id: sessionId, document_id: id })
    : drop(database, "document_update", { session_id: sessionId, kind, document_id: id });
}

/** An update of what is gone must fail, as a put of a part of it does. */
async function changeSession(database: Database, id: string, change: Partial<Schema["session"]>): Promise<void> {
  const { numUpdatedRows } = await database.updateTable("session").set(change).where("id", "=", id).executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new StorageError("storage-conflict", "No such session");
}

function sessionColumns(session: SessionRow): Omit<Schema["session"], "id"> {
  return {
    code: session.code,
    owner_id: session.ownerId,
    file_json: session.fileJson,
    keys_json: session.keysJson,
    created_at: session.createdAt,
    demo: session.demo ? 1 : 0,
    delete_at: session.deleteAt,
  };
}

function participantKey(write: { readonly sessionId: string; readonly participantId: string }) {
  return { session_id: write.sessionId, participant_id: write.participantId };
}

/** Creates or overwrites the row with this key. Not `insert or replace`: that deletes the row and all that hangs on it. */
function put<Table extends keyof Schema, Key extends Partial<Schema[Table]>>(
  database: Database,
  table: Table,
  key: Key,
  values: Omit<Schema[Table], keyof Key>,
): Promise<unknown> {
  const row = Object.entries({ ...key, ...values });
  const changes = Object.keys(values).map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  return sql`insert into ${sql.table(table)} (${sql.join(row.map(([column]) => sql.ref(column)))})
    values (${sql.join(row.map(([, value]) => sql.val(value)))})
    on conflict (${sql.join(Object.keys(key).map((column) => sql.ref(column)))})
    ${changes.length === 0 ? sql`do nothing` : sql`do update set ${sql.join(changes)}`}`.execute(database);
}

/** Deletes the rows that have these values; what references them goes along. */
function drop<Table extends keyof Schema>(database: Database, table: Table, key: Partial<Schema[Table]>): Promise<unknown> {
  const conditions = Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  return sql`delete from ${sql.table(table)} where ${sql.join(conditions, sql` and `)}`.execute(database);
}
