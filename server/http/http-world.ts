import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { smallSession } from "@samenspel/shared/domain/testing/small-session";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import { type Config, readConfig } from "../config.ts";
import { createLog, type Logger } from "../log.ts";

/** For tests of the server as a whole: the real thing on a free port, with a store of its own. */

export const TOKEN = "token-of-these-tests";

/** Settings as the environment gives them, for a server that keeps to itself. */
const testConfig = (changes: Readonly<Record<string, string>>): Config =>
  readConfig(
    { PORT: "0", DEMO: "off", LOG_LEVEL: "silent", API_TOKEN: TOKEN, ...changes },
    new URL("../package.json", import.meta.url),
  );

/** What starts the server, and what comes of it; the tests hand in the composition root's own. */
type StartApp = (config: Config, log: Logger) => Promise<StartedApp>;
interface StartedApp {
  readonly port: number;
  readonly setUpUrl: string | null;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly cookies: readonly string[];
  readonly headers: Headers;
}

export class HttpWorld {
  readonly #dataDir: string;
  readonly app: StartedApp;

  private constructor(dataDir: string, app: StartedApp) {
    this.#dataDir = dataDir;
    this.app = app;
  }

  static async start(startApp: StartApp, changes: Readonly<Record<string, string>> = {}): Promise<HttpWorld> {
    const dataDir = await mkdtemp(join(tmpdir(), "samenspel-http-"));
    return new HttpWorld(dataDir, await startApp(testConfig({ DATA_DIR: dataDir, ...changes }), createLog("silent")));
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.app.port}`;
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await rm(this.#dataDir, { recursive: true });
  }

  /** A call of the API. A body that is a text goes as it is. */
  async call(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const response = await fetch(`http://127.0.0.1:${this.app.port}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const type = response.headers.get("Content-Type") ?? "";
    const isJson = type.includes("json");
    return {
      status: response.status,
      type,
      body: isJson ? JSON.parse(text) : text,
      cookies: response.headers.getSetCookie(),
      headers: response.headers,
    };
  }

  /** As the holder of the API token. */
  manage(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.call(method, path, body, { Authorization: `Bearer ${TOKEN}` });
  }

  async createSession(changes: Record<string, unknown> = {}): Promise<SessionLinks> {
    const { body } = await this.manage("POST", "/api/sessions", smallSession(changes));
    return body as SessionLinks;
  }
}

/** The answer's cookies as a browser would send them back. */
export const cookieOf = ({ cookies }: Answer): { Cookie: string } => ({
  Cookie: [...new Set(cookies.map((one) => one.split(";")[0]))].join("; "),
});
