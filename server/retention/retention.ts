import type { Storage } from "../storage/storage.ts";

export interface RetentionOptions {
  readonly storage: Storage;
  readonly now: () => number;
  /** Erases a session whole, with everybody's connections. */
  readonly erase: (sessionId: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const EVERY = 60_000;
/** Audit entries are kept a year. */
const AUDIT_KEPT = 365 * 86_400_000;

/** Erases what has been kept long enough: looks now, and every minute until the returned function is called. */
export const startRetention = ({ storage, now, erase, onError }: RetentionOptions): (() => void) => {
  const look = async (): Promise<void> => {
    for (const sessionId of await storage.sessionsToDelete(now())) await erase(sessionId);
    await storage.commit([{ type: "deleteAuditBefore", at: now() - AUDIT_KEPT }]);
  };
  look().catch(onError);
  const timer = setInterval(() => look().catch(onError), EVERY);
  return () => clearInterval(timer);
};
