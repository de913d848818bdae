import type { IncomingMessage } from "node:http";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { Request, Response } from "express";
import type { Organisers } from "../accounts/organisers.ts";
import { ORGANISER_COOKIE, readCookies, roleCookieName, roleOf, setCookies } from "../session/credentials.ts";
import { type Keyring, sameText } from "../session/keyring.ts";
import type { SessionDirectory } from "../session/session-directory.ts";
import type { SessionHost } from "../session/session-host.ts";
import type { Storage, StoredOrganiser, Write } from "../storage/storage.ts";
import { HttpProblem } from "./http-problem.ts";

/** What the HTTP calls need; put together in the composition root. */
export interface HttpContext {
  readonly storage: Storage;
  readonly directory: SessionDirectory;
  readonly organisers: Organisers;
  readonly keyring: Keyring;
  readonly now: () => number;
  readonly publicUrl: () => string;
  readonly apiToken: string | null;
  readonly retentionDays: number;
  readonly version: string;
  readonly isReady: () => Promise<boolean>;
  readonly originAllowed: (request: IncomingMessage) => boolean;
  /** Makes an example session, or null when it is switched off; throws `demo-busy` when too many run. */
  readonly startDemo: (() => Promise<{ id: string; deleteAt: number }>) | null;
  readonly securityContact: string;
  /** A call was answered with this error: for the metrics. */
  readonly onRefusal: (code: ErrorCode) => void;
  readonly metrics: () => Promise<{ type: string; text: string }>;
  readonly onError: (error: unknown) => void;
}

/** Somebody with organiser rights: an account, or the holder of the API token (who owns everything). */
export type OrganiserActor = { readonly kind: "account"; readonly organiser: StoredOrganiser } | { readonly kind: "token" };

const bearerOf = (request: Request): string | null => /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? null;

export const cookieOf = (request: Request, name: string): string | undefined => readCookies(request.headers.cookie).get(name);

export const isSecure = (context: HttpContext): boolean => context.publicUrl().startsWith("https:");

/** Who signed in, or null. A wrong token is an error, not nobody. */
const organiserOrNull = async (request: Request, { organisers, apiToken }: HttpContext): Promise<OrganiserActor | null> => {
  const bearer = bearerOf(request);
  if (bearer !== null) {
    if (apiToken !== null && sameText(bearer, apiToken)) return { kind: "token" };
    throw new HttpProblem("not-signed-in");
  }
  const cookie = cookieOf(request, ORGANISER_COOKIE);
  const organiser = cookie === undefined ? null : await organisers.byToken(cookie);
  return organiser === null ? null : { kind: "account", organiser };
};

export const organiserOf = async (request: Request, context: HttpContext): Promise<OrganiserActor> => {
  const organiser = await organiserOrNull(request, context);
  if (organiser === null) throw new HttpProblem("not-signed-in");
  return organiser;
};

const isOwner = (actor: OrganiserActor, host: SessionHost): boolean =>
  actor.kind === "token" || host.stored.ownerId === actor.organiser.id;

export const sessionOf = async (id: string, { directory }: HttpContext): Promise<SessionHost> => {
  const host = await directory.get(id);
  if (host === null) throw new HttpProblem("not-found");
  return host;
};

/** The session if this organiser owns it; somebody else's is as if it did not exist. */
export const ownSession = async (
  request: Request,
  id: string,
  context: HttpContext,
): Promise<{ host: SessionHost; actor: OrganiserActor }> => {
  const actor = await organiserOf(request, context);
  const host = await sessionOf(id, context);
  if (!isOwner(actor, host)) throw new HttpProblem("not-found");
  return { host, actor };
};

/** The session for its owner or its lead, with the name of whoever it is, when known. */
export const sessionWithName = async (
  request: Request,
  id: string,
  context: HttpContext,
): Promise<{ host: SessionHost; name: string | null }> => {
  const host = await sessionOf(id, context);
  const role = roleOf(readCookies(request.headers.cookie), "facilitator", host, context.keyring);
  if (role?.role === "lead") return { host, name: role.name ?? null };
  const organiser = await organiserOrNull(request, context);
  if (organiser === null)
    throw new HttpProblem(cookieOf(request, roleCookieName(id, "facilitator")) === undefined ? "not-signed-in" : "forbidden");
  if (!isOwner(organiser, host)) throw new HttpProblem("not-found");
  return { host, name: organiser.kind === "token" ? null : organiser.organiser.name };
};

/** The session for its owner or its lead. */
export const sessionForLead = async (request: Request, id: string, context: HttpContext): Promise<SessionHost> =>
  (await sessionWithName(request, id, context)).host;

export const auditWrite = (actor: OrganiserActor, action: string, sessionId: string | null, now: number): Write => ({
  type: "putAudit",
  at: now,
  actorKind: actor.kind === "token" ? "api-token" : "organiser",
  action,
  sessionId,
  detailJson: JSON.stringify(actor.kind === "token" ? {} : { organiser: actor.organiser.id }),
});

export const addCookies = (
  response: Response,
  name: string,
  value: string,
  options: { secure: boolean; maxAgeSeconds: number; paths?: readonly string[] },
): void => {
  response.append("Set-Cookie", setCookies(name, value, options));
};
