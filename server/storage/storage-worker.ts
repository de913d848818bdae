import { parentPort, workerData } from "node:worker_threads";
import { type Job, type Outcome, runJobs } from "./group-commit.ts";
import { type ReadName, reads } from "./run-read.ts";
import { toStorageError } from "./sqlite-failure.ts";
import { openFile, reopenFile, type SqliteConnection } from "./sqlite-file.ts";
import { backup, checkpoint, isWritable } from "./sqlite-upkeep.ts";
import { StorageError } from "./storage-error.ts";
import type { Question, Reply, Request, WorkerOptions } from "./worker-messages.ts";

/*
 * The storage thread. Whatever arrives while a commit waits for the disk goes together into the next one, so the
 * busier it is the more appends share one flush.
 */

if (!parentPort) throw new Error("This module runs as a worker thread only");
const port = parentPort;
const { file }: WorkerOptions = workerData;

let connection: SqliteConnection | null = null;
let lastWriteFailed = false;
let queue: Request[] = [];
let isDraining = false;

try {
  connection = await openFile(file);
  send({ opened: true });
  port.on("message", (requests: readonly Request[]) => {
    queue.push(...requests);
    if (!isDraining) void drain();
  });
} catch (error) {
  const { code, message } = toStorageError(error);
  send({ openFailed: { code, message } });
}

async function drain(): Promise<void> {
  isDraining = true;
  while (queue.length > 0) {
    // Lets the messages that have already arrived join this batch.
    await new Promise<void>((resolve) => setImmediate(resolve));
    const requests = queue;
    queue = [];
    while (requests.length > 0) {
      const end = requests.findIndex(({ question }) => !canShare(question));
      const together = requests.splice(0, end === -1 ? requests.length : end);
      if (together.length > 0) await runTogether(together);
      const single = requests.shift();
      if (single) await runSingle(single);
    }
  }
  isDraining = false;
}

type Shared = Extract<Question, { ask: "commit" | "read" }>;

function canShare(question: Question): question is Shared {
  return question.ask === "commit" || question.ask === "read";
}

function toJob(question: Shared): Job {
  if (question.ask === "commit") return { kind: "commit", writes: question.writes };
  const { name, parameters } = question;
  return { kind: "read", read: (database) => runRead(name, [database, ...parameters]) };
}

function runRead(name: ReadName, parameters: readonly unknown[]): Promise<unknown> {
  const read: (...parameters: never[]) => Promise<unknown> = reads[name];
  return read(...(parameters as never[]));
}

async function runTogether(requests: readonly Request[]): Promise<void> {
  const jobs = requests
    .map(({ question }) => question)
    .filter(canShare)
    .map(toJob);
  const outcomes = await withConnection((open) => runJobs(open, jobs)).catch((cause: unknown) =>
    jobs.map((): Outcome => ({ error: toStorageError(cause) })),
  );
  const replies: Reply[] = [];
  for (const [index, { id, question }] of requests.entries()) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    if (question.ask === "commit") noteHealth(outcome);
    replies.push("error" in outcome ? failure(id, outcome.error) : { id, value: outcome.value });
  }
  port.postMessage(
    replies,
    replies.flatMap((reply) => ("value" in reply ? byteBuffers(reply.value) : [])),
  );
  if (outcomes.some((outcome) => "error" in outcome && outcome.error.code === "storage-unavailable")) disconnect();
}

async function runSingle({ id, question }: Request): Promise<void> {
  if (question.ask === "close") {
    disconnect();
    send({ id, value: undefined });
    port.close();
    return;
  }
  try {
    send({ id, value: await withConnection((open) => answer(open, question)) });
  } catch (cause) {
    send(failure(id, toStorageError(cause)));
  }
}

async function answer(open: SqliteConnection, question: Question): Promise<unknown> {
  switch (question.ask) {
    case "healthy":
      lastWriteFailed = lastWriteFailed && !(await isWritable(open));
      return !lastWriteFailed;
    case "checkpoint":
      return checkpoint(open);
    case "backup":
      return backup(open, question.file);
    case "limitPages":
      open.database.query(`pragma max_page_count = ${Math.trunc(question.pages)}`);
      return undefined;
    default:
      throw new StorageError("storage-invalid", `Not to be asked alone: ${question.ask}`);
  }
}

/** A connection that met an I/O error is not trusted again; the next job opens a new one. */
async function withConnection<Result>(run: (open: SqliteConnection) => Promise<Result>): Promise<Result> {
  connection ??= await reopenFile(file);
  return run(connection);
}

function disconnect(): void {
  const last = connection;
  connection = null;
  try {
    last?.database.close();
  } catch {
    // What could not be closed is not used again; committed data is in the file or its log.
  }
}

function noteHealth(outcome: Outcome): void {
  if ("value" in outcome) lastWriteFailed = false;
  else if (outcome.error.code !== "storage-conflict" && outcome.error.code !== "storage-invalid") lastWriteFailed = true;
}

function failure(id: number, { code, message }: StorageError): Reply {
  return { id, failure: { code, message } };
}

function send(reply: Reply): void {
  port.postMessage([reply]);
}

/** Buffers of a loaded document are handed over, not copied, when nothing else lies in them. */
function byteBuffers(value: unknown): ArrayBuffer[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((part: unknown) =>
    part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength
      ? [part.buffer]
      : [],
  );
}
