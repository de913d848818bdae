import { type ErrorCode, isErrorCode } from "@samenspel/shared/protocol/error-codes";
import { type HouseStyleView, houseStyleView, type TemplateProblem, templateProblem } from "@samenspel/shared/protocol/http-api";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export type PutTemplate =
  | { readonly ok: true; readonly style: HouseStyleView }
  | { readonly ok: false; readonly code: ErrorCode; readonly problems: readonly TemplateProblem[] };

/** What a refusal says: its code and the placeholders that are wrong; anything else came from something between us. */
const refusalIn = (body: unknown): Extract<PutTemplate, { ok: false }> => {
  const told = typeof body === "object" && body !== null ? body : {};
  const code = "code" in told && typeof told.code === "string" && isErrorCode(told.code) ? told.code : "unavailable";
  const listed = "problems" in told && Array.isArray(told.problems) ? told.problems : [];
  const problems = listed.flatMap((one) => {
    const problem = templateProblem.safeParse(one);
    return problem.success ? [problem.data] : [];
  });
  return { ok: false, code, problems };
};

/** Gives the server a Word file as template; it looks at the placeholders and names what is wrong with them. */
export async function putTemplate(file: Blob): Promise<PutTemplate> {
  try {
    const response = await fetch("/api/house-style/template", { method: "PUT", headers: { "content-type": WORD }, body: file });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) {
      const style = houseStyleView.safeParse(body);
      return style.success ? { ok: true, style: style.data } : { ok: false, code: "internal", problems: [] };
    }
    return refusalIn(body);
  } catch {
    return { ok: false, code: "unavailable", problems: [] };
  }
}
