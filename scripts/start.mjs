// npm start: install and build what is missing or stale, then run the server.
//   npm start -- --lan    listen on every address of this machine, for phones in the room
import { spawn } from "node:child_process";
import { join } from "node:path";
import { requireSupportedNode } from "./node-version.mjs";

requireSupportedNode();

// npm runs this through a shell, and a signal to npm ends that shell without reaching us: a new parent means "stop".
const parent = process.ppid;
const isAbandoned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;

const { build, install, ROOT } = await import("./workspace.mjs");
if (!install() || !build()) process.exit(1);
if (isAbandoned()) process.exit(143);

const given = process.argv.slice(2);
const env = given.includes("--lan") ? { ...process.env, HOST: "0.0.0.0" } : process.env;
const [major, minor] = process.versions.node.split(".").map(Number);
// node:sqlite warns that it is experimental, which tells the person who starts the product nothing.
const quiet = major > 22 || (major === 22 && minor >= 5) ? ["--disable-warning=ExperimentalWarning"] : [];

const rest = given.filter((argument) => argument !== "--lan");
const server = spawn(process.execPath, [...quiet, join(ROOT, "server/dist/main.js"), ...rest], {
  cwd: ROOT,
  env,
  stdio: "inherit",
});

// The server stops in its own order (it still has work to store); this process waits for it and ends the same way.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => server.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
const watch = setInterval(() => {
  if (!isAbandoned()) return;
  clearInterval(watch);
  server.kill("SIGTERM");
}, 500);
watch.unref();
server.on("error", (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
server.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 1);
});
