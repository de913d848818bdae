import type { SyncTarget } from "./sync-access.ts";

export type SyncPath =
  | { readonly door: "sync"; readonly target: SyncTarget }
  | { readonly door: "anonymous"; readonly sessionId: string }
  /** Under a path of ours, but nothing that exists. */
  | { readonly door: "unknown" };

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const KINDS = ["own", "grouping", "arrangement", "board"] as const;
const UNKNOWN: SyncPath = { door: "unknown" };

/** What a request's URL asks for; null when the path is not the sync server's. */
export const readSyncPath = (url: string): SyncPath | null => {
  const [path = ""] = url.split("?", 1);
  const [, door, sessionId = "", kind, id = "", ...rest] = path.split("/");
  if (door !== "sync" && door !== "anonymous") return null;
  if (!ID.test(sessionId)) return UNKNOWN;
  if (door === "anonymous") return kind === undefined ? { door, sessionId } : UNKNOWN;
  const known = KINDS.find((one) => one === kind);
  return known !== undefined && ID.test(id) && rest.length === 0 ? { door, target: { sessionId, kind: known, id } } : UNKNOWN;
};
