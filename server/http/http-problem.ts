import { ERRORS, type ErrorCode, type ProblemDetails, problemOf } from "@samenspel/shared/protocol/error-codes";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import { z } from "zod";

/** An answer that is an error of the table, for a handler to throw. */
export class HttpProblem extends Error {
  readonly problem: ProblemDetails;

  constructor(code: ErrorCode, detail?: string, problems?: readonly unknown[]) {
    super(code);
    this.problem = { ...problemOf(code, detail), ...(problems === undefined ? {} : { problems: [...problems] }) };
  }
}

/** The code of an error that a library or the store threw. */
const codeOf = (error: unknown): ErrorCode => {
  const type = z.object({ type: z.string() }).safeParse(error).data?.type;
  if (type === "entity.too.large") return "too-large";
  if (type?.startsWith("entity.") || type?.startsWith("encoding.") || type === "charset.unsupported") return "bad-request";
  const code = z.object({ code: z.string() }).safeParse(error).data?.code;
  if (code === "storage-full" || code === "demo-busy") return code;
  // A letter that no store holds, in an address or a body.
  if (code === "storage-invalid") return "bad-request";
  // What Express itself refuses: an address that cannot be read, a file that is not there, a body cut off.
  const status = z.object({ status: z.number() }).safeParse(error).data?.status;
  if (status === 404) return "not-found";
  if (status !== undefined && status >= 400 && status < 500) return "bad-request";
  return code?.startsWith("storage-") ? "unavailable" : "internal";
};

export const problemHandler =
  (onError: (error: unknown) => void, onRefusal: (code: ErrorCode) => void): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = error instanceof HttpProblem ? error.problem : problemOf(codeOf(error));
    onRefusal(problem.code);
    if (!ERRORS[problem.code].expected) onError(error);
    response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
  };

type Parsed<T> =
  | { success: true; data: T }
  | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; code: string }[] } };

/** The body in the shape of `schema`. Throws `bad-request` naming the first field that is wrong. */
export const bodyOf = <T>(request: Request, schema: { safeParse: (input: unknown) => Parsed<T> }): T => {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new HttpProblem("bad-request", `${issue?.path.join(".") || "body"}: ${issue?.code ?? "invalid"}`);
};

/** A parameter of the path as one text. */
export const parameter = (request: Request, name: string): string => {
  const value = request.params[name];
  return typeof value === "string" ? value : "";
};

export const notFound: RequestHandler = (_request: Request, _response: Response) => {
  throw new HttpProblem("not-found");
};
