import { type HouseStyleView, houseStyleBody } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import express, { type RequestHandler, Router } from "express";
import { FORMAT_FILES } from "../report/format-names.ts";
import { logoProblem, templateProblems } from "../report/house-style-check.ts";
import { houseStyleWrite, loadHouseStyle, NO_HOUSE_STYLE, NO_TEMPLATE, templateWrite } from "./house-style.ts";
import { auditWrite, type HttpContext, organiserOf } from "./http-context.ts";
import { bodyOf, HttpProblem } from "./http-problem.ts";

const TEMPLATE_TYPE = FORMAT_FILES.template.contentType;

/** How the documents of this server look: one house style, set by any organiser. */
export const houseStyleRoutes = (context: HttpContext): Router => {
  const router = Router();
  const { storage } = context;

  const view = async (): Promise<HouseStyleView> => {
    const { template, ...style } = await loadHouseStyle(storage, { withTemplate: true });
    return { ...style, template: template !== null };
  };

  /** Before a body is read, so that only organisers can send a large one. */
  const organisersOnly: RequestHandler = async (request, _response, next) => {
    await organiserOf(request, context);
    next();
  };
  const templateBytes = express.raw({ type: TEMPLATE_TYPE, limit: LIMITS.templateBytes });

  router
    .route("/house-style")
    .all(organisersOnly)
    .get(async (_request, response) => void response.json(await view()))
    .put(async (request, response) => {
      const actor = await organiserOf(request, context);
      const style = bodyOf(request, houseStyleBody);
      const problem = style.logo === null ? null : await logoProblem(style.logo);
      if (problem !== null) throw new HttpProblem("bad-request", `logo: ${problem}`);
      await storage.commit([houseStyleWrite(style), auditWrite(actor, "set-house-style", null, context.now())]);
      response.json(await view());
    })
    .delete(async (request, response) => {
      const actor = await organiserOf(request, context);
      await storage.commit([...NO_HOUSE_STYLE, auditWrite(actor, "delete-house-style", null, context.now())]);
      response.status(204).end();
    });

  router
    .route("/house-style/template")
    .all(organisersOnly)
    .get(async (_request, response) => {
      const { template } = await loadHouseStyle(storage, { withTemplate: true });
      if (template === null) throw new HttpProblem("no-template");
      response.attachment("sjabloon.docx").type(TEMPLATE_TYPE).send(Buffer.from(template));
    })
    .put(templateBytes, async (request, response) => {
      const actor = await organiserOf(request, context);
      const bytes: unknown = request.body;
      if (!(bytes instanceof Uint8Array)) throw new HttpProblem("bad-request", `Content-Type: ${TEMPLATE_TYPE}`);
      const problems = await templateProblems(bytes);
      if (problems.length > 0) throw new HttpProblem("bad-template", problems[0]?.placeholder, problems);
      await storage.commit([templateWrite(bytes), auditWrite(actor, "set-template", null, context.now())]);
      response.json(await view());
    })
    .delete(async (request, response) => {
      const actor = await organiserOf(request, context);
      await storage.commit([NO_TEMPLATE, auditWrite(actor, "delete-template", null, context.now())]);
      response.status(204).end();
    });

  return router;
};
