import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import { MAX_PROBLEMS, type Problem, type ProblemCode } from "@samenspel/shared/domain/session-problem";

/** Much more than the largest session anybody made, little enough to read at once. */
export const MAX_UPLOAD_BYTES = 2_000_000;

export type Upload =
  | { readonly state: "good"; readonly file: SessionFile }
  | { readonly state: "too-large" }
  /** Not JSON at all. */
  | { readonly state: "unreadable" }
  /** `repairable`: its shape is right, so the editor can show it with what is wrong. */
  | { readonly state: "bad"; readonly problems: readonly Problem[]; readonly repairable: SessionFile | null };

/** With one of these the file does not have the shape that the editor's fields stand on. */
const SHAPE: readonly ProblemCode[] = ["unknown-format", "missing", "wrong-type", "unknown-value", "method-not-available"];

/** Reads what somebody chose to upload; never throws. */
export function readUpload(text: string): Upload {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { state: "unreadable" };
  }
  const parsed = parseSessionFile(input);
  if (parsed.ok) return { state: "good", file: parsed.file };
  // A cut-off list may hide more than it shows.
  const shaped = parsed.problems.length < MAX_PROBLEMS && parsed.problems.every(({ code }) => !SHAPE.includes(code));
  return { state: "bad", problems: parsed.problems, repairable: shaped ? (input as SessionFile) : null };
}
