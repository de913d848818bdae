import { ERRORS } from "@samenspel/shared/protocol/error-codes";
import { HTTP_CALLS, type HttpCall } from "@samenspel/shared/protocol/http-calls";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { jsonSchemaOf } from "@samenspel/shared/protocol/openapi";
import { type JsonSchema, schemaBlock } from "@samenspel/shared/protocol/schema-text";
import { Router as makeRouter, type Router } from "express";
import { API_DOCS_STYLE } from "./api-docs-style.ts";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** What is between backticks in a sentence becomes code. */
const sentence = (text: string): string => html(text).replace(/`([^`]+)`/g, "<code>$1</code>");

const anchorOf = ({ method, path }: HttpCall): string =>
  `${method}${path.replace(/^\/api/, "")}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** Calls that start alike stand together, in the order in which they are told. */
const GROUPS: readonly { id: string; title: string; holds: RegExp }[] = [
  { id: "server", title: "The server", holds: /^\/api\/(health|metrics|openapi|demo)/ },
  { id: "people", title: "Joining and roles", holds: /^\/api\/(join|facilitate|present)\b|\/participants\/|\/presenter$/ },
  { id: "accounts", title: "Accounts", holds: /^\/api\/(set-up|organisers?|sign-in|sign-out)\b/ },
  { id: "outcome", title: "The report and what people write in it", holds: /\/(report|narrative|versions|import-report)$/ },
  { id: "house-style", title: "House style", holds: /^\/api\/house-style/ },
  { id: "sessions", title: "Sessions", holds: /./ },
];

const groupOf = ({ path }: HttpCall): string => GROUPS.find(({ holds }) => holds.test(path))?.id ?? "";

const shape = (term: string, text: string): string =>
  `<dt>${term}</dt><dd><pre tabindex="0"><code>${html(text)}</code></pre></dd>`;

const errorLinks = ({ errors }: HttpCall): string =>
  [...new Set(errors)].map((code) => `<a href="#error-${code}"><code>${code}</code></a>`).join(", ");

const callHtml = (call: HttpCall): string => {
  const { method, path, query, body, bodyType, status, answer } = call;
  const schema = (type: NonNullable<HttpCall["body"]>, io: "input" | "output"): string =>
    schemaBlock(jsonSchemaOf(type, io) as JsonSchema);
  return `<article id="${anchorOf(call)}">
<h3><span class="method ${method.toLowerCase()}">${method}</span> <a href="#${anchorOf(call)}"><code>${html(path)}</code></a></h3>
<p>${sentence(call.what)}</p>
<dl>
<dt>For</dt><dd>${html(call.who)}</dd>
${query === undefined ? "" : shape("Query", schema(query, "input"))}
${body === undefined ? "" : shape("Body", schema(body, "input"))}
${bodyType === undefined ? "" : `<dt>Body</dt><dd><code>${html(bodyType)}</code></dd>`}
${answer === undefined ? `<dt>Answer</dt><dd>${status}</dd>` : shape(`Answer ${status}`, schema(answer, "output"))}
${call.errors.length === 0 ? "" : `<dt>Errors</dt><dd>${errorLinks(call)}</dd>`}
</dl>
</article>`;
};

const table = (caption: string, head: readonly string[], rows: readonly string[]): string =>
  `<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;

/** The HTTP API as one page: the same calls, shapes and codes that the server answers by. */
export const apiDocsPage = (version: string): string => {
  const groups = GROUPS.toSorted((a, b) => (a.id === "sessions" ? -1 : b.id === "sessions" ? 1 : 0)).map((group) => ({
    ...group,
    calls: HTTP_CALLS.filter((call) => groupOf(call) === group.id),
  }));
  const errors = Object.entries(ERRORS).map(
    ([code, { status, expected }]) =>
      `<tr id="error-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${expected ? "yes" : "no"}</td></tr>`,
  );
  const limits = Object.entries(LIMITS).map(
    ([name, value]) => `<tr><th scope="row"><code>${name}</code></th><td>${value}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The HTTP API of Samenspel</title>
<link rel="stylesheet" href="docs.css">
</head>
<body>
<a class="skip" href="#calls">To the calls</a>
<header>
<h1>The HTTP API of Samenspel</h1>
<p>Version ${html(version)}. Everything the screens do, scripts can do too. JSON in and out; errors are problem details (RFC 9457) with a <code>code</code>. Organisers come with their cookie or with <code>Authorization: Bearer &lt;API_TOKEN&gt;</code>.</p>
<p>For machines: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
</header>
<div class="page">
<nav aria-label="Calls">
${groups
  .map(
    ({ id, title, calls }) =>
      `<h2><a href="#${id}">${title}</a></h2>\n<ul>${calls.map((call) => `<li><a href="#${anchorOf(call)}"><span class="method">${call.method}</span> ${html(call.path.replace("/api", ""))}</a></li>`).join("")}</ul>`,
  )
  .join("\n")}
<h2><a href="#errors">Error codes</a></h2>
<h2><a href="#limits">Limits</a></h2>
</nav>
<main id="calls">
${groups.map(({ id, title, calls }) => `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${calls.map(callHtml).join("\n")}</section>`).join("\n")}
<section aria-labelledby="errors"><h2 id="errors">Error codes</h2>
<p>Any call may also answer <code>bad-request</code>, <code>foreign-origin</code> or <code>internal</code>. An error that is not expected is a fault of the server.</p>
${table("Error codes with their status", ["Code", "Status", "Expected"], errors)}
</section>
<section aria-labelledby="limits"><h2 id="limits">Limits</h2>
${table("Limits of what is sent", ["Limit", "Value"], limits)}
</section>
</main>
</div>
</body>
</html>
`;
};

/** `GET /api/docs` and its style sheet: the page loads nothing else. */
export const apiDocsRoutes = (version: string): Router => {
  const router = makeRouter();
  const page = apiDocsPage(version);
  router.get("/docs", (_request, response) => void response.type("html").send(page));
  router.get("/docs.css", (_request, response) => void response.type("css").send(API_DOCS_STYLE));
  return router;
};
