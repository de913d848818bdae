import { parentPort, workerData } from "node:worker_threads";
import { DemoCrowd, type DemoCrowdOptions } from "./demo-crowd.ts";

/** The thread in which the people of one example live, so that they take no time from the server's own. */
const crowd = new DemoCrowd(workerData as DemoCrowdOptions, (error) => parentPort?.postMessage({ error: String(error) }));

parentPort?.on("message", () => {
  crowd.stop();
  process.exit(0);
});

crowd
  .run()
  .catch((error: unknown) => parentPort?.postMessage({ error: String(error) }))
  .finally(() => process.exit(0));
