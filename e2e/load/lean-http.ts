import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface LeanAnswer {
  readonly status: number;
  readonly body: unknown;
  /** As in a `Cookie` header. */
  readonly cookie: string;
}

/** One call to the API over a kept connection. Rejects when the answer is an error. */
export const leanCall = (
  baseUrl: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<LeanAnswer> =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const call = request(
      `${baseUrl}/api${path}`,
      { method, agent, headers: { "Content-Type": "application/json", ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString();
          const status = answer.statusCode ?? 0;
          if (status >= 400) return reject(new Error(`${path}: ${status} ${text.slice(0, 200)}`));
          const cookie = (answer.headers["set-cookie"] ?? []).map((header) => header.split(";")[0] ?? "").join("; ");
          resolve({ status, body: JSON.parse(text), cookie });
        });
      },
    );
    call.on("error", reject);
    call.end(body === undefined ? undefined : JSON.stringify(body));
  });
