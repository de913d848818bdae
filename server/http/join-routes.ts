import { hasFreeSeat } from "@samenspel/shared/domain/decide-seats";
import { allBlocks } from "@samenspel/shared/domain/session-blocks";
import { type JoinView, joinBody } from "@samenspel/shared/protocol/http-api";
import { type Request, Router } from "express";
import { participantCookieName, participantOf, readCookies } from "../session/credentials.ts";
import { eraseParticipant } from "../session/erasing.ts";
import type { SessionHost } from "../session/session-host.ts";
import { CodeGuard } from "./code-guard.ts";
import { addCookies, type HttpContext, isSecure, sessionOf } from "./http-context.ts";
import { bodyOf, HttpProblem, parameter } from "./http-problem.ts";

const DAY_SECONDS = 86_400;

const digitsOf = (code: string): string => code.replace(/[\s-]/g, "");

const addressOf = (request: Request): string => request.ip ?? "";

const viewOf = (host: SessionHost, retentionDays: number): JoinView => ({
  sessionId: host.id,
  title: host.file.title,
  startsAt: host.file.startsAt,
  minutes: host.file.blocks.reduce((sum, { minutes }) => sum + minutes, 0),
  language: host.file.language,
  perspectives: [...host.file.perspectives],
  phase: host.course.phase,
  doorLocked: host.course.doorLocked,
  tafels: host.file.tafels.map(({ id, title }) => ({ id, title, free: hasFreeSeat(host.file, host.seats, id) })),
  usesNames: allBlocks(host.file).some(
    (block) => "identity" in block && (block.identity === "name" || block.identity === "choice"),
  ),
  retentionDays,
});

/** Joining a session with its code, and leaving it for good. */
export const joinRoutes = (context: HttpContext): Router => {
  const guard = new CodeGuard();
  const router = Router();

  const sessionByCode = async (request: Request, code: string): Promise<SessionHost> => {
    const digits = digitsOf(code);
    const host = /^\d{6}$/.test(digits) ? await context.directory.byCode(digits) : null;
    await guard.takeCode(addressOf(request), host?.id ?? null);
    if (host === null) throw new HttpProblem("unknown-code");
    return host;
  };

  router.get("/join/:code", async (request, response) => {
    response.json(viewOf(await sessionByCode(request, parameter(request, "code")), context.retentionDays));
  });

  router.post("/join", async (request, response) => {
    const { code, ...wishes } = bodyOf(request, joinBody);
    const host = await sessionByCode(request, code);
    const verdict = await host.door.join(wishes, context.keyring, context.now());
    if (!verdict.ok) throw new HttpProblem(verdict.error);
    const maxAgeSeconds = context.retentionDays * DAY_SECONDS;
    addCookies(response, participantCookieName(verdict.answer.participantId), verdict.cookie, {
      secure: isSecure(context),
      maxAgeSeconds,
    });
    response.json(verdict.answer);
  });

  router.delete("/sessions/:id/participants/:participantId", async (request, response) => {
    const host = await sessionOf(parameter(request, "id"), context);
    const participantId = parameter(request, "participantId");
    if (participantOf(readCookies(request.headers.cookie), participantId, host) === null) throw new HttpProblem("forbidden");
    await eraseParticipant(host, participantId, context.storage);
    response.status(204).end();
  });

  return router;
};
