import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { readConfig } from "./config.ts";
import { packageFile } from "./package-file.ts";
import { restoreStore } from "./storage/restore-store.ts";

/*
 * pnpm restore -- FILE: checks a backup and puts it in the place of the store, with the server stopped. The store that
 * was there is set aside beside it.
 */

const [given] = process.argv.slice(2).filter((argument) => argument !== "--");
if (given === undefined) {
  console.error("Gebruik / usage: pnpm restore -- FILE");
  process.exit(2);
}
try {
  const { dataDir } = readConfig(process.env, packageFile);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { sessions, setAside } = await restoreStore(dataDir, resolve(process.env.INIT_CWD ?? ".", given), Date.now());
  console.log(`Teruggezet / restored: ${sessions} sessies / sessions`);
  if (setAside !== null) console.log(`De vorige opslag staat nu in / the earlier store is now: ${setAside}`);
} catch (error) {
  console.error(`Niet teruggezet / not restored: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
