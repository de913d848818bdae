import { resolve } from "node:path";
import { readConfig } from "./config.ts";
import { packageFile } from "./package-file.ts";
import { openSqliteStorage } from "./storage/sqlite-storage.ts";

/*
 * pnpm backup -- FILE: a consistent copy of the store, while the server runs or not. FILE must not exist yet. It holds
 * everything the store does, also what is erased from the store later: keep it as long as you would keep that.
 */

const [given] = process.argv.slice(2).filter((argument) => argument !== "--");
if (given === undefined) {
  console.error("Gebruik / usage: pnpm backup -- FILE");
  process.exit(2);
}
const file = resolve(process.env.INIT_CWD ?? ".", given);
try {
  const { dataDir } = readConfig(process.env, packageFile);
  const storage = await openSqliteStorage({ dataDir });
  await storage.backup(file);
  const sessions = await storage.sessionIds();
  await storage.close();
  console.log(`Reservekopie gemaakt / backup made: ${file} (${sessions.length} sessies / sessions)`);
} catch (error) {
  console.error(`Geen reservekopie / no backup: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
