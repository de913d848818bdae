import type { Storage } from "../storage/storage.ts";

export interface RetentionOptions {
  readonly storage: Pick<Storage, "sessionsToDelete" | "commit">;
  readonly now: () => number;
  /** Milliseconds that no clock setting changes. */
  readonly uptime?: () => number;
  /** Erases a session whole, with everybody's connections. */
  readonly erase: (sessionId: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const EVERY = 60_000;
const HOUR = 3_600_000;
/** Audit entries are kept a year. */
const AUDIT_KEPT = 365 * 86_400_000;

/**
 * Tells whether the clock may be believed. One that jumped ahead by an hour or more while the server ran may be wrong, and
 * what is erased never comes back: it is believed again when it has gone on by itself for an hour.
 */
const clockTrust = (now: () => number, uptime: () => number): (() => boolean) => {
  let last = now() - uptime();
  let from = Number.NEGATIVE_INFINITY;
  return () => {
    const difference = now() - uptime();
    if (difference - last >= HOUR) from = uptime() + HOUR;
    // Put back: whatever it said before, it is as it was.
    else if (last - difference >= HOUR) from = Number.NEGATIVE_INFINITY;
    last = difference;
    return uptime() >= from;
  };
};

/** Erases what has been kept long enough: looks now, and every minute until the returned function is called. */
export const startRetention = (options: RetentionOptions): (() => void) => {
  const { storage, now, uptime = () => performance.now(), erase, onError } = options;
  const isTrusted = clockTrust(now, uptime);
  const look = async (): Promise<void> => {
    if (!isTrusted()) return;
    for (const sessionId of await storage.sessionsToDelete(now())) await erase(sessionId);
    await storage.commit([{ type: "deleteAuditBefore", at: now() - AUDIT_KEPT }]);
  };
  look().catch(onError);
  const timer = setInterval(() => look().catch(onError), EVERY);
  return () => clearInterval(timer);
};
