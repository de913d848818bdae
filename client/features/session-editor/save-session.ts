import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import type { Problem } from "@samenspel/shared/domain/session-problem";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { SessionDetail, SessionLinks } from "@samenspel/shared/protocol/http-api";
import { callApi } from "../../live/http.ts";

export type SaveAnswer =
  /** What the server now has; `next` is where to go on. */
  | { readonly ok: true; readonly file: SessionFile; readonly next?: () => void }
  | { readonly ok: false; readonly code: ErrorCode; readonly problems: readonly Problem[] };

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "path" in value && "code" in value && "values" in value;

const refused = (code: ErrorCode, problems: readonly unknown[]): SaveAnswer => ({
  ok: false,
  code,
  problems: problems.filter(isProblem),
});

/** Makes a session of a file; `onMade` hears its id. */
export async function createSession(file: SessionFile, onMade: (id: string) => void): Promise<SaveAnswer> {
  const answer = await callApi<SessionLinks>("POST", "/api/sessions", file);
  if (!answer.ok) return refused(answer.code, answer.problems);
  return { ok: true, file, next: () => onMade(answer.value.id) };
}

/** Puts another file in the place of a session's; only while nothing of it has opened. */
export async function replaceSession(id: string, file: SessionFile): Promise<SaveAnswer> {
  const answer = await callApi<SessionDetail>("PATCH", `/api/sessions/${id}`, file);
  if (!answer.ok) return refused(answer.code, answer.problems);
  const kept = parseSessionFile(answer.value.file);
  return { ok: true, file: kept.ok ? kept.file : file };
}
