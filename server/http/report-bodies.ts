import { LIMITS } from "@samenspel/shared/protocol/limits";
import express, { type RequestHandler, Router } from "express";
import { type HttpContext, organiserOf } from "./http-context.ts";

/** A report as it was exported is larger than other bodies, so who sends it is asked first. */
export const reportBodies = (context: HttpContext): Router => {
  const router = Router();
  const organisersOnly: RequestHandler = async (request, _response, next) => {
    await organiserOf(request, context);
    next();
  };
  router.post("/sessions", organisersOnly, express.json({ limit: LIMITS.reportBytes }));
  // As text: reading it is work for another thread.
  router.post("/sessions/import-report", organisersOnly, express.text({ type: "application/json", limit: LIMITS.reportBytes }));
  return router;
};
