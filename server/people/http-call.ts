import type { WireRecorder } from "./wire-recorder.ts";

/** The server said no: its code, and what it said besides. */
export class RefusedCall extends Error {
  override readonly name = "RefusedCall";
  readonly status: number;
  readonly code: string;
  readonly problem: unknown;

  constructor(status: number, problem: unknown) {
    const code = textIn(problem, "code");
    super(`${status} ${code} ${textIn(problem, "detail")}`.trim());
    this.status = status;
    this.code = code;
    this.problem = problem;
  }
}

const textIn = (problem: unknown, field: "code" | "detail"): string => {
  const text = typeof problem === "object" && problem !== null ? (problem as Record<string, unknown>)[field] : undefined;
  return typeof text === "string" ? text : "";
};

export interface HttpCall {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  /** As in a `Cookie` header. */
  readonly cookie?: string;
  readonly token?: string;
  readonly origin?: string;
  readonly recorder?: WireRecorder | null;
}

export interface HttpAnswer {
  readonly status: number;
  /** Parsed JSON, or the text of anything else. */
  readonly body: unknown;
  /** The cookies that it set, as in a `Cookie` header. */
  readonly cookie: string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const headersOf = ({ body, cookie, token, origin }: HttpCall): Record<string, string> => ({
  ...(body === undefined ? {} : { "Content-Type": "application/json" }),
  ...(cookie === undefined ? {} : { Cookie: cookie }),
  ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  ...(origin === undefined ? {} : { Origin: origin }),
});

/** Makes a call to the API; rejects with RefusedCall when the answer is an error. */
export const callHttp = async (baseUrl: string, path: string, call: HttpCall = {}): Promise<HttpAnswer> => {
  const { method = "GET", body, recorder } = call;
  const response = await fetch(`${baseUrl}/api${path}`, {
    method,
    headers: headersOf(call),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  recorder?.take(`http ${path}`, text);
  if (!response.ok) throw new RefusedCall(response.status, parsed(text));
  const cookies = new Set(response.headers.getSetCookie().map((header) => header.split(";")[0] ?? ""));
  return { status: response.status, body: parsed(text), cookie: [...cookies].join("; ") };
};
