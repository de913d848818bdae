import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import { forgettingWrites, toForget } from "../session/closing.ts";
import type { SessionDirectory } from "../session/session-directory.ts";
import type { SessionChange, SessionHost } from "../session/session-host.ts";
import type { Storage } from "../storage/storage.ts";
import type { SyncEndpoint } from "./sync-endpoint.ts";

export interface FollowOptions {
  readonly sync: SyncEndpoint;
  readonly storage: Storage;
  readonly onError: (error: unknown) => void;
  /** What is under way, for who stops the server to wait for: what a closing deletes must be gone by then. */
  readonly underWay: Set<Promise<void>>;
}

const track = (work: Promise<void>, { underWay, onError }: FollowOptions): Promise<void> => {
  const tracked = work.catch(onError).finally(() => underWay.delete(tracked));
  underWay.add(tracked);
  return tracked;
};

/**
 * After closing: writers are sent away, what is anonymous and every draft is deleted, and deleted bytes leave the file.
 * Their rooms go first, so that nothing that was still under way brings a document back.
 */
const forgetDocuments = async (host: SessionHost, { sync, storage }: FollowOptions): Promise<void> => {
  await sync.closeSession(host.id);
  await sync.dropDocuments(host.id, "anonymous");
  await sync.dropDocuments(host.id, "own");
  await storage.commit(await forgettingWrites(host.id, storage, sync.documents));
  await sync.dropDocuments(host.id, "own");
  await storage.checkpoint();
  await storage.commit([{ type: "deleteSetting", key: toForget(host.id) }]);
};

const erasePerson = async (host: SessionHost, participantId: string, { sync, storage }: FollowOptions): Promise<void> => {
  sync.closePerson(host.id, participantId, CLOSE.erased, "erased");
  await sync.dropDocuments(host.id, "own", participantId);
  // Once more: a change that was on its way may have come after the erasure.
  await storage.commit([{ type: "deleteDocument", document: { sessionId: host.id, kind: "own", id: participantId } }]);
  await storage.checkpoint();
};

const follow = async (host: SessionHost, change: SessionChange, options: FollowOptions): Promise<void> => {
  const { sync } = options;
  if (change.kind === "erased") await erasePerson(host, change.participantId, options);
  if (change.kind === "seats") await Promise.all(change.participants.map((participant) => sync.recheck(host.id, participant)));
  if (change.kind !== "course") return;
  if (change.before.grouping !== host.course.grouping) await sync.recheck(host.id);
  if (change.before.phase !== host.course.phase && host.course.phase === "closed") await forgetDocuments(host, options);
};

/** What the documents do when a session changes: rights are asked again, and what must go is deleted. */
export const followSession =
  (options: FollowOptions) =>
  (host: SessionHost): void => {
    host.onChange((change) => void track(follow(host, change, options), options));
  };

const finishClosings = async (options: FollowOptions, directory: SessionDirectory): Promise<void> => {
  for (const { id } of await options.storage.listSessions()) {
    const host = await directory.get(id);
    const isLeftBehind = host?.course.phase === "closed" && (await options.storage.loadSetting(toForget(id))) !== null;
    if (host !== null && isLeftBehind) await forgetDocuments(host, options);
  }
};

/** Loads what may happen by the clock, and finishes what a stop in the middle of a closing left behind. */
export const wakeSessions = (options: FollowOptions, directory: SessionDirectory): Promise<void> =>
  track(finishClosings(options, directory), options);
