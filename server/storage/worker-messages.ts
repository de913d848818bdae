import type { ReadName } from "./run-read.ts";
import type { Write } from "./storage.ts";
import type { StorageErrorCode } from "./storage-error.ts";

/** What the worker is started with. */
export interface WorkerOptions {
  readonly file: string;
}

/** Main thread to worker. */
export type Question =
  | { readonly ask: "commit"; readonly writes: readonly Write[] }
  | { readonly ask: "read"; readonly name: ReadName; readonly parameters: readonly unknown[] }
  | { readonly ask: "healthy" }
  | { readonly ask: "checkpoint" }
  | { readonly ask: "backup"; readonly file: string }
  /** For tests of a full disk. */
  | { readonly ask: "limitPages"; readonly pages: number }
  | { readonly ask: "close" };

export interface Request {
  readonly id: number;
  readonly question: Question;
}

export interface Failure {
  readonly code: StorageErrorCode;
  readonly message: string;
}

/** Worker to main thread. */
export type Reply =
  | { readonly opened: true }
  | { readonly openFailed: Failure }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure };
