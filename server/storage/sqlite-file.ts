import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Kysely, Migrator, SqliteDialect } from "kysely";
import { renameDurably } from "./durable-rename.ts";
import { allMigrations } from "./migrations/all-migrations.ts";
import type { Schema } from "./schema.ts";
import { GuardedDatabase } from "./sqlite-adapter.ts";
import { toStorageError } from "./sqlite-failure.ts";
import { StorageError } from "./storage-error.ts";

/** Marks the file as ours ("Smsp"), so that somebody else's database is never migrated. */
const applicationId = 0x536d7370;

/** One open connection: kysely for the tables, `database` for what is no table (pragmas, transactions). */
export interface SqliteConnection {
  readonly database: GuardedDatabase;
  readonly kysely: Kysely<Schema>;
}

/**
 * Opens the file, makes it when there is none, and migrates it.
 * @throws {StorageError} `storage-corrupt`, `storage-newer`, `storage-full` or `storage-unavailable`.
 */
export async function openFile(file: string): Promise<SqliteConnection> {
  try {
    if (!existsSync(file)) await createFile(file);
    return await openExisting(file, prepareForUse);
  } catch (error) {
    throw toStorageError(error);
  }
}

/** Opens the file again after an I/O error, without the slow checks of a start; never creates one. */
export async function reopenFile(file: string): Promise<SqliteConnection> {
  try {
    if (!existsSync(file)) throw new StorageError("storage-unavailable", `${file} is gone`);
    return await openExisting(file, async () => {});
  } catch (error) {
    throw toStorageError(error);
  }
}

/**
 * A new file is made complete under another name first: an empty or half-made file under its own name is then always
 * damage, and is refused.
 */
async function createFile(file: string): Promise<void> {
  if (existsSync(`${file}-wal`)) {
    throw new StorageError("storage-corrupt", `${file}-wal exists, but ${file} itself is missing`);
  }
  const draft = `${file}.new`;
  for (const suffix of ["", "-wal", "-shm"]) rmSync(draft + suffix, { force: true });
  writeFileSync(draft, "", { mode: 0o600 });
  const database = await GuardedDatabase.open(draft);
  const connection = connect(database);
  try {
    // No write-ahead log yet: the engine may keep a closed connection for a while, and with a log it would keep locks on
    // the file that the next flush of it drops. Another process would then take the file for one that nobody uses.
    database.query("pragma synchronous = full");
    database.query("pragma secure_delete = on");
    database.query(`pragma application_id = ${applicationId}`);
    await migrate(connection);
  } finally {
    database.close();
  }
  renameDurably(draft, file);
}

async function openExisting(
  file: string,
  prepare: (connection: SqliteConnection, file: string) => Promise<void>,
): Promise<SqliteConnection> {
  if (statSync(file).size === 0) throw new StorageError("storage-corrupt", `${file} is empty`);
  const database = await GuardedDatabase.open(file);
  try {
    setPragmas(database);
    const connection = connect(database);
    await prepare(connection, file);
    return connection;
  } catch (error) {
    database.close();
    throw error;
  }
}

async function prepareForUse(connection: SqliteConnection, file: string): Promise<void> {
  const { database } = connection;
  if (database.query("pragma application_id")[0]?.application_id !== applicationId) {
    throw new StorageError("storage-corrupt", `${file} is not a Samenspel database`);
  }
  const problem = database.query("pragma quick_check(1)")[0]?.quick_check;
  if (problem !== "ok") throw new StorageError("storage-corrupt", `${file} is damaged: ${String(problem)}`);
  const done = database.query("select name from kysely_migration order by name").map((row) => String(row.name));
  const unknown = done.find((name) => !(name in allMigrations));
  if (unknown !== undefined) {
    throw new StorageError("storage-newer", `${file} was written by a newer version of Samenspel (${unknown})`);
  }
  await migrate(connection);
}

function connect(database: GuardedDatabase): SqliteConnection {
  return { database, kysely: new Kysely<Schema>({ dialect: new SqliteDialect({ database }) }) };
}

function setPragmas(database: GuardedDatabase): void {
  database.query("pragma busy_timeout = 5000");
  database.query("pragma journal_mode = wal");
  database.query("pragma synchronous = full");
  database.query("pragma foreign_keys = on");
  database.query("pragma secure_delete = on");
}

/** Kysely takes SQLite's schema changes for non-transactional; they are not, so a failed one leaves nothing. */
async function migrate({ database, kysely }: SqliteConnection): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => ({ ...allMigrations }) } });
  database.query("begin immediate");
  const { error } = await migrator.migrateToLatest();
  database.query(error === undefined ? "commit" : "rollback");
  if (error !== undefined) throw error;
}
