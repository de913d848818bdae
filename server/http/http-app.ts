import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DemoAnswer } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { openApi } from "@samenspel/shared/protocol/openapi";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import express, { type Express, type RequestHandler, Router } from "express";
import helmet from "helmet";
import sirv from "sirv";
import { securityTxt } from "../security-txt.ts";
import { linksOf } from "../session/session-links.ts";
import { apiDocsRoutes } from "./api-docs-page.ts";
import { houseStyleRoutes } from "./house-style-routes.ts";
import { type HttpContext, isSecure, organiserOf, sessionOf } from "./http-context.ts";
import { HttpProblem, notFound, problemHandler } from "./http-problem.ts";
import { joinRoutes } from "./join-routes.ts";
import { narrativeRoutes } from "./narrative-routes.ts";
import { organiserRoutes } from "./organiser-routes.ts";
import { pageLinks } from "./page-links.ts";
import { reportBodies } from "./report-bodies.ts";
import { roleRoutes } from "./role-routes.ts";
import { sessionRoutes } from "./session-routes.ts";

/** Sockets of the address that the page was asked from. Older Safari does not take them for `'self'`. */
const ownSockets = (host: string | undefined): string =>
  host !== undefined && /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? `ws://${host} wss://${host}` : "'self'";

/** Everything comes from this server; only a film may be somewhere else, and only when somebody starts it. */
const security = (secure: boolean): RequestHandler =>
  helmet({
    strictTransportSecurity: secure ? { maxAge: 15_552_000 } : false,
    referrerPolicy: { policy: "no-referrer" },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        mediaSrc: ["'self'", "https:"],
        connectSrc: ["'self'", (request) => ownSockets(request.headers.host)],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  });

const systemRoutes = (context: HttpContext): Router => {
  const router = Router();
  router.get("/health", async (_request, response) => {
    const ready = await context.isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? "ok" : "unavailable", version: context.version });
  });
  router.get("/metrics", async (request, response) => {
    if ((await organiserOf(request, context)).kind !== "token") throw new HttpProblem("forbidden");
    const { type, text } = await context.metrics();
    response.type(type).send(text);
  });
  router.get("/openapi.json", (_request, response) => {
    response.json(openApi(context.version));
  });
  router.post("/demo", async (_request, response) => {
    if (context.startDemo === null) throw new HttpProblem("demo-off");
    const { id, deleteAt } = await context.startDemo();
    const host = await sessionOf(id, context);
    const links = linksOf(
      { id, code: host.stored.code, version: host.keysVersion, file: host.file },
      context.keyring,
      context.publicUrl(),
    );
    const { code, facilitatorUrl, participantUrl, presenterUrl } = links;
    response.status(201).json({ id, code, facilitatorUrl, participantUrl, presenterUrl, deleteAt } satisfies DemoAnswer);
  });
  return router;
};

const noForeigners =
  ({ originAllowed }: HttpContext): RequestHandler =>
  (request, _response, next) => {
    if (!originAllowed(request)) throw new HttpProblem("foreign-origin");
    next();
  };

const YEAR_SECONDS = 31_536_000;

/** The built client: files with a hash in their name are kept for ever, every other address is the one page. */
const clientRoutes = (clientDir: string): Router => {
  const router = Router();
  const page = join(clientDir, "index.html");
  const pageLinksOf = pageLinks(clientDir);
  // Compressed copies were made at the build: brotli where the browser takes it, else gzip.
  router.use(
    "/assets",
    sirv(join(clientDir, "assets"), { gzip: true, brotli: true, immutable: true, maxAge: YEAR_SECONDS }),
    notFound,
  );
  router.use(express.static(clientDir, { index: false, maxAge: 0 }));
  router.get("/{*path}", (request, response) => {
    response.setHeader("Cache-Control", "no-cache");
    const links = pageLinksOf(request.path, request.acceptsLanguages(...LANGUAGES) || LANGUAGES[0]);
    if (links !== null) response.setHeader("Link", links);
    response.sendFile(page);
  });
  return router;
};

/** The HTTP side of the product. `clientDir`: the built client; without it only the API is served. */
export const createHttpApp = (context: HttpContext, clientDir: string): Express => {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.use(security(isSecure(context)));
  const api = Router();
  api.use(noForeigners(context));
  api.use((_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  api.use(reportBodies(context));
  api.use(express.json({ limit: LIMITS.bodyBytes }));
  api.use(
    systemRoutes(context),
    apiDocsRoutes(context.version),
    organiserRoutes(context),
    joinRoutes(context),
    roleRoutes(context),
    sessionRoutes(context),
    narrativeRoutes(context),
    houseStyleRoutes(context),
    notFound,
  );
  app.use("/api", api);
  app.get("/.well-known/security.txt", (_request, response) => {
    response.type("text/plain").send(securityTxt(context.securityContact, context.publicUrl()));
  });
  if (existsSync(join(clientDir, "index.html"))) app.use(clientRoutes(clientDir));
  app.use(problemHandler(context.onError, context.onRefusal));
  return app;
};
