import type { Release, SealedNote } from "@samenspel/shared/board/sealed-note";
import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import { type Problem, type ProblemCode, problemsOf } from "@samenspel/shared/domain/session-problem";
import { type Narrative, narrativeNotes, narrativeSchema } from "@samenspel/shared/report/narrative";
import { openReport, type StoredReport } from "@samenspel/shared/report/older-report";
import { reportDocument } from "@samenspel/shared/report/report-document";
import type { ListedNote, Report } from "@samenspel/shared/report/report-model";
import { reportWords } from "@samenspel/shared/report/report-text";
import { z } from "zod";
import { reportSheets } from "./report-sheets.ts";

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const count = z.number().int().nonnegative();
const counts = z.record(z.string(), count);
const list = z.array(z.looseObject({}));

const noteSchema = z.looseObject({
  id,
  number: z.number().int().positive(),
  block: id,
  place: id,
  lane: z.string().optional(),
  text: z.string().max(10_000),
  by: z.string().max(200).nullable(),
  source: z.enum(["participant", "caller", "tafel", "questionnaire"]),
  agree: count,
  late: z.literal(true).optional(),
  hidden: z.string().optional(),
});

/** What must be right for the outcome to be kept and shown; its figures are taken as they are. */
const outcomeSchema = z.looseObject({
  version: z.number().int().min(1).max(9_999),
  closedAt: z.iso.datetime(),
  people: count,
  joined: z.looseObject({ count, callers: count, byTafel: counts, byPerspective: counts, otherPerspectives: count }),
  notes: z.looseObject({
    list: z.array(noteSchema),
  }),
  votes: list,
  rounds: list.optional(),
  confirmations: list,
  evaluations: list,
  opportunities: z.array(z.looseObject({ id: z.string(), title: z.string(), block: z.string(), sources: z.array(z.string()) })),
  harvest: z.array(
    z.looseObject({ block: z.string(), place: z.string(), kind: z.string(), text: z.string(), sources: z.array(z.string()) }),
  ),
  blocks: z.array(z.looseObject({ block: z.string(), openedAt: z.iso.datetime() })).optional(),
  narrative: z.custom<Narrative>((value) => narrativeSchema.safeParse(value).success).optional(),
  edition: z.unknown().optional(),
});

/** A note as a session keeps it once it is closed. */
export interface NoteRow {
  readonly publicId: string;
  readonly number: number;
  readonly noteJson: string;
  readonly releaseJson: string;
}

/** An exported report, taken apart for a session to be made of it. All texts are JSON, ready to be stored. */
export interface ReadReport {
  readonly fileJson: string;
  readonly reportJson: string;
  readonly narrativeJson: string | null;
  readonly version: number;
  readonly closedAt: number;
  /** Why each hidden note was hidden, by its id. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly notes: readonly NoteRow[];
}

export type ReadVerdict =
  | { readonly ok: true; readonly read: ReadReport }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const noteRow = ({ id: publicId, number, block, place, lane, text, by, source, agree, late }: ListedNote): NoteRow => ({
  publicId,
  number,
  noteJson: JSON.stringify({
    publicId,
    block,
    place,
    ...(lane === undefined ? {} : { lane }),
    text,
    identity: by === null ? "anonymous" : "name",
    source,
    agree,
    ...(late === true ? { late } : {}),
  } satisfies SealedNote),
  releaseJson: JSON.stringify({ publicId, number, place, by } satisfies Release),
});

const wrong = (path: string, code: ProblemCode): ReadVerdict => ({ ok: false, problems: [{ path, code, values: {} }] });

/** Makes every part of the report once: what cannot be shown is refused now and not when somebody asks for it. */
const canBeShown = (report: Report): boolean => {
  try {
    const words = reportWords(report.language, "Europe/Amsterdam");
    reportDocument(report, words);
    reportSheets(report, words);
    return true;
  } catch {
    return false;
  }
};

const takenApart = (file: SessionFile, report: Report): ReadReport => {
  const { narrative, edition: _edition, ...outcome } = report.outcome;
  const known = new Set(outcome.notes.list.map((note) => note.id));
  const kept = narrative !== undefined && [...narrativeNotes(narrative)].every((note) => known.has(note));
  return {
    fileJson: JSON.stringify(file),
    reportJson: JSON.stringify({ ...file, outcome }),
    narrativeJson: kept ? JSON.stringify(narrative) : null,
    version: outcome.version,
    closedAt: Date.parse(outcome.closedAt),
    hidden: Object.fromEntries(outcome.notes.list.flatMap((note) => (note.hidden === undefined ? [] : [[note.id, note.hidden]]))),
    notes: outcome.notes.list.map(noteRow),
  };
};

/** Reads an exported report back. Never throws: what is wrong is told with its field. */
export const readReport = (text: string): ReadVerdict => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong("", "wrong-type");
  }
  const parsed = parseSessionFile(value);
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  const outcome = z.object({ outcome: outcomeSchema }).safeParse(value);
  if (!outcome.success) return { ok: false, problems: problemsOf(outcome.error.issues, value) };
  // The shape of what is kept was checked just now; the rest is only ever shown as text, and is shown once below.
  const report = openReport({ ...parsed.file, outcome: outcome.data.outcome } as unknown as StoredReport);
  const { list: notes } = report.outcome.notes;
  const apart = (values: readonly unknown[]): boolean => new Set(values).size === notes.length;
  if (!apart(notes.map((note) => note.id)) || !apart(notes.map(({ number }) => number)))
    return wrong("outcome.notes.list", "duplicate-id");
  return canBeShown(report) ? { ok: true, read: takenApart(parsed.file, report) } : wrong("outcome", "wrong-type");
};
