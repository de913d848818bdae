import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A folder of this one with a lockfile of its own, outside the workspace: installed when it is asked for. Its path. */
export const installed = (name: "peers" | "lighthouse"): string => {
  const folder = fileURLToPath(new URL(name, import.meta.url));
  if (existsSync(join(folder, "node_modules"))) return folder;
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) throw new Error(`${folder} could not be installed`);
  return folder;
};
