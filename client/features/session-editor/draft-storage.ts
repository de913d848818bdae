import type { SessionFile } from "@samenspel/shared/domain/session-file";

/** A session file being edited, as this device keeps it until it is saved. */
export interface StoredDraft {
  readonly file: SessionFile;
  /** The saved file it started from, as JSON; null for a session that was never saved. */
  readonly base: string | null;
  /** Blocks that were skipped, and how many minutes they had. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

const PREFIX = "samenspel-session-draft";

/** Where drafts stand: per organiser, so that nobody finds another's on a shared laptop. */
const keyOf = (organiser: string, draft: string) => `${PREFIX}/${organiser}/${draft}`;

function isStored(value: unknown): value is StoredDraft {
  if (typeof value !== "object" || value === null || !("file" in value) || !("skipped" in value)) return false;
  const { file, skipped } = value;
  return (
    typeof file === "object" &&
    file !== null &&
    "blocks" in file &&
    Array.isArray(file.blocks) &&
    typeof skipped === "object" &&
    skipped !== null
  );
}

export function loadDraft(organiser: string, draft: string): StoredDraft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(organiser, draft)) ?? "null");
    return isStored(value) ? value : null;
  } catch {
    return null;
  }
}

/** False when the device refuses to keep it. */
export function keepDraft(organiser: string, draft: string, stored: StoredDraft): boolean {
  try {
    localStorage.setItem(keyOf(organiser, draft), JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(organiser: string, draft: string): void {
  try {
    localStorage.removeItem(keyOf(organiser, draft));
  } catch {
    // Storage is closed to us, so there was nothing either.
  }
}

/** Every draft of this organiser on this device, the latest first. */
export function draftsOf(organiser: string): { id: string; draft: StoredDraft }[] {
  const start = keyOf(organiser, "");
  const found: { id: string; draft: StoredDraft }[] = [];
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (key === null || !key.startsWith(start)) continue;
      const id = key.slice(start.length);
      const draft = loadDraft(organiser, id);
      if (draft !== null) found.push({ id, draft });
    }
  } catch {
    return found;
  }
  return found.sort((one, other) => other.draft.keptAt - one.draft.keptAt);
}
