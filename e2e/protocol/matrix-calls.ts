import { callHttp } from "@samenspel/server/people/http-call";
import { HTTP_CALLS } from "@samenspel/shared/protocol/http-calls";
import { nanoid } from "nanoid";
import { smallSession, talk } from "../small-session.ts";
import type { MatrixCast, Role } from "./matrix-cast.ts";

const ACCOUNT = { name: "Nieuw", password: "een lang wachtwoord" };
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** Errors that their status alone tells. */
const USUAL = new Set(["not-signed-in", "forbidden", "not-found"]);
const OWNERS = new Set<Role>(["owner", "colleague", "token"]);

/** Whoever signs out or is erased can try nothing after it; whoever reopens ends what the others try. */
export const LAST_CALLS = [
  "POST /api/sessions/:id/reopen",
  "DELETE /api/sessions/:id/participants/:participantId",
  "POST /api/sign-out",
];
/** Every other call of the API: what can be tried at any time. */
export const LASTING_CALLS = HTTP_CALLS.map(({ method, path }) => `${method} ${path}`).filter(
  (name) => !LAST_CALLS.includes(name),
);

interface Call {
  readonly path?: string;
  readonly body?: unknown;
  readonly bytes?: string;
}

const copyOf = async ({ server, links, credentials }: MatrixCast): Promise<string> => {
  const { cookie = "" } = credentials.owner;
  const made = await callHttp(server.baseUrl, `/sessions/${links.id}/copy`, { method: "POST", body: {}, cookie });
  return (made.body as { id: string }).id;
};

const callOf = async (cast: MatrixCast, name: string, role: Role): Promise<Call> => {
  const { links, people } = cast;
  const calls: Readonly<Record<string, () => Call | Promise<Call>>> = {
    "POST /api/join": () => ({ body: { code: links.code } }),
    "POST /api/facilitate": () => ({ body: { sessionId: links.id, key: links.facilitatorKey } }),
    "POST /api/present": () => ({ body: { sessionId: links.id, key: links.presenterKey } }),
    "POST /api/organisers": () => ({ body: { ...ACCOUNT, email: `${nanoid()}@voorbeeld.nl` } }),
    // Without a password: looking at one takes long on purpose, and anybody may try.
    "POST /api/sign-in": () => ({ body: { email: "eigenaar@voorbeeld.nl" } }),
    "POST /api/sessions": () => ({ body: smallSession([talk("begin")]) }),
    "POST /api/sessions/import-report": () => ({ body: { format: "nothing" } }),
    "PATCH /api/sessions/:id": () => ({ body: { title: "Anders" } }),
    "PUT /api/sessions/:id/narrative": () => ({ body: { revision: -1, narrative: {} } }),
    "POST /api/sessions/:id/versions": () => ({ body: { state: "nonsense" } }),
    "PUT /api/house-style": () => ({ body: { primary: null, logo: null } }),
    "PUT /api/house-style/template": () => ({ bytes: "no Word file" }),
    // Organisers try it on a copy, so that there is still something for the next.
    "DELETE /api/sessions/:id": async () => ({ path: `/api/sessions/${OWNERS.has(role) ? await copyOf(cast) : links.id}` }),
    "DELETE /api/sessions/:id/participants/:participantId": () => ({
      path: `/api/sessions/${links.id}/participants/${people.caller.participantId}`,
    }),
  };
  return (await calls[name]?.()) ?? {};
};

/** Makes a call as this role: the status, or the code of an error that says more. */
export const tryCall = async (cast: MatrixCast, name: string, role: Role): Promise<string> => {
  const [method = "GET", pattern = ""] = name.split(" ");
  const { path, body, bytes } = await callOf(cast, name, role);
  const address = (path ?? pattern).replace(":id", cast.links.id).replace(":code", cast.links.code);
  const { cookie, token } = cast.credentials[role];
  const response = await fetch(`${cast.server.baseUrl}${address}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(bytes === undefined ? {} : { "Content-Type": WORD }),
      ...(cookie === undefined ? {} : { Cookie: cookie }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(bytes === undefined ? {} : { body: bytes }),
  });
  const text = await response.text();
  if (response.ok) return String(response.status);
  const { code } = JSON.parse(text) as { code: string };
  return USUAL.has(code) ? String(response.status) : code;
};
