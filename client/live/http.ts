import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import { isErrorCode } from "@samenspel/shared/protocol/error-codes";

/** What a call to the server came to: its answer, or the code of what went wrong. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ErrorCode; readonly problems: readonly unknown[] };

function failure(status: number, body: unknown): Answer<never> {
  const problem = typeof body === "object" && body !== null ? body : {};
  const code = "code" in problem && typeof problem.code === "string" ? problem.code : "";
  const problems = "problems" in problem && Array.isArray(problem.problems) ? problem.problems : [];
  if (isErrorCode(code)) return { ok: false, code, problems };
  // Something between us and the server answered: a proxy, a sign-in page of the network.
  return { ok: false, code: status >= 500 ? "unavailable" : "internal", problems };
}

/**
 * Calls the product's own HTTP API with JSON and the cookies of this site. Never throws: no connection is
 * `unavailable`. `Value` is what the contract in shared/protocol promises for this call.
 */
export async function callApi<Value>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: `/api/${string}`,
  body?: unknown,
): Promise<Answer<Value>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    return { ok: false, code: "unavailable", problems: [] };
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) return failure(response.status, answer);
  return { ok: true, value: answer as Value };
}
