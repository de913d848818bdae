import type { Kysely } from "kysely";
import { applyWrite } from "./apply-write.ts";
import type { Schema } from "./schema.ts";
import { toStorageError } from "./sqlite-failure.ts";
import type { SqliteConnection } from "./sqlite-file.ts";
import type { Write } from "./storage.ts";
import type { StorageError } from "./storage-error.ts";

/** Something to do in turn: a group of writes, or a read. */
export type Job =
  | { readonly kind: "commit"; readonly writes: readonly Write[] }
  | { readonly kind: "read"; readonly read: (database: Kysely<Schema>) => Promise<unknown> };

export type Outcome = { readonly value: unknown } | { readonly error: StorageError };

/** The transaction is gone, and with it what earlier jobs wrote in it. */
class TransactionLost extends Error {}

/**
 * Runs jobs in order, all groups in one transaction; the outcomes, in the same order, are final: what succeeded is
 * durable. A failing group is undone alone. Reads take part in the transaction, so they see the groups before them
 * and none after.
 */
export async function runJobs(connection: SqliteConnection, jobs: readonly Job[]): Promise<Outcome[]> {
  const groups = jobs.filter((job) => job.kind === "commit").length;
  if (groups < 2) return runAlone(connection, jobs);
  try {
    return (await runPlainly(connection, jobs)) ?? (await runInSavepoints(connection, jobs));
  } catch (cause) {
    rollBack(connection);
    const error = toStorageError(cause);
    // No room for all of them: a smaller one may still fit.
    if (cause instanceof TransactionLost || error.code === "storage-full") return runAlone(connection, jobs);
    return jobs.map(() => ({ error }));
  }
}

/** Without a way back for single groups, as long as none fails; null, and nothing done, when one does. */
async function runPlainly(connection: SqliteConnection, jobs: readonly Job[]): Promise<Outcome[] | null> {
  connection.database.prepare("begin immediate").run([]);
  const outcomes: Outcome[] = [];
  for (const job of jobs) {
    if (job.kind === "read") {
      outcomes.push(await runRead(connection, job));
      continue;
    }
    try {
      for (const write of job.writes) await applyWrite(connection, write);
    } catch {
      rollBack(connection);
      return null;
    }
    outcomes.push({ value: undefined });
  }
  connection.database.prepare("commit").run([]);
  return outcomes;
}

async function runInSavepoints(connection: SqliteConnection, jobs: readonly Job[]): Promise<Outcome[]> {
  connection.database.prepare("begin immediate").run([]);
  const outcomes: Outcome[] = [];
  for (const job of jobs) outcomes.push(await runInSavepoint(connection, job));
  connection.database.prepare("commit").run([]);
  return outcomes;
}

async function runInSavepoint(connection: SqliteConnection, job: Job): Promise<Outcome> {
  const { database } = connection;
  if (job.kind === "read") return runRead(connection, job);
  database.prepare("savepoint one_group").run([]);
  try {
    for (const write of job.writes) await applyWrite(connection, write);
    database.prepare("release one_group").run([]);
    return { value: undefined };
  } catch (cause) {
    try {
      database.prepare("rollback to one_group").run([]);
      database.prepare("release one_group").run([]);
    } catch {
      throw new TransactionLost();
    }
    return { error: toStorageError(cause) };
  }
}

async function runAlone(connection: SqliteConnection, jobs: readonly Job[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const job of jobs) {
    outcomes.push(job.kind === "read" ? await runRead(connection, job) : await runGroup(connection, job.writes));
  }
  return outcomes;
}

async function runGroup(connection: SqliteConnection, writes: readonly Write[]): Promise<Outcome> {
  try {
    connection.database.prepare("begin immediate").run([]);
    for (const write of writes) await applyWrite(connection, write);
    connection.database.prepare("commit").run([]);
    return { value: undefined };
  } catch (cause) {
    rollBack(connection);
    return { error: toStorageError(cause) };
  }
}

async function runRead({ kysely }: SqliteConnection, job: Extract<Job, { kind: "read" }>): Promise<Outcome> {
  try {
    return { value: await job.read(kysely) };
  } catch (cause) {
    return { error: toStorageError(cause) };
  }
}

/** SQLite may have rolled back by itself, when the disk is full for one; then there is nothing left to undo. */
function rollBack(connection: SqliteConnection): void {
  try {
    connection.database.prepare("rollback").run([]);
  } catch {
    // no transaction is open
  }
}
