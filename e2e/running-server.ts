import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const API_TOKEN = "token-of-the-tests-0123456789";

const main = fileURLToPath(new URL("../server/dist/main.js", import.meta.url));
const READY_WITHIN_MS = 30_000;

/** A port that nobody listened on a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

export interface ServerOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Largest file that the server may write, in blocks of 1024 bytes: a disk that is full. */
  readonly fileBlocks?: number;
}

/** The built server in a process of its own, with a data folder of its own; it can be killed and started again. */
export class RunningServer {
  readonly port: number;
  readonly baseUrl: string;
  readonly dataDir: string;
  #options: ServerOptions;
  #process: ChildProcess | null = null;
  #output = "";

  private constructor(port: number, dataDir: string, options: ServerOptions) {
    this.port = port;
    this.baseUrl = `http://127.0.0.1:${port}`;
    this.dataDir = dataDir;
    this.#options = options;
  }

  static async start(options: ServerOptions = {}): Promise<RunningServer> {
    const server = await RunningServer.prepare(options);
    await server.restart();
    return server;
  }

  /** With a port and an empty data folder, not started yet. */
  static async prepare(options: ServerOptions = {}): Promise<RunningServer> {
    return new RunningServer(await freePort(), mkdtempSync(join(tmpdir(), "samenspel-e2e-")), options);
  }

  /** What the process wrote to its log. */
  get output(): string {
    return this.#output;
  }

  /** Starts the process (again), on the same port and data; resolves when it is ready. */
  async restart(options: ServerOptions = this.#options): Promise<void> {
    this.#options = options;
    const environment = {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      PORT: String(this.port),
      HOST: "127.0.0.1",
      DATA_DIR: this.dataDir,
      API_TOKEN,
      LOG_LEVEL: "warn",
      ...options.environment,
    };
    const command =
      options.fileBlocks === undefined
        ? { file: process.execPath, args: [main] }
        : { file: "bash", args: ["-c", `trap '' XFSZ; ulimit -f ${options.fileBlocks}; exec "$0" "$1"`, process.execPath, main] };
    const child = spawn(command.file, command.args, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (this.#output += text.toString()));
    await this.#ready(child);
  }

  /** As when the power goes. */
  kill(): Promise<number | null> {
    return this.#end("SIGKILL");
  }

  /** Asks it to stop; resolves with its exit code. */
  terminate(): Promise<number | null> {
    return this.#end("SIGTERM");
  }

  /** Freezes it, lets it go on, or tells it something. */
  signal(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  /** Ends it and throws its data away. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child?.exitCode ?? null);
    return new Promise((resolve) => {
      child.once("exit", (code) => resolve(code));
      child.kill(signal);
    });
  }

  async #ready(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${this.baseUrl}/api/health`).catch(() => null);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the server did not get ready:\n${this.#output}`);
  }
}
