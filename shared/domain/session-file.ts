import * as z from "zod/mini";
import { ankerpuntSchema } from "./ankerpunt.ts";
import { blockSchema } from "./block.ts";
import { checkSession } from "./session-check.ts";
import { SESSION_LIMITS } from "./session-limits.ts";
import { type Problem, problemsOf } from "./session-problem.ts";
import { anyText, filledText, moment, webAddress } from "./session-text.ts";
import { tafelSchema } from "./tafel.ts";

export const SESSION_FORMAT = "samenspel/session@1";

const blocksSchema = z.array(blockSchema).check(z.minLength(1), z.maxLength(SESSION_LIMITS.blocks));

const questionnaireSchema = z.object({ opensAt: moment, closesAt: moment, blocks: blocksSchema });

/** A whole session before anybody joined: what an organiser prepares, copies and hands over. */
export const sessionFileSchema = z.object({
  format: z.literal(SESSION_FORMAT),
  title: filledText(SESSION_LIMITS.title),
  language: z.enum(["nl", "en"]),
  /** The plan; the facilitator starts. */
  startsAt: moment,
  organisers: z.array(filledText(SESSION_LIMITS.title)).check(z.maxLength(SESSION_LIMITS.organisers)),
  callUrl: z.exactOptional(webAddress),
  intro: z.exactOptional(anyText(SESSION_LIMITS.text)),
  influence: z.exactOptional(anyText(SESSION_LIMITS.text)),
  perspectives: z.array(filledText(SESSION_LIMITS.label)).check(z.maxLength(SESSION_LIMITS.perspectives)),
  ankerpunten: z.array(ankerpuntSchema).check(z.maxLength(SESSION_LIMITS.ankerpunten)),
  tafels: z.array(tafelSchema).check(z.maxLength(SESSION_LIMITS.tafels)),
  blocks: blocksSchema,
  questionnaire: z.exactOptional(questionnaireSchema),
});

export type SessionFile = z.infer<typeof sessionFileSchema>;
export type Questionnaire = z.infer<typeof questionnaireSchema>;

export type ParsedSessionFile = { ok: true; file: SessionFile } | { ok: false; problems: Problem[] };

/**
 * Reads a session file from outside: its shape first, then what its parts say about each other.
 * Fields it does not know are left out. Never throws; problems come in the order of the file, at most 100.
 */
export const parseSessionFile = (input: unknown): ParsedSessionFile => {
  const parsed = sessionFileSchema.safeParse(input);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, input) };
  const problems = checkSession(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: parsed.data };
};
