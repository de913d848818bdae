import { parseSessionFile } from "@samenspel/shared/domain/session-file";
import type { Report } from "@samenspel/shared/report/report-model";

/** The report as JSON: the session file plus `outcome`. */
export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

const OUTCOME_LISTS = ["votes", "rounds", "confirmations", "evaluations", "opportunities", "harvest", "blocks"] as const;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Reads a report back from JSON; null when it is none. The session part is checked whole, the outcome by its shape. */
export const reportFromJson = (text: string): Report | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || !isRecord(value.outcome)) return null;
  const { outcome, ...file } = value;
  const parsed = parseSessionFile(file);
  const { notes } = outcome;
  if (!parsed.ok || !isRecord(notes) || !Array.isArray(notes.list) || !isRecord(outcome.joined)) return null;
  if (!OUTCOME_LISTS.every((list) => Array.isArray(outcome[list]))) return null;
  // The shape was checked just now; what is inside was made by `buildReport` and is only ever shown as text.
  return { ...parsed.file, outcome } as unknown as Report;
};
