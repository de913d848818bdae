// Installs and builds the workspace, each only when something changed since the last time.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runPnpm } from "./pnpm.mjs";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const PACKAGES = ["shared", "server", "client", "e2e"];
const MANIFESTS = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", ...PACKAGES.map((name) => `${name}/package.json`)];
const BUILT_FROM = ["shared", "server", "client"];
const BUILD_SETTINGS = ["tsconfig.base.json", "tsconfig.json"];
const BUILT = ["server/dist/main.js", "client/dist/index.html"];
const NOT_SOURCE = new Set(["node_modules", "dist", "dist-types"]);

const INSTALL_STAMP = join(ROOT, "node_modules/.samenspel-install");
const BUILD_STAMP = join(ROOT, "node_modules/.samenspel-build");

/** Every source file below a folder, as paths from the root; tests are left out, for they change no build. */
function sourcesIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : sourcesIn(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

function hashOf(files, salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  return hash.digest("hex");
}

const holds = (stamp, value) => existsSync(stamp) && readFileSync(stamp, "utf8") === value;

// Prebuilt native packages differ per platform, so a folder carried to another machine is installed again.
const installHash = () => hashOf(MANIFESTS, `${process.platform} ${process.arch}`);

const buildHash = () => hashOf([...BUILD_SETTINGS, ...BUILT_FROM.flatMap(sourcesIn).sort()], installHash());

/** Runs a tool of the workspace with this Node, without npx or pnpm in between; returns its exit code. */
export function runTool(script, args = [], { cwd = ROOT, env = {} } = {}) {
  const { status } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

/** `tsc -b`: checks every package and writes shared, server and the players for the browser tests; returns its exit code. */
export const runTypeScript = (projects = []) => runTool("node_modules/typescript/bin/tsc", ["-b", ...projects]);

/** Installs the packages of the lockfile when they are missing or another lockfile than the last time; false on failure. */
export function install() {
  const hash = installHash();
  if (holds(INSTALL_STAMP, hash)) return true;
  console.log("Pakketten installeren… / Installing packages…");
  if (runPnpm(["install", "--frozen-lockfile", "--prefer-offline"]) !== 0) return false;
  writeFileSync(INSTALL_STAMP, hash);
  return true;
}

/** Builds server and client when their sources differ from the last build; false on failure. */
export function build() {
  const hash = buildHash();
  if (holds(BUILD_STAMP, hash) && BUILT.every((file) => existsSync(join(ROOT, file)))) return true;
  console.log("Bouwen… / Building…");
  if (runTypeScript(["shared", "server"]) !== 0) return false;
  if (runTool("client/node_modules/vite/bin/vite.js", ["build"], { cwd: join(ROOT, "client") }) !== 0) return false;
  writeFileSync(BUILD_STAMP, hash);
  return true;
}
