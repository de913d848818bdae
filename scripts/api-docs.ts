// Writes docs/api.md from the schemas in shared/protocol; `--check` only tells whether it is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { courseCommandSchema, seatCommandSchema, signalCommandSchema } from "../shared/domain/command.ts";
import { ERRORS } from "../shared/protocol/error-codes.ts";
import { HTTP_CALLS, type HttpCall } from "../shared/protocol/http-calls.ts";
import { LIMITS } from "../shared/protocol/limits.ts";
import { jsonSchemaOf } from "../shared/protocol/openapi.ts";
import { type JsonSchema, schemaLine } from "../shared/protocol/schema-text.ts";
import { CLOSE, CLOSE_REASON, MESSAGE, NOT_COUNTED } from "../shared/protocol/sync-messages.ts";

const code = (text: string): string => `\`${text}\``;
const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => "---"), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");

const callRow = (call: HttpCall): string => {
  const lines = [`### \`${call.method} ${call.path}\``, "", `${call.what} For: ${call.who}.`, ""];
  if (call.query !== undefined) lines.push(`- query: ${code(schemaLine(jsonSchemaOf(call.query, "input")))}`);
  if (call.body !== undefined) lines.push(`- body: ${code(schemaLine(jsonSchemaOf(call.body, "input")))}`);
  if (call.bodyType !== undefined) lines.push(`- body: ${code(call.bodyType)}`);
  lines.push(`- ${call.status}${call.answer === undefined ? "" : `: ${code(schemaLine(jsonSchemaOf(call.answer, "output")))}`}`);
  if (call.errors.length > 0) lines.push(`- errors: ${[...new Set(call.errors)].map(code).join(", ")}`);
  return lines.join("\n");
};

const commandRows = [courseCommandSchema, seatCommandSchema, signalCommandSchema].flatMap((schema) => {
  const { oneOf, anyOf } = jsonSchemaOf(schema, "input") as JsonSchema;
  return (oneOf ?? anyOf ?? []).map((command) => {
    const { id: _id, type, ...fields } = command.properties ?? {};
    const shape = Object.entries(fields).map(
      ([name, field]) => `${name}${command.required?.includes(name) ? "" : "?"}: ${schemaLine(field)}`,
    );
    return [code(String(type?.const)), shape.length === 0 ? "" : code(shape.join(", "))];
  });
});

const document = `<!-- Made by \`npm run docs:api\` from shared/protocol. Do not edit. -->
# The interfaces of Samenspel

Three ways in, all on one origin: HTTP for joining, organising and the report; a live channel for what the server
decides; document connections for what people write. Every wrong input gets a code of the table at the end.

## HTTP

JSON in and out. Errors are problem details (RFC 9457) with a \`code\`. Organisers come with their cookie or with
\`Authorization: Bearer <API_TOKEN>\`. A request without \`Origin\` passes, one of another site gets 403.
The same as OpenAPI 3.1: \`GET /api/openapi.json\`; as a page: \`GET /api/docs\`.

${HTTP_CALLS.map(callRow).join("\n\n")}

## Live channel

socket.io at \`/live\`, \`auth: { sessionId, as: "participant" | "facilitator" | "presenter", participantId? }\`,
with that role's cookie. From the server: \`session\`, \`state\` (always whole), \`presence\`, \`tafels\` (facilitators,
at most once a second) and \`message\`; their shapes stand in \`shared/protocol/live-events.ts\`.
From a client: \`command\`, with \`id\` and \`type\`, answered \`{ ok: true, result? }\` or \`{ ok: false, error: { code, message } }\`.
A repeated \`id\` gets the first answer.

${table(["command", "with"], commandRows)}

## Documents

The y-websocket protocol at \`/sync/<sessionId>/own/<participantId>\`, \`/sync/<sessionId>/grouping|arrangement|board/<place>\`
and \`/anonymous/<sessionId>\` (the anonymous secret as WebSocket subprotocol, and no cookie). Shapes stand in
\`shared/documents\`. Message types besides Yjs' own:

${table(
  ["type", "name", "direction", "holds"],
  [
    [String(MESSAGE.saved), "saved", "both", "varUint: a marker, echoed once everything before it is durable"],
    [String(MESSAGE.refused), "refused", "server", "varString code, varString detail: unsafe bytes, size or rate"],
    [String(MESSAGE.alive), "alive", "server", "nothing; at least every 15 s"],
    [
      String(MESSAGE.notCounted),
      "notCounted",
      "server",
      `varString key, varString code (${NOT_COUNTED.join(", ")}; empty: it counts again), with \`hidden\` a varString reason`,
    ],
  ],
)}

${table(
  ["close code", "reason", "come back?"],
  Object.entries(CLOSE).map(([name, number]) => [
    String(number),
    CLOSE_REASON[name as keyof typeof CLOSE],
    number < 4500 ? "no" : "yes",
  ]),
)}

## Limits

${table(
  ["limit", "value"],
  Object.entries(LIMITS).map(([name, value]) => [name, String(value)]),
)}

## Error codes

${table(
  ["code", "status", "close code", "expected"],
  Object.entries(ERRORS).map(([name, kind]) => [
    code(name),
    String(kind.status),
    "close" in kind ? String(kind.close) : "",
    kind.expected ? "yes" : "no",
  ]),
)}
`;

const file = new URL("../docs/api.md", import.meta.url);
if (process.argv.includes("--check")) {
  let current = "";
  try {
    current = readFileSync(file, "utf8");
  } catch {
    // Not there is not up to date.
  }
  if (current !== document) {
    console.error("docs/api.md is not up to date: run npm run docs:api");
    process.exit(1);
  }
} else writeFileSync(file, document);
