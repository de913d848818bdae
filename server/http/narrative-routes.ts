import {
  editionBody,
  type NarrativeView,
  narrativeBody,
  REPORT_FORMAT_NAMES,
  reportQuery,
} from "@samenspel/shared/protocol/http-api";
import { Router } from "express";
import { makeReport } from "../report/make-report.ts";
import { openSuggestions } from "../report/open-suggestions.ts";
import { wholeReport } from "../report/whole-report.ts";
import { editionView, keepEdition, loadNarrative, saveNarrative } from "../session/narrative.ts";
import type { SessionHost } from "../session/session-host.ts";
import { loadHouseStyle } from "./house-style.ts";
import { type HttpContext, sessionForLead, sessionWithName } from "./http-context.ts";
import { bodyOf, HttpProblem, parameter } from "./http-problem.ts";

/** Ids named in an answer: enough to see what is wrong. */
const NAMED = 5;

/** The report of a closed session, what people wrote in it, and the versions of it that they keep. */
export const narrativeRoutes = (context: HttpContext): Router => {
  const router = Router();
  const { storage } = context;

  /** The computed report of the last closing. Throws `not-closed` while the session goes on. */
  const closedReport = async (host: SessionHost): Promise<string> => {
    const stored = host.course.phase === "closed" ? await storage.loadReport(host.id) : null;
    if (stored === null) throw new HttpProblem("not-closed");
    return stored.reportJson;
  };

  /** The report as it stands, or as version `number` kept it; a kept version stays readable when the session reopens. */
  const reportFor = async (host: SessionHost, number: number | null): Promise<string> => {
    if (number === null) {
      const [reportJson, narrative] = await Promise.all([closedReport(host), storage.loadNarrative(host.id)]);
      return wholeReport(reportJson, { narrativeJson: narrative?.narrativeJson ?? null, edition: null });
    }
    const edition = await storage.loadEdition(host.id, number);
    const stored = edition === null ? null : await storage.loadReport(host.id, edition.reportVersion);
    if (edition === null || stored === null) throw new HttpProblem("not-found");
    const { state, savedAt, narrativeJson } = edition;
    return wholeReport(stored.reportJson, { narrativeJson, edition: { number, state, savedAt } });
  };

  router.get("/sessions/:id/narrative", async (request, response) => {
    const host = await sessionForLead(request, parameter(request, "id"), context);
    const reportJson = await closedReport(host);
    const [kept, editions] = await Promise.all([loadNarrative(host, storage), storage.loadEditions(host.id)]);
    const suggestions = await openSuggestions(host, reportJson, kept.narrative);
    response.json({ ...kept, suggestions, versions: editions.map(editionView) } satisfies NarrativeView);
  });

  router.put("/sessions/:id/narrative", async (request, response) => {
    const host = await sessionForLead(request, parameter(request, "id"), context);
    const saved = await saveNarrative(host, storage, bodyOf(request, narrativeBody));
    if (saved.ok) return void response.json({ revision: saved.revision });
    if ("error" in saved) throw new HttpProblem(saved.error);
    throw new HttpProblem("bad-request", `sources: ${saved.unknown.slice(0, NAMED).join(", ")}`);
  });

  router.post("/sessions/:id/versions", async (request, response) => {
    const { host, name } = await sessionWithName(request, parameter(request, "id"), context);
    const { state } = bodyOf(request, editionBody);
    const kept = await keepEdition(host, storage, { state, by: name, now: context.now() });
    if (!kept.ok) throw new HttpProblem(kept.error);
    response.status(201).json(kept.edition);
  });

  router.get("/sessions/:id/report", async (request, response) => {
    const host = await sessionForLead(request, parameter(request, "id"), context);
    const query = reportQuery.safeParse(request.query);
    if (!query.success)
      throw new HttpProblem("bad-request", `format: ${REPORT_FORMAT_NAMES.join(", ")}; language: nl or en; version: a number`);
    const { format, language = host.file.language, themes, version } = query.data;
    const reportJson = await reportFor(host, version === undefined ? null : Number(version));
    if (format === "json") return void response.type("application/json").send(reportJson);
    const { template, ...houseStyle } = await loadHouseStyle(storage, { withTemplate: format === "template" });
    if (format === "template" && template === null) throw new HttpProblem("no-template");
    const made = await makeReport(reportJson, format, {
      language,
      suggestThemes: themes === "suggested",
      houseStyle,
      ...(template === null ? {} : { template }),
    });
    response.attachment(made.filename).type(made.contentType).send(Buffer.from(made.bytes));
  });

  return router;
};
