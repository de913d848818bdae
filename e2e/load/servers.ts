import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { API_TOKEN } from "../running-server.ts";
import { MeasuredProcess } from "./measured-process.ts";
import { installed } from "./on-demand.ts";
import type { PeerName } from "./peer-member.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const PORT = Number(process.env.LOAD_PORT ?? 4400);
export const BASE_URL = `http://127.0.0.1:${PORT}`;
/** The built server; another checkout's may be measured instead. */
const MAIN = process.env.LOAD_SERVER ?? at("../../server/dist/main.js");

export interface OwnServer {
  readonly process: MeasuredProcess;
  readonly dataDir: string;
}

/** Our server on an empty folder, or on `dataDir`. Ended, and its own folder removed, after `work`. */
export const withServer = async <T>(work: (server: OwnServer) => Promise<T>, keptDir?: string): Promise<T> => {
  const dataDir = keptDir ?? mkdtempSync(join(process.env.LOAD_DIR ?? tmpdir(), "samenspel-load-"));
  const environment = { PORT: String(PORT), DATA_DIR: dataDir, API_TOKEN: API_TOKEN, LOG_LEVEL: "warn", DEMO: "off" };
  const measured = new MeasuredProcess({ script: MAIN, environment, readyUrl: `${BASE_URL}/api/health`, inspectPort: PORT + 1 });
  try {
    await measured.start();
    return await work({ process: measured, dataDir });
  } catch (error) {
    console.error(measured.output.slice(-3000));
    throw error;
  } finally {
    await measured.end();
    if (keptDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
};

export const withPeer = async <T>(peer: PeerName, work: (server: MeasuredProcess) => Promise<T>): Promise<T> => {
  const folder = installed("peers");
  const measured = await MeasuredProcess.start({
    // Hocuspocus 4 needs Node 22.
    ...(peer === "hocus" ? { node: join(folder, "node_modules/node/bin/node") } : {}),
    script: join(folder, `${peer}.mjs`),
    environment: { PORT: String(PORT) },
    readyUrl: BASE_URL,
    inspectPort: PORT + 1,
  });
  try {
    return await work(measured);
  } finally {
    await measured.end();
  }
};
