// npm run backup -- FILE, npm run restore -- FILE: builds what is stale and runs server/<name>.ts from the build.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, install, ROOT } from "./workspace.mjs";

if (!install() || !build()) process.exit(1);
const [name, ...rest] = process.argv.slice(2);
const run = spawnSync(process.execPath, [join(ROOT, `server/dist/${name}.js`), ...rest], { cwd: ROOT, stdio: "inherit" });
process.exit(run.status ?? 1);
