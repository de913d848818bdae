import { facilitateBody, presentBody, type RoleAnswer } from "@samenspel/shared/protocol/http-api";
import { type Response, Router } from "express";
import { nanoid } from "nanoid";
import { roleCookieName, signRole } from "../session/credentials.ts";
import type { SessionHost } from "../session/session-host.ts";
import { linksOf, type RoleOfKey, roleOfKey } from "../session/session-links.ts";
import { addCookies, type HttpContext, isSecure, sessionForLead } from "./http-context.ts";
import { bodyOf, HttpProblem, parameter } from "./http-problem.ts";

const DAY_SECONDS = 86_400;

type NamedRole = RoleOfKey & { readonly name?: string };

/** Facilitators and big screens come in with the key of their link and get a cookie for that role. */
export const roleRoutes = (context: HttpContext): Router => {
  const router = Router();

  const admit = async (
    sessionId: string,
    key: string,
    allowed: readonly RoleOfKey["role"][],
  ): Promise<{ host: SessionHost; role: RoleOfKey }> => {
    const host = await context.directory.get(sessionId);
    const role =
      host === null ? null : roleOfKey(key, { id: host.id, version: host.keysVersion, file: host.file }, context.keyring);
    // The same answer for a session that does not exist: a key says nothing about what there is.
    if (host === null || role === null || !allowed.includes(role.role)) throw new HttpProblem("wrong-key");
    return { host, role };
  };

  /** Who gives no name is called as the session file says. */
  const answer = (response: Response, host: SessionHost, { name: planned, ...role }: NamedRole, name = planned): void => {
    const cookie = signRole(context.keyring, {
      session: host.id,
      version: host.keysVersion,
      id: nanoid(10),
      ...role,
      ...(name ? { name } : {}),
    });
    const cookieName = roleCookieName(host.id, role.role === "presenter" ? "presenter" : "facilitator");
    addCookies(response, cookieName, cookie, { secure: isSecure(context), maxAgeSeconds: context.retentionDays * DAY_SECONDS });
    response.json({ sessionId: host.id, ...role } satisfies RoleAnswer);
  };

  router.post("/facilitate", async (request, response) => {
    const { sessionId, key, name } = bodyOf(request, facilitateBody);
    const { host, role } = await admit(sessionId, key, ["lead", "tafel"]);
    answer(response, host, role, name);
  });

  router.post("/present", async (request, response) => {
    const { sessionId, key } = bodyOf(request, presentBody);
    const { host, role } = await admit(sessionId, key, ["presenter"]);
    answer(response, host, role);
  });

  /** The lead opens the big screen. */
  router.post("/sessions/:id/presenter", async (request, response) => {
    const host = await sessionForLead(request, parameter(request, "id"), context);
    const { presenterUrl } = linksOf(
      { id: host.id, code: host.stored.code, version: host.keysVersion, file: host.file },
      context.keyring,
      context.publicUrl(),
    );
    response.json({ presenterUrl });
  });

  return router;
};
