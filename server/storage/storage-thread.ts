import { Worker } from "node:worker_threads";
import { StorageError } from "./storage-error.ts";
import type { Failure, Question, Reply, Request, WorkerOptions } from "./worker-messages.ts";

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: StorageError) => void;
}

/** The main thread's end of one storage worker: matches replies with questions. Questions may be asked at once. */
export class StorageThread {
  /** Rejects with the StorageError that kept the file from being opened. */
  readonly opened: Promise<void>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  /** Asked since the last turn of the event loop: they go over in one message. */
  #unsent: Request[] = [];
  #lastId = 0;
  #end: StorageError | null = null;

  constructor(file: string) {
    const options: WorkerOptions = { file };
    this.#worker = new Worker(workerUrl(), { workerData: options });
    this.opened = new Promise((resolve, reject) => {
      this.#pending.set(0, { resolve: () => resolve(), reject });
    });
    // Whoever does not wait for the opening learns of a failure from the own question.
    this.opened.catch(() => {});
    this.#worker.on("message", (replies: readonly Reply[]) => {
      for (const reply of replies) this.#receive(reply);
    });
    this.#worker.on("error", (cause) => this.#fail(new StorageError("storage-unavailable", cause.message, { cause })));
    this.#worker.on("exit", () => this.#fail(new StorageError("storage-unavailable", "The storage thread has ended")));
  }

  /** No question will be answered any more. */
  get hasEnded(): boolean {
    return this.#end !== null;
  }

  ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      const id = ++this.#lastId;
      this.#pending.set(id, { resolve, reject });
      this.#unsent.push({ id, question });
      if (this.#unsent.length === 1) setImmediate(() => this.#send());
    });
  }

  #send(): void {
    const requests = this.#unsent;
    this.#unsent = [];
    if (this.#end) return;
    try {
      this.#worker.postMessage(requests);
    } catch {
      // One of them cannot be sent; the others can.
      for (const request of requests) this.#sendAlone(request);
    }
  }

  #sendAlone(request: Request): void {
    try {
      this.#worker.postMessage([request]);
    } catch (cause) {
      this.#take(request.id)?.reject(new StorageError("storage-invalid", "A value of this kind cannot be stored", { cause }));
    }
  }

  /** Answers what was asked before, then ends the thread. */
  async close(): Promise<void> {
    if (this.#end) return;
    const exited = new Promise<void>((resolve) => this.#worker.once("exit", () => resolve()));
    await this.ask({ ask: "close" });
    await exited;
  }

  #receive(reply: Reply): void {
    if ("opened" in reply) this.#take(0)?.resolve(undefined);
    else if ("openFailed" in reply) this.#fail(toError(reply.openFailed));
    else if ("failure" in reply) this.#take(reply.id)?.reject(toError(reply.failure));
    else this.#take(reply.id)?.resolve(reply.value);
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #fail(error: StorageError): void {
    this.#end ??= error;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(error);
  }
}

/** Run from source (under a loader for TypeScript) or from the build. */
function workerUrl(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./storage-worker.${extension}`, import.meta.url);
}

function toError({ code, message }: Failure): StorageError {
  return new StorageError(code, message);
}
