import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import type { Connection } from "./connection.ts";
import { isEmptyUpdate } from "./update-guard.ts";

/** A reader's update: an empty one is no write, anything else ends the connection. */
export const takeFromReader = (connection: Connection, update: Uint8Array): void => {
  if (!isEmptyUpdate(update)) connection.close(CLOSE.refused, "read-only");
};
