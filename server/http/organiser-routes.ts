import { type OrganiserView, organiserBody, signInBody } from "@samenspel/shared/protocol/http-api";
import { type Response, Router } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { ORGANISER_COOKIE } from "../session/credentials.ts";
import type { StoredOrganiser } from "../storage/storage.ts";
import { StorageError } from "../storage/storage-error.ts";
import { addCookies, auditWrite, cookieOf, type HttpContext, isSecure, organiserOf } from "./http-context.ts";
import { bodyOf, HttpProblem } from "./http-problem.ts";

const viewOf = ({ id, name, email }: StoredOrganiser): OrganiserView => ({ id, name, email });

/** Accounts: the first organiser by the one-time link, colleagues by somebody signed in, signing in and out. */
export const organiserRoutes = (context: HttpContext): Router => {
  const router = Router();
  const { organisers } = context;
  /** Wrong passwords per address: ten in ten minutes. */
  const attempts = new RateLimiterMemory({ points: 10, duration: 600 });

  const signIn = (response: Response, login: { token: string; maxAgeSeconds: number }): void =>
    addCookies(response, ORGANISER_COOKIE, login.token, {
      secure: isSecure(context),
      maxAgeSeconds: login.maxAgeSeconds,
      paths: ["/api"],
    });

  router.get("/set-up", async (_request, response) => {
    response.json({ needed: (await context.storage.organisers()).length === 0 });
  });

  router.get("/organiser", async (request, response) => {
    const actor = await organiserOf(request, context);
    response.json(actor.kind === "token" ? { id: "", name: "API", email: "" } : viewOf(actor.organiser));
  });

  router.post("/organisers", async (request, response) => {
    const { setUpToken, ...organiser } = bodyOf(request, organiserBody);
    if (setUpToken !== undefined) {
      const made = await organisers.setUp(setUpToken, organiser);
      if (made === null) throw new HttpProblem("set-up-done");
      signIn(response, await organisers.login(made.id));
      return void response.status(201).json(viewOf(made));
    }
    const actor = await organiserOf(request, context);
    const made = await organisers.add(organiser).catch((error: unknown) => {
      if (error instanceof StorageError && error.code === "storage-conflict") throw new HttpProblem("email-taken");
      throw error;
    });
    await context.storage.commit([auditWrite(actor, "add-organiser", null, context.now())]);
    response.status(201).json(viewOf(made));
  });

  router.post("/sign-in", async (request, response) => {
    const { email, password } = bodyOf(request, signInBody);
    const address = request.ip ?? "";
    // Counted before the password is looked at, so that many tries at once are not one; a right one is given back.
    await attempts.consume(address).catch(() => {
      throw new HttpProblem("too-fast");
    });
    const login = await organisers.signIn(email, password);
    if (login === null) throw new HttpProblem("wrong-credentials");
    await attempts.reward(address, 1);
    signIn(response, login);
    response.json(viewOf(login.organiser));
  });

  router.post("/sign-out", async (request, response) => {
    const token = cookieOf(request, ORGANISER_COOKIE);
    if (token !== undefined) await organisers.signOut(token);
    addCookies(response, ORGANISER_COOKIE, "", { secure: isSecure(context), maxAgeSeconds: 0, paths: ["/api"] });
    response.status(204).end();
  });

  return router;
};
