// Load on the built server: npm run bench [name…], npm run rehearsal, npm run chaos, npm run fuzz. What each does stands
// in e2e/load/<name>.ts; the server gets the first core, the people the second.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, install, ROOT } from "./workspace.mjs";

if (!install() || !build()) process.exit(1);
const [name, ...rest] = process.argv.slice(2);
const script = join(ROOT, `e2e/load/${name}.ts`);
const typescript = ["--conditions=samenspel-src", "--import", join(ROOT, "scripts/typescript-in-node.mjs")];
const run = spawnSync("taskset", ["-c", "1", process.execPath, ...typescript, script, ...rest], { cwd: ROOT, stdio: "inherit" });
if (run.error) console.error("This needs Linux with `taskset` (util-linux) and two cores.");
process.exit(run.status ?? 1);
