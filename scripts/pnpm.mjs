// The pinned pnpm on a machine with only node and npm:  node scripts/pnpm.mjs install
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const isWindows = process.platform === "win32";

const majorOf = (version) => version.trim().split(".")[0];

/** The major version of the pnpm on PATH, or null. Asked outside the workspace, where pnpm does not switch versions. */
function majorOnPath() {
  const { status, stdout } = spawnSync("pnpm", ["--version"], { cwd: tmpdir(), encoding: "utf8", shell: isWindows });
  return status === 0 ? majorOf(stdout) : null;
}

/** Runs pnpm in the workspace and returns its exit code; a pnpm on PATH of the same major saves the download. */
export function runPnpm(args) {
  const pinned = packageManager.split("@")[1];
  const [command, before] = majorOnPath() === majorOf(pinned) ? ["pnpm", []] : ["npx", ["--yes", packageManager]];
  // Without CI=true pnpm asks before it replaces a node_modules of another version, and stops where nobody can answer.
  const env = { ...process.env, CI: process.env.CI ?? "true" };
  const { status, error } = spawnSync(command, [...before, ...args], { cwd: ROOT, stdio: "inherit", shell: isWindows, env });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = runPnpm(process.argv.slice(2));
