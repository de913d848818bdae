import { renderUnicodeCompact } from "uqr";
import { isForTheRoom } from "./addresses.ts";
import { startApp } from "./app.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { createLog } from "./log.ts";
import { packageFile } from "./package-file.ts";
import { StorageError } from "./storage/storage-error.ts";

/** Stopping takes at most this long; then the process ends anyway. */
const STOP_WITHIN = 9_000;

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

const RESTORE = "Zet een reservekopie terug / put back a backup: pnpm restore -- FILE";

const IN_USE =
  "Er draait al een server op deze gegevensmap. Stop die eerst, of kies een andere met DATA_DIR. / A server already runs on this data folder. Stop it first, or choose another with DATA_DIR.";

/** Damage is never answered with an empty store: whoever starts it decides what to put back. */
const explainStore = ({ code, message }: StorageError): string => {
  if (code === "storage-in-use") return IN_USE;
  const what = `De opslag kan niet open / the store cannot be opened (${code}): ${message}`;
  return code === "storage-corrupt" ? `${what}\n${RESTORE}` : what;
};

/** What somebody at a terminal needs to know when the start fails: what it was, and what to do. */
const explain = (error: unknown): string => {
  if (error instanceof ConfigError) return `Instelling klopt niet / wrong setting: ${error.message}`;
  if (codeOf(error) === "EADDRINUSE")
    return "De poort is bezet. Kies een andere met PORT. / The port is in use. Choose another with PORT.";
  if (error instanceof StorageError) return explainStore(error);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const settings = (): Config => {
  try {
    return readConfig(process.env, packageFile);
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
};

const config = settings();
const log = createLog(config.logLevel);

try {
  const app = await startApp(config, log);
  console.log(`\nSamenspel: ${app.url}`);
  if (isForTheRoom(config.host)) console.log(`\n${renderUnicodeCompact(app.url)}`);
  if (app.setUpUrl !== null)
    console.log(`\nEerste organisator / first organiser (werkt één keer / works once):\n${app.setUpUrl}\n`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_WITHIN).unref();
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
