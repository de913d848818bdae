import * as z from "zod/mini";
import { LIMITS } from "../protocol/limits.ts";

/**
 * What people themselves write in the report after closing: the summary, the conclusions and the advice, claim by claim
 * with the notes behind each, and the themes that a person confirmed. The rest of the report is computed.
 */
const noteId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/));
const noteIds = z.array(noteId).check(z.maxLength(LIMITS.themeNotes));

/** A sentence or paragraph that somebody wrote, with the public ids of the notes it rests on. */
export const claimSchema = z.object({
  id,
  text: z.string().check(z.maxLength(LIMITS.claim)),
  sources: noteIds,
});
export type Claim = z.infer<typeof claimSchema>;

/** A theme that a person gave a title: no suggestion any more. */
export const confirmedThemeSchema = z.object({
  id,
  title: z.string().check(z.maxLength(LIMITS.title)),
  notes: noteIds,
});
export type ConfirmedTheme = z.infer<typeof confirmedThemeSchema>;

const claims = z.array(claimSchema).check(z.maxLength(LIMITS.claims));

export const narrativeSchema = z.object({
  summary: claims,
  conclusions: claims,
  advice: claims,
  themes: z.array(confirmedThemeSchema).check(z.maxLength(LIMITS.themes)),
  /** Keys (`themeKey`) of the suggestions that a person turned down. */
  rejected: z.array(z.string().check(z.regex(/^[a-z0-9]{1,32}$/))).check(z.maxLength(LIMITS.rejectedThemes)),
});
export type Narrative = z.infer<typeof narrativeSchema>;

/** The three lists of claims, in the order of the report. */
export const CLAIM_LISTS = ["summary", "conclusions", "advice"] as const;
export type ClaimList = (typeof CLAIM_LISTS)[number];

export const EMPTY_NARRATIVE: Narrative = { summary: [], conclusions: [], advice: [], themes: [], rejected: [] };

/** What a kept version of the report is: still to be talked about, or settled. */
export const EDITION_STATES = ["concept", "final"] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** The ids of every note that a narrative rests on. */
export const narrativeNotes = (narrative: Narrative): Set<string> =>
  new Set([
    ...CLAIM_LISTS.flatMap((list) => narrative[list].flatMap(({ sources }) => sources)),
    ...narrative.themes.flatMap(({ notes }) => notes),
  ]);

/** The narrative without these notes behind anything; its words stay, they are those of its author. */
export const narrativeWithout = (narrative: Narrative, gone: ReadonlySet<string>): Narrative => {
  const kept = (ids: readonly string[]): string[] => ids.filter((note) => !gone.has(note));
  const without = (list: readonly Claim[]): Claim[] => list.map((claim) => ({ ...claim, sources: kept(claim.sources) }));
  return {
    ...narrative,
    summary: without(narrative.summary),
    conclusions: without(narrative.conclusions),
    advice: without(narrative.advice),
    themes: narrative.themes.map((theme) => ({ ...theme, notes: kept(theme.notes) })),
  };
};

/** Two rounds of 32 bits (FNV-1a with different starts): enough to tell the suggestions of one session apart. */
const hash = (text: string, start: number): number => {
  let value = start;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
};

/** The key of a suggested theme: the same for the same notes in any order. */
export const themeKey = (notes: readonly string[]): string => {
  const text = notes.toSorted().join(",");
  return `${hash(text, 0x811c9dc5).toString(36)}${hash(text, 0x2f0b4c27).toString(36)}`;
};
