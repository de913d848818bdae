import { type Narrative, narrativeSchema } from "@samenspel/shared/report/narrative";

/** What was written and not yet saved, and what it started from. */
export interface NarrativeDraft {
  readonly base: Narrative;
  readonly narrative: Narrative;
}

const keyOf = (sessionId: string): string => `samenspel-narrative/${sessionId}`;

/** What this device still keeps of a session, or null. */
export const loadNarrativeDraft = (sessionId: string): NarrativeDraft | null => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(sessionId)) ?? "null");
    if (typeof stored !== "object" || stored === null || !("base" in stored) || !("narrative" in stored)) return null;
    const [base, narrative] = [narrativeSchema.safeParse(stored.base), narrativeSchema.safeParse(stored.narrative)];
    return base.success && narrative.success ? { base: base.data, narrative: narrative.data } : null;
  } catch {
    return null;
  }
};

/** False when the device refuses to keep it. */
export const keepNarrativeDraft = (sessionId: string, draft: NarrativeDraft): boolean => {
  try {
    localStorage.setItem(keyOf(sessionId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
};

export const forgetNarrativeDraft = (sessionId: string): void => {
  try {
    localStorage.removeItem(keyOf(sessionId));
  } catch {
    // Storage is closed to us, so there was nothing either.
  }
};
