import type { EditionView } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import {
  type EditionState,
  EMPTY_NARRATIVE,
  type Narrative,
  narrativeNotes,
  narrativeSchema,
  narrativeWithout,
} from "@samenspel/shared/report/narrative";
import type { Storage, StoredEditionSummary, Write } from "../storage/storage.ts";
import type { SessionHost } from "./session-host.ts";

/** The report's own words as they stand, and how often they were saved. */
export interface KeptNarrative {
  readonly revision: number;
  readonly narrative: Narrative;
}

export type Saved =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly unknown: readonly string[] };
type Refusal = { readonly ok: false; readonly error: "stale" | "not-closed" | "not-available" };

/** Read back what this server wrote: another shape is a corrupt store. */
const readNarrative = (json: string): Narrative => narrativeSchema.parse(JSON.parse(json));

export const loadNarrative = async (host: SessionHost, storage: Storage): Promise<KeptNarrative> => {
  const stored = await storage.loadNarrative(host.id);
  return stored === null
    ? { revision: 0, narrative: EMPTY_NARRATIVE }
    : { revision: stored.revision, narrative: readNarrative(stored.narrativeJson) };
};

/**
 * Notes of people who were erased meanwhile are left out without a word: a page that was open may still name them.
 * Every other id that is no note of the session is told.
 */
const checkedSources = (host: SessionHost, narrative: Narrative): { unknown: string[]; narrative: Narrative } => {
  const { sealedNotes, releases } = host.board.records;
  const missing = [...narrativeNotes(narrative)].filter((id) => !sealedNotes.has(id));
  const erased = new Set(missing.filter((id) => releases.get(id)?.erased === true));
  return {
    unknown: missing.filter((id) => !erased.has(id)),
    narrative: erased.size === 0 ? narrative : narrativeWithout(narrative, erased),
  };
};

/** Replaces the narrative that was read as `revision`; somebody else's save in between makes it `stale`. */
export const saveNarrative = (
  host: SessionHost,
  storage: Storage,
  { revision, narrative }: KeptNarrative,
): Promise<Saved | Refusal> =>
  host.change(async ({ commit }) => {
    if (host.course.phase !== "closed") return { ok: false, error: "not-closed" };
    const current = (await storage.loadNarrative(host.id))?.revision ?? 0;
    if (revision !== current) return { ok: false, error: "stale" };
    const checked = checkedSources(host, narrative);
    if (checked.unknown.length > 0) return { ok: false, unknown: checked.unknown };
    const narrativeJson = JSON.stringify(checked.narrative);
    await commit([{ type: "putNarrative", sessionId: host.id, revision: current + 1, narrativeJson }]);
    return { ok: true, revision: current + 1 };
  });

export const editionView = ({ number, state, savedAt, savedBy }: StoredEditionSummary): EditionView => ({
  number,
  state,
  savedAt,
  by: savedBy,
});

/** Keeps the report as it stands under the next number. It rests on the computed report of this closing. */
export const keepEdition = (
  host: SessionHost,
  storage: Storage,
  { state, by, now }: { readonly state: EditionState; readonly by: string | null; readonly now: number },
): Promise<{ readonly ok: true; readonly edition: EditionView } | Refusal> =>
  host.change(async ({ commit }) => {
    if (host.course.phase !== "closed") return { ok: false, error: "not-closed" };
    const [kept, stored] = await Promise.all([storage.loadEditions(host.id), storage.loadNarrative(host.id)]);
    if (kept.length >= LIMITS.editions) return { ok: false, error: "not-available" };
    const edition: StoredEditionSummary = {
      number: (kept.at(-1)?.number ?? 0) + 1,
      state,
      savedAt: now,
      savedBy: by,
      reportVersion: host.course.reportVersion,
    };
    const narrativeJson = stored?.narrativeJson ?? JSON.stringify(EMPTY_NARRATIVE);
    await commit([{ type: "putEdition", sessionId: host.id, ...edition, narrativeJson }]);
    return { ok: true, edition: editionView(edition) };
  });

/** The writes that take these notes from under every claim and theme, in what stands and in what was kept. */
export const narrativeErasingWrites = async (
  sessionId: string,
  storage: Storage,
  gone: ReadonlySet<string>,
): Promise<Write[]> => {
  const cleaned = (json: string): string | null => {
    const narrative = readNarrative(json);
    return [...narrativeNotes(narrative)].some((id) => gone.has(id)) ? JSON.stringify(narrativeWithout(narrative, gone)) : null;
  };
  const writes: Write[] = [];
  const stored = await storage.loadNarrative(sessionId);
  const narrativeJson = stored === null ? null : cleaned(stored.narrativeJson);
  if (stored !== null && narrativeJson !== null)
    writes.push({ type: "putNarrative", sessionId, revision: stored.revision + 1, narrativeJson });
  for (const { number } of await storage.loadEditions(sessionId)) {
    const edition = await storage.loadEdition(sessionId, number);
    const without = edition === null ? null : cleaned(edition.narrativeJson);
    if (edition !== null && without !== null) writes.push({ type: "putEdition", sessionId, ...edition, narrativeJson: without });
  }
  return writes;
};
