import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { useState } from "react";
import { forgetDraft, keepDraft, loadDraft } from "./draft-storage.ts";

/** What somebody gets back on opening the editor: nothing, their own unsaved work, or that beside a newer saved file. */
export type Restored = "nothing" | "own" | "older";

interface DraftState {
  readonly file: SessionFile;
  readonly skipped: Readonly<Record<string, number>>;
  readonly base: string | null;
  readonly kept: boolean;
}

/** A block that was skipped before this device knew its minutes gets these back. */
const USUAL_MINUTES = 5;

/**
 * The session file as it is typed. Every change is on this device before the next letter; saving or undoing lets go
 * of it there. `saved` is what the server has, null for a session that was never saved.
 */
export function useDraft(organiser: string, id: string, saved: SessionFile | null, start: SessionFile) {
  const [restored, setRestored] = useState<Restored>(() => {
    const stored = loadDraft(organiser, id);
    if (stored === null || saved === null) return "nothing";
    return stored.base === JSON.stringify(saved) ? "own" : "older";
  });
  const [draft, setDraft] = useState<DraftState>(() => {
    const base = saved === null ? null : JSON.stringify(saved);
    const stored = loadDraft(organiser, id);
    return { file: stored?.file ?? start, skipped: stored?.skipped ?? {}, base, kept: true };
  });
  const dirty = draft.base === null || JSON.stringify(draft.file) !== draft.base;

  function put(file: SessionFile, skipped = draft.skipped) {
    const changed = draft.base === null || JSON.stringify(file) !== draft.base;
    if (!changed) forgetDraft(organiser, id);
    const kept = !changed || keepDraft(organiser, id, { file, skipped, base: draft.base, keptAt: Date.now() });
    setDraft({ ...draft, file, skipped, kept });
  }

  function onSkip(block: string, skip: boolean) {
    const minutes = draft.file.blocks.find((one) => one.id === block)?.minutes ?? 0;
    const { [block]: before = USUAL_MINUTES, ...others } = draft.skipped;
    const next = skip ? 0 : before;
    const blocks = draft.file.blocks.map((one) => (one.id === block ? { ...one, minutes: next } : one));
    put({ ...draft.file, blocks }, skip ? { ...others, [block]: minutes } : others);
  }

  /** What the server has now; nothing is left to keep. */
  function onSaved(file: SessionFile) {
    forgetDraft(organiser, id);
    setRestored("nothing");
    setDraft({ ...draft, file, base: JSON.stringify(file), kept: true });
  }

  return { ...draft, dirty, restored, onFile: (file: SessionFile) => put(file), onSkip, onSaved };
}
