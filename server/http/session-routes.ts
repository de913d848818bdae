import { planOf } from "@samenspel/shared/domain/script";
import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import { copyBody, type SessionDetail, type SessionLinks, type SessionSummary } from "@samenspel/shared/protocol/http-api";
import { Router } from "express";
import { nanoid } from "nanoid";
import { readExport } from "../report/read-export.ts";
import { editSession } from "../session/editing.ts";
import { importWrites } from "../session/importing.ts";
import type { SessionHost } from "../session/session-host.ts";
import { linksOf } from "../session/session-links.ts";
import type { Write } from "../storage/storage.ts";
import { auditWrite, type HttpContext, type OrganiserActor, organiserOf, ownSession } from "./http-context.ts";
import { bodyOf, HttpProblem, parameter } from "./http-problem.ts";

const DAY = 86_400_000;

/** The session file in a body. Throws `bad-session-file` with every problem and its field. */
const fileOf = (input: unknown): SessionFile => {
  const parsed = parseSessionFile(input);
  if (!parsed.ok) throw new HttpProblem("bad-session-file", parsed.problems[0]?.path, parsed.problems);
  return parsed.file;
};

/** A whole session file takes the place of the old one; without its `format`, a body changes the fields that it names. */
const editedFile = (file: SessionFile, body: unknown): unknown =>
  typeof body === "object" && body !== null && !Array.isArray(body) && !("format" in body) ? { ...file, ...body } : body;

const linksFor = (host: SessionHost, context: HttpContext): SessionLinks =>
  linksOf(
    { id: host.id, code: host.stored.code, version: host.keysVersion, file: host.file },
    context.keyring,
    context.publicUrl(),
  );

const summaryOf = (host: SessionHost): SessionSummary => ({
  id: host.id,
  code: host.stored.code,
  title: host.file.title,
  startsAt: host.file.startsAt,
  phase: host.course.phase,
  joined: host.seats.size,
  deleteAt: host.deleteAt,
  demo: host.stored.demo,
});

/** What organisers do with sessions. */
export const sessionRoutes = (context: HttpContext): Router => {
  const router = Router();
  const { storage, directory, now } = context;

  /** Kept so many days after its end, or after today when it lies in the past. */
  const deleteAtOf = (file: SessionFile): number => Math.max(planOf(file).end, now()) + context.retentionDays * DAY;

  const create = async (
    file: SessionFile,
    actor: OrganiserActor,
    more?: (sessionId: string) => Write[],
  ): Promise<SessionHost> => {
    const ownerId = actor.kind === "token" ? null : actor.organiser.id;
    const audit = [auditWrite(actor, more === undefined ? "create-session" : "import-report", null, now())];
    return directory.create({ file, ownerId, demo: false, deleteAt: deleteAtOf(file) }, audit, more);
  };

  router.get("/sessions", async (request, response) => {
    const actor = await organiserOf(request, context);
    const rows = await storage.listSessions(actor.kind === "token" ? undefined : actor.organiser.id);
    const hosts = await Promise.all(rows.filter(({ demo }) => !demo).map(({ id }) => directory.get(id)));
    response.json(hosts.flatMap((host) => (host === null ? [] : [summaryOf(host)])));
  });

  router.post("/sessions", async (request, response) => {
    const actor = await organiserOf(request, context);
    const host = await create(fileOf(request.body), actor);
    response.status(201).json(linksFor(host, context));
  });

  /** The body is text here: reading it is work for another thread. */
  router.post("/sessions/import-report", async (request, response) => {
    const actor = await organiserOf(request, context);
    const verdict = await readExport(typeof request.body === "string" ? request.body : "");
    if (!verdict.ok) throw new HttpProblem("bad-session-file", verdict.problems[0]?.path, verdict.problems);
    const file = fileOf(JSON.parse(verdict.read.fileJson));
    const host = await create(file, actor, (id) => importWrites(id, file, verdict.read));
    response.status(201).json(linksFor(host, context));
  });

  router.get("/sessions/:id", async (request, response) => {
    const { host } = await ownSession(request, parameter(request, "id"), context);
    response.json({ ...summaryOf(host), file: host.file, links: linksFor(host, context) } satisfies SessionDetail);
  });

  router.patch("/sessions/:id", async (request, response) => {
    const { host, actor } = await ownSession(request, parameter(request, "id"), context);
    const file = fileOf(editedFile(host.file, request.body));
    const edited = await editSession(host, file, deleteAtOf(file), auditWrite(actor, "edit-session", host.id, now()));
    if (!edited) throw new HttpProblem("already-running");
    response.json({ ...summaryOf(host), file: host.file, links: linksFor(host, context) } satisfies SessionDetail);
  });

  router.delete("/sessions/:id", async (request, response) => {
    const { host, actor } = await ownSession(request, parameter(request, "id"), context);
    await directory.delete(host.id, [auditWrite(actor, "delete-session", null, now())]);
    response.status(204).end();
  });

  router.post("/sessions/:id/copy", async (request, response) => {
    const { host, actor } = await ownSession(request, parameter(request, "id"), context);
    const changes = bodyOf(request, copyBody);
    const copy = await create(fileOf({ ...host.file, ...changes }), actor);
    response.status(201).json(linksFor(copy, context));
  });

  router.post("/sessions/:id/reopen", async (request, response) => {
    const { host, actor } = await ownSession(request, parameter(request, "id"), context);
    const ack = await host.execute({ id: nanoid(), type: "reopen" }, { role: "lead", id: "organiser" });
    if (!ack.ok) throw new HttpProblem(ack.error.code);
    await storage.commit([auditWrite(actor, "reopen-session", host.id, now())]);
    response.json({ ok: true });
  });

  return router;
};
