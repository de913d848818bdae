import * as z from "zod/mini";
import { ERRORS, type ErrorCode } from "./error-codes.ts";
import { HTTP_CALLS, type HttpCall } from "./http-calls.ts";

type Json = Record<string, unknown>;

/** What a schema says, as JSON Schema; `io` tells whether it is what people send or what they get. */
export const jsonSchemaOf = (schema: z.ZodMiniType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
};

const openPath = (path: string): string => path.replace(/:(\w+)/g, "{$1}");

const parametersOf = ({ path, query }: HttpCall): Json[] => {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const properties = query === undefined ? {} : ((jsonSchemaOf(query, "input").properties ?? {}) as Json);
  return [...inPath, ...Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, schema }))];
};

const problemsOf = (errors: readonly ErrorCode[]): Json => {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errors) byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.join(", "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
};

const SECURITY: Record<HttpCall["who"], Json[]> = {
  anyone: [],
  organiser: [{ organiserCookie: [] }, { apiToken: [] }],
  "organiser or lead": [{ organiserCookie: [] }, { apiToken: [] }, { roleCookie: [] }],
  lead: [{ roleCookie: [] }],
  participant: [{ participantCookie: [] }],
  "API token": [{ apiToken: [] }],
};

const requestBodyOf = ({ body, bodyType }: HttpCall): Json => {
  if (bodyType !== undefined) return { requestBody: { required: true, content: { [bodyType]: {} } } };
  if (body === undefined) return {};
  return { requestBody: { content: { "application/json": { schema: jsonSchemaOf(body, "input") } } } };
};

const operationOf = (call: HttpCall): Json => ({
  summary: call.what,
  security: SECURITY[call.who],
  parameters: parametersOf(call),
  ...requestBodyOf(call),
  responses: {
    [call.status]: {
      description: "OK",
      ...(call.answer === undefined ? {} : { content: { "application/json": { schema: jsonSchemaOf(call.answer, "output") } } }),
    },
    ...problemsOf(call.errors),
  },
});

const PROBLEM: Json = {
  type: "object",
  description: "Problem details (RFC 9457); `code` is one of the table of error codes.",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { const: "about:blank" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { enum: Object.keys(ERRORS) },
    detail: { type: "string" },
    problems: { type: "array", items: {} },
  },
};

const cookie = (name: string): Json => ({ type: "apiKey", in: "cookie", name });

/** The HTTP API as an OpenAPI 3.1 document, made from the same table that the server answers by. */
export const openApi = (version: string): Json => {
  const paths: Record<string, Json> = {};
  for (const call of HTTP_CALLS) {
    const path = openPath(call.path);
    paths[path] = { ...paths[path], [call.method.toLowerCase()]: operationOf(call) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Samenspel", version, license: { name: "EUPL-1.2", identifier: "EUPL-1.2" } },
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        apiToken: { type: "http", scheme: "bearer" },
        organiserCookie: cookie("ss_organiser"),
        roleCookie: cookie("ss_facilitator_<sessionId>"),
        participantCookie: cookie("ss_p_<participantId>"),
      },
    },
  };
};
