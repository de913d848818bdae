import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import type { Report } from "@samenspel/shared/report/report-model";
import { callHttp } from "./http-call.ts";

/** Somebody with the API token: makes sessions and reads reports. */
export class ProtocolOrganiser {
  readonly #baseUrl: string;
  readonly #token: string;

  constructor(baseUrl: string, token: string) {
    this.#baseUrl = baseUrl;
    this.#token = token;
  }

  async createSession(file: unknown): Promise<SessionLinks> {
    const { body } = await callHttp(this.#baseUrl, "/sessions", { method: "POST", body: file, token: this.#token });
    return body as SessionLinks;
  }

  async report(sessionId: string): Promise<Report> {
    const { body } = await callHttp(this.#baseUrl, `/sessions/${sessionId}/report?format=json`, { token: this.#token });
    return body as Report;
  }

  async deleteSession(sessionId: string): Promise<void> {
    await callHttp(this.#baseUrl, `/sessions/${sessionId}`, { method: "DELETE", token: this.#token });
  }
}
