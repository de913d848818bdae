import * as z from "zod/mini";
import { sessionFileSchema } from "../domain/session-file.ts";
import type { ErrorCode } from "./error-codes.ts";
import * as api from "./http-api.ts";

/** One call of the HTTP API, as the documentation tells it and as the server answers it. */
export interface HttpCall {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: `/api/${string}`;
  readonly who: "anyone" | "organiser" | "organiser or lead" | "lead" | "participant" | "API token";
  readonly what: string;
  readonly body?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly status: 200 | 201 | 204;
  readonly answer?: z.ZodMiniType;
  /** Besides `bad-request`, `foreign-origin` and `internal`, which any call may answer. */
  readonly errors: readonly ErrorCode[];
}

const done = z.object({ ok: z.literal(true) });
const join: readonly ErrorCode[] = ["unknown-code", "too-fast"];
const organiser: readonly ErrorCode[] = ["not-signed-in", "not-found"];

export const HTTP_CALLS: readonly HttpCall[] = [
  {
    method: "GET",
    path: "/api/health",
    who: "anyone",
    what: "Is the server ready: migrations done, store writable. 503 when not.",
    status: 200,
    answer: api.healthAnswer,
    errors: ["unavailable"],
  },
  {
    method: "GET",
    path: "/api/metrics",
    who: "API token",
    what: "Metrics in Prometheus' text format.",
    status: 200,
    errors: ["not-signed-in", "forbidden"],
  },
  {
    method: "GET",
    path: "/api/join/:code",
    who: "anyone",
    what: "What the join screen shows.",
    status: 200,
    answer: api.joinView,
    errors: join,
  },
  {
    method: "POST",
    path: "/api/join",
    who: "anyone",
    what: "Joins a session and sets the participant's cookie. A full or unknown tafel answers without `tafel`.",
    body: api.joinBody,
    status: 200,
    answer: api.joinAnswer,
    errors: [...join, "door-locked", "session-closed", "session-full", "wrong-key", "ticket-used"],
  },
  {
    method: "DELETE",
    path: "/api/sessions/:id/participants/:participantId",
    who: "participant",
    what: "Erases the own document, the named and perspective items, and the name.",
    status: 204,
    errors: ["forbidden", "not-found"],
  },
  {
    method: "POST",
    path: "/api/facilitate",
    who: "anyone",
    what: "Turns the key of a facilitator's link into a cookie for that role.",
    body: api.facilitateBody,
    status: 200,
    answer: api.roleAnswer,
    errors: ["wrong-key"],
  },
  {
    method: "POST",
    path: "/api/present",
    who: "anyone",
    what: "Turns the key of a screen's link into a cookie for the big screen.",
    body: api.presentBody,
    status: 200,
    answer: api.roleAnswer,
    errors: ["wrong-key"],
  },
  {
    method: "POST",
    path: "/api/sessions/:id/presenter",
    who: "lead",
    what: "The link of the big screen.",
    status: 200,
    answer: api.presenterAnswer,
    errors: organiser,
  },
  {
    method: "GET",
    path: "/api/set-up",
    who: "anyone",
    what: "Is there nobody with an account yet?",
    status: 200,
    answer: api.setUpAnswer,
    errors: [],
  },
  {
    method: "POST",
    path: "/api/organisers",
    who: "organiser",
    what: "Makes an account: the first with the one-time token, others by somebody signed in.",
    body: api.organiserBody,
    status: 201,
    answer: api.organiserView,
    errors: ["not-signed-in", "set-up-done", "email-taken"],
  },
  {
    method: "GET",
    path: "/api/organiser",
    who: "organiser",
    what: "Who is signed in.",
    status: 200,
    answer: api.organiserView,
    errors: ["not-signed-in"],
  },
  {
    method: "POST",
    path: "/api/sign-in",
    who: "anyone",
    what: "Signs in and sets the organiser's cookie.",
    body: api.signInBody,
    status: 200,
    answer: api.organiserView,
    errors: ["wrong-credentials", "too-fast"],
  },
  { method: "POST", path: "/api/sign-out", who: "organiser", what: "Signs out.", status: 204, errors: [] },
  {
    method: "GET",
    path: "/api/sessions",
    who: "organiser",
    what: "The own sessions.",
    status: 200,
    answer: z.array(api.sessionSummary),
    errors: ["not-signed-in"],
  },
  {
    method: "POST",
    path: "/api/sessions",
    who: "organiser",
    what: "Makes a session of a session file.",
    body: sessionFileSchema,
    status: 201,
    answer: api.sessionLinks,
    errors: ["not-signed-in", "bad-session-file", "too-large"],
  },
  {
    method: "GET",
    path: "/api/sessions/:id",
    who: "organiser",
    what: "A session with its file and links.",
    status: 200,
    answer: api.sessionDetail,
    errors: organiser,
  },
  {
    method: "PATCH",
    path: "/api/sessions/:id",
    who: "organiser",
    what: "Replaces the session file while nothing has opened yet.",
    body: sessionFileSchema,
    status: 200,
    answer: api.sessionDetail,
    errors: [...organiser, "bad-session-file", "already-running"],
  },
  {
    method: "DELETE",
    path: "/api/sessions/:id",
    who: "organiser",
    what: "Erases a session with everything in it.",
    status: 204,
    errors: organiser,
  },
  {
    method: "POST",
    path: "/api/sessions/:id/copy",
    who: "organiser",
    what: "A new session with the same file and no people.",
    body: api.copyBody,
    status: 201,
    answer: api.sessionLinks,
    errors: [...organiser, "bad-session-file"],
  },
  {
    method: "POST",
    path: "/api/sessions/:id/reopen",
    who: "organiser",
    what: "Reopens a closed session; closing it again makes the next version of the report.",
    status: 200,
    answer: done,
    errors: [...organiser, "stale"],
  },
  {
    method: "GET",
    path: "/api/sessions/:id/report",
    who: "organiser or lead",
    what: "The notitie and the data of a closed session.",
    query: api.reportQuery,
    status: 200,
    errors: [...organiser, "forbidden", "not-closed"],
  },
  {
    method: "POST",
    path: "/api/demo",
    who: "anyone",
    what: "Starts an example session with simulated people.",
    status: 201,
    answer: api.demoAnswer,
    errors: ["demo-off", "demo-busy"],
  },
];
