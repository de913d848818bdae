import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import WebSocket from "ws";

const READY_WITHIN_MS = 60_000;
const TICKS_PER_SECOND = 100;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
// A server that is started again and again adds a listener each time.
process.setMaxListeners(0);

export interface ProcessOptions {
  readonly node?: string;
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Answers something as soon as the server is ready. */
  readonly readyUrl: string;
  readonly inspectPort: number;
}

/** A server in a process of its own on the first core, with its CPU time, memory and profile. */
export class MeasuredProcess {
  readonly #options: ProcessOptions;
  #child: ChildProcess | null = null;
  #output = "";

  constructor(options: ProcessOptions) {
    this.#options = options;
  }

  static async start(options: ProcessOptions): Promise<MeasuredProcess> {
    const measured = new MeasuredProcess(options);
    await measured.start();
    return measured;
  }

  get output(): string {
    return this.#output;
  }

  /** Resolves when it answers, with how long that took in ms. */
  async start(): Promise<number> {
    const { node = process.execPath, script, environment, inspectPort } = this.#options;
    if (await this.#answers()) throw new Error(`something else answers at ${this.#options.readyUrl}`);
    const from = performance.now();
    const args = [
      "-c",
      "0",
      node,
      ...(process.env.SERVER_NODE_FLAGS?.split(" ") ?? []),
      `--inspect=127.0.0.1:${inspectPort}`,
      script,
    ];
    const env = { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production", ...environment };
    const child = spawn("taskset", args, { env, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    // Whatever ends this process must not leave a server behind.
    process.once("exit", () => child.kill("SIGKILL"));
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (this.#output += text.toString()));
    while (performance.now() - from < READY_WITHIN_MS && child.exitCode === null) {
      if (await this.#answers()) return performance.now() - from;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`it did not get ready:\n${this.#output.slice(-2000)}`);
  }

  async #answers(): Promise<boolean> {
    const answer = await fetch(this.#options.readyUrl).catch(() => null);
    return answer?.ok === true;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  async end(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await gone;
  }

  /** CPU seconds of all its threads so far. */
  cpu(): number {
    const stat = readFileSync(`/proc/${this.#child?.pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  }

  /** Resident memory in bytes, now and at most so far. */
  rss(): number {
    return this.#status("VmRSS");
  }

  peakRss(): number {
    return this.#status("VmHWM");
  }

  #status(field: string): number {
    const status = readFileSync(`/proc/${this.#child?.pid}/status`, "utf8");
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
  }

  /** Bytes of the JavaScript heap and of buffers outside it, after a collection. */
  async memory(): Promise<{ heap: number; outside: number }> {
    return this.#inspect(async (ask) => {
      await ask("HeapProfiler.collectGarbage");
      const { result } = (await ask("Runtime.evaluate", {
        expression: "JSON.stringify(process.memoryUsage())",
      })) as { result: { value: string } };
      const usage = JSON.parse(result.value) as NodeJS.MemoryUsage;
      return { heap: usage.heapUsed, outside: usage.external };
    });
  }

  /** The part of a core that `work` took. With LOAD_PROFILE set to a file, its CPU profile goes there. */
  async cpuOf(work: () => Promise<void>): Promise<number> {
    const profileFile = process.env.LOAD_PROFILE;
    const [before, from] = [this.cpu(), performance.now()];
    if (profileFile === undefined) await work();
    else {
      await this.#inspect(async (ask) => {
        await ask("Profiler.enable");
        await ask("Profiler.start");
        await work();
        const { profile } = (await ask("Profiler.stop")) as { profile: unknown };
        writeFileSync(profileFile, JSON.stringify(profile));
      });
    }
    return (this.cpu() - before) / ((performance.now() - from) / 1000);
  }

  async #inspect<T>(work: (ask: (method: string, params?: object) => Promise<unknown>) => Promise<T>): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.#options.inspectPort}/json`);
    const [target] = (await answer.json()) as { webSocketDebuggerUrl: string }[];
    const socket = new WebSocket(target?.webSocketDebuggerUrl ?? "");
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    const waiting = new Map<number, (result: unknown) => void>();
    socket.on("message", (data) => {
      const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
      if (id !== undefined) waiting.get(id)?.(result);
    });
    let last = 0;
    const ask = (method: string, params: object = {}): Promise<unknown> =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        socket.send(JSON.stringify({ id: last, method, params }));
      });
    try {
      return await work(ask);
    } finally {
      socket.terminate();
    }
  }
}
