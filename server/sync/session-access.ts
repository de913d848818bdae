import type { IncomingMessage } from "node:http";
import type { Actor } from "@samenspel/shared/domain/actor";
import { isGroupingOpen } from "@samenspel/shared/domain/course";
import { type DocumentRequest, type Right, rightOn } from "@samenspel/shared/domain/document-rights";
import { PLENARY } from "@samenspel/shared/domain/place";
import { tafelOf } from "@samenspel/shared/domain/session-blocks";
import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import { actorsOf, participantCookieName, readCookies } from "../session/credentials.ts";
import type { Keyring } from "../session/keyring.ts";
import type { SessionDirectory } from "../session/session-directory.ts";
import type { SessionHost } from "../session/session-host.ts";
import type { AccessRefused, AccessVerdict, Standing, SyncAccess, SyncTarget } from "./sync-access.ts";

export interface SessionAccessOptions {
  readonly directory: SessionDirectory;
  readonly keyring: Keyring;
  readonly originAllowed: (request: IncomingMessage) => boolean;
}

const NOT_ALLOWED: AccessRefused = { ok: false, close: CLOSE.notAllowed, reason: "forbidden" };
const CLOSED: AccessRefused = { ok: false, close: CLOSE.sessionClosed, reason: "session-closed" };
const ERASED: AccessRefused = { ok: false, close: CLOSE.erased, reason: "erased" };

const requestOf = ({ kind, id }: SyncTarget): DocumentRequest =>
  kind === "own" ? { kind, participantId: id } : { kind, place: id };

const isPlace = (host: SessionHost, id: string): boolean => id === PLENARY || tafelOf(host.file, id) !== undefined;

const RANK: Record<Right, number> = { none: 0, read: 1, write: 2 };

const rightNow = (request: DocumentRequest, actor: Actor, host: SessionHost): Right =>
  rightOn(request, actor, {
    seat: actor.role === "participant" ? (host.seats.get(actor.id)?.tafel ?? null) : null,
    groupsTogether: (place) => isGroupingOpen(host.course, place),
  });

/** After closing nobody writes any more: boards stay readable, everything else is at rest. */
const standing = (request: DocumentRequest, actor: Actor, host: SessionHost): Standing => {
  if (actor.role === "participant" && !host.seats.has(actor.id)) return ERASED;
  const right = rightNow(request, actor, host);
  if (right === "none") return NOT_ALLOWED;
  if (host.course.phase === "closed" && request.kind !== "board") return CLOSED;
  return { ok: true, right };
};

/** Who may open which document of a session, by the cookies of the request and the session as it stands. */
export const createSessionAccess = ({ directory, keyring, originAllowed }: SessionAccessOptions): SyncAccess => ({
  originAllowed,

  async open(request, target): Promise<AccessVerdict> {
    const host = await directory.get(target.sessionId);
    if (host === null) return NOT_ALLOWED;
    if (target.kind !== "own" && !isPlace(host, target.id)) return NOT_ALLOWED;
    const cookies = readCookies(request.headers.cookie);
    const cookie = target.kind === "own" ? cookies.get(participantCookieName(target.id)) : undefined;
    if (cookie !== undefined && host.wasErased(cookie)) return ERASED;
    const asked = requestOf(target);
    const actor = actorsOf(cookies, host, keyring).reduce<Actor | null>(
      (best, one) => (best === null || RANK[rightNow(asked, one, host)] > RANK[rightNow(asked, best, host)] ? one : best),
      null,
    );
    if (actor === null) return NOT_ALLOWED;
    const now = standing(asked, actor, host);
    if (!now.ok) return now;
    return { ok: true, document: target, right: now.right, person: actor.id, mayStill: () => standing(asked, actor, host) };
  },

  async openAnonymous(_request, sessionId, secret): Promise<AccessVerdict> {
    const host = await directory.get(sessionId);
    const id = host === null ? null : keyring.anonymousId(sessionId, secret);
    if (host === null || id === null) return NOT_ALLOWED;
    const mayStill = (): Standing => (host.course.phase === "closed" ? CLOSED : { ok: true, right: "write" });
    const now = mayStill();
    if (!now.ok) return now;
    return { ok: true, document: { sessionId, kind: "anonymous", id }, right: now.right, person: `anonymous ${id}`, mayStill };
  },
});
