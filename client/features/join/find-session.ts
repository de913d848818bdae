import type { JoinView } from "@samenspel/shared/protocol/http-api";
import type { Answer } from "../../live/http.ts";
import { callApi } from "../../live/http.ts";

/** The session behind a code of six digits, as its door shows it. */
export function findSession(code: string): Promise<Answer<JoinView>> {
  return callApi<JoinView>("GET", `/api/join/${encodeURIComponent(code)}`);
}
