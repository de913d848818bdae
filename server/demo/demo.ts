import { Worker } from "node:worker_threads";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { DemoCrowdOptions } from "./demo-crowd.ts";
import { demoSession } from "./demo-session.ts";

export interface DemoOptions {
  /** The server's own address, known once it listens. */
  readonly baseUrl: () => string;
  /** Makes a session of nobody's, marked as an example, to be erased at `deleteAt`. */
  readonly createSession: (
    file: SessionFile,
    deleteAt: number,
  ) => Promise<Pick<DemoCrowdOptions, "code" | "facilitatorKey" | "tafelKeys"> & { readonly id: string }>;
  /** Erases it, with everybody's connections. */
  readonly deleteSession: (sessionId: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Examples at the same time. */
  readonly max?: number;
  readonly lifetimeMs?: number;
  /** 1 is human speed; less is faster. */
  readonly pace?: number;
}

export interface Demo {
  /** Rejects with DemoBusy when as many run as may. */
  start(): Promise<{ id: string; deleteAt: number }>;
  /** Sends all simulated people away; the sessions stay until their time. */
  stop(): Promise<void>;
}

/** As many examples run as may; its code is one of the table of errors. */
export class DemoBusy extends Error {
  override readonly name = "DemoBusy";
  readonly code = "demo-busy";
}

const MAX = 3;
const LIFETIME_MS = 2 * 3_600_000;

const workerUrl = (): URL => new URL(import.meta.url.endsWith(".ts") ? "./demo-worker.ts" : "./demo-worker.js", import.meta.url);

interface Running {
  readonly worker: Worker;
  readonly ended: Promise<void>;
  readonly erasing: NodeJS.Timeout;
}

/** "Probeer een voorbeeldsessie": sessions with simulated people, each in a thread of its own. */
export const createDemo = (options: DemoOptions): Demo => {
  const { baseUrl, createSession, deleteSession, onError, max = MAX, lifetimeMs = LIFETIME_MS, pace = 1 } = options;
  const running = new Map<string, Running>();
  let starting = 0;

  const erase = (id: string): void => {
    running.get(id)?.worker.postMessage("stop");
    deleteSession(id).catch(onError);
  };

  const simulate = (crowd: DemoCrowdOptions): void => {
    const worker = new Worker(workerUrl(), { workerData: crowd });
    worker.on("message", ({ error }: { error: string }) => {
      // Once its time is over it is erased under the feet of its people.
      if (Date.now() < crowd.until) onError(new Error(`example session: ${error}`));
    });
    worker.on("error", onError);
    const ended = new Promise<void>((resolve) => worker.on("exit", () => resolve()));
    const erasing = setTimeout(() => erase(crowd.sessionId), Math.max(0, crowd.until - Date.now()));
    erasing.unref();
    running.set(crowd.sessionId, { worker, ended, erasing });
    // An example that was closed leaves its place to the next; it can be looked at until its time.
    void ended.then(() => running.delete(crowd.sessionId));
  };

  const begin = async (): Promise<{ id: string; deleteAt: number }> => {
    const deleteAt = Date.now() + lifetimeMs;
    const { id, ...keys } = await createSession(demoSession(Date.now()), deleteAt);
    simulate({ ...keys, baseUrl: baseUrl(), sessionId: id, pace, until: deleteAt });
    return { id, deleteAt };
  };

  return {
    async start() {
      if (running.size + starting >= max) throw new DemoBusy("as many examples run as may");
      starting += 1;
      try {
        return await begin();
      } finally {
        starting -= 1;
      }
    },
    async stop() {
      const all = [...running.values()];
      for (const { worker, erasing } of all) {
        clearTimeout(erasing);
        worker.postMessage("stop");
      }
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
};
