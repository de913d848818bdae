import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { NarrativeView } from "@samenspel/shared/protocol/http-api";
import { EMPTY_NARRATIVE, type Narrative } from "@samenspel/shared/report/narrative";
import { nanoid } from "nanoid";
import { callApi } from "../../live/http.ts";
import { type Clash, mergeNarratives } from "./merge-narrative.ts";
import { forgetNarrativeDraft, keepNarrativeDraft, loadNarrativeDraft } from "./narrative-draft.ts";

export interface NarrativeState {
  readonly state: "asking" | "failed" | "ready";
  /** Of asking for it, or of saving it. */
  readonly error: ErrorCode | null;
  readonly narrative: Narrative;
  readonly suggestions: NarrativeView["suggestions"];
  readonly versions: NarrativeView["versions"];
  readonly saving: "saved" | "busy" | "offline" | "refused";
  /** Claims that two people rewrote at the same time; both are there. */
  readonly clashes: readonly Clash[];
  /** Somebody else's changes were put beside ours. */
  readonly othersWrote: boolean;
  /** Unsaved work of this device was found and put back. */
  readonly restored: boolean;
}

const REST_MS = 700;
const RETRY_MS = 3_000;

const same = (a: Narrative, b: Narrative): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const newId = (): string => nanoid(12);

/**
 * The report's own words of one session, kept on the server with their revision and on this device until the server has
 * them. Somebody else's changes are put together with ours; nothing that either wrote is lost.
 */
export class NarrativeKeeper {
  readonly #sessionId: string;
  readonly #onSignedOut: () => void;
  readonly #listeners = new Set<() => void>();
  #now: NarrativeState = {
    ...{ state: "asking", error: null, narrative: EMPTY_NARRATIVE, suggestions: [], versions: [], saving: "saved" },
    ...{ clashes: [], othersWrote: false, restored: false },
  };
  /** What the server has, and its number. */
  #base: Narrative = EMPTY_NARRATIVE;
  #revision = 0;
  #saving: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #stopped = false;

  constructor(sessionId: string, onSignedOut: () => void) {
    this.#sessionId = sessionId;
    this.#onSignedOut = onSignedOut;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): NarrativeState => this.#now;

  /** Asks the server for it, and puts back what this device still kept. */
  async load(): Promise<void> {
    this.#stopped = false;
    const view = await this.#ask();
    if (view === null) return;
    const draft = loadNarrativeDraft(this.#sessionId);
    if (draft === null || same(draft.narrative, view.narrative)) return this.#take(view, view.narrative, {});
    const { narrative, clashes } = mergeNarratives(draft.base, draft.narrative, view.narrative, newId);
    this.#take(view, narrative, { clashes, restored: true });
    this.#soon(0);
  }

  /** Changes the words: on this device at once, on the server after a moment of rest. */
  change(update: (narrative: Narrative) => Narrative): void {
    const narrative = update(this.#now.narrative);
    if (same(narrative, this.#now.narrative)) return;
    const ids = new Set([...narrative.summary, ...narrative.conclusions, ...narrative.advice].map(({ id }) => id));
    const clashes = this.#now.clashes.filter(({ mine, theirs }) => ids.has(mine) && ids.has(theirs));
    keepNarrativeDraft(this.#sessionId, { base: this.#base, narrative });
    this.#set({ narrative, clashes, saving: this.#now.saving === "offline" ? "offline" : "busy" });
    this.#soon(REST_MS);
  }

  /** Both texts of a clash may stay. */
  settle(clash: Clash): void {
    this.#set({ clashes: this.#now.clashes.filter((one) => one !== clash) });
  }

  /** Saves what is not saved yet; says whether the server has everything now. */
  async flush(): Promise<boolean> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#saving !== null) await this.#saving;
    if (this.#now.state === "ready" && !same(this.#now.narrative, this.#base)) {
      this.#saving = this.#save();
      await this.#saving;
      this.#saving = null;
    }
    const all = same(this.#now.narrative, this.#base);
    if (!all && this.#now.saving === "busy") this.#soon(REST_MS);
    // Done and undone again: there was nothing to save.
    if (all && this.#now.state === "ready" && this.#now.saving !== "saved") {
      forgetNarrativeDraft(this.#sessionId);
      this.#set({ saving: "saved", error: null });
    }
    return all;
  }

  /** What the server suggests and has kept, once more. */
  async refresh(): Promise<void> {
    const view = await this.#ask();
    if (view === null) return;
    if (view.revision === this.#revision) this.#set({ suggestions: view.suggestions, versions: view.versions });
    else this.#join(view);
  }

  readonly online = (): void => this.#soon(0);

  /** One last try to save; what that does not reach is on this device. */
  stop(): void {
    this.#stopped = true;
    void this.flush();
  }

  async #ask(): Promise<NarrativeView | null> {
    const answer = await callApi<NarrativeView>("GET", `/api/sessions/${this.#sessionId}/narrative`);
    if (answer.ok) return answer.value;
    if (answer.code === "not-signed-in") this.#onSignedOut();
    if (this.#now.state !== "ready") this.#set({ state: "failed", error: answer.code });
    return null;
  }

  async #save(): Promise<void> {
    const sent = this.#now.narrative;
    this.#set({ saving: "busy" });
    const answer = await callApi<{ revision: number }>("PUT", `/api/sessions/${this.#sessionId}/narrative`, {
      revision: this.#revision,
      narrative: sent,
    });
    if (answer.ok) return this.#saved(sent, answer.value.revision);
    if (answer.code === "stale") {
      const view = await this.#ask();
      if (view !== null) return this.#join(view);
    }
    if (answer.code === "not-signed-in") return this.#onSignedOut();
    const away = answer.code === "unavailable" || answer.code === "stale";
    this.#set({ saving: away ? "offline" : "refused", error: away ? null : answer.code });
    if (away) this.#soon(RETRY_MS);
  }

  #saved(sent: Narrative, revision: number): void {
    const decided = ({ themes, rejected }: Narrative) => JSON.stringify([themes.map(({ notes }) => notes), rejected]);
    const otherThemes = decided(this.#base) !== decided(sent);
    this.#base = sent;
    this.#revision = revision;
    const all = same(sent, this.#now.narrative);
    // A page that was opened since may keep words of its own by now.
    if (this.#stopped) {
      const draft = loadNarrativeDraft(this.#sessionId);
      if (draft !== null && same(draft.narrative, sent)) forgetNarrativeDraft(this.#sessionId);
    } else if (all) forgetNarrativeDraft(this.#sessionId);
    else keepNarrativeDraft(this.#sessionId, { base: sent, narrative: this.#now.narrative });
    this.#set({ saving: all ? "saved" : "busy", error: null });
    // What is suggested follows from what was decided about.
    if (all && otherThemes) void this.refresh();
  }

  /** Somebody else saved in the meantime: theirs and ours together. */
  #join(view: NarrativeView): void {
    const { narrative, clashes } = mergeNarratives(this.#base, this.#now.narrative, view.narrative, newId);
    this.#take(view, narrative, { clashes: [...this.#now.clashes, ...clashes], othersWrote: true });
    if (!same(narrative, view.narrative)) this.#soon(0);
  }

  #take(view: NarrativeView, narrative: Narrative, more: Partial<NarrativeState>): void {
    this.#base = view.narrative;
    this.#revision = view.revision;
    const unsaved = !same(narrative, view.narrative);
    if (unsaved) keepNarrativeDraft(this.#sessionId, { base: view.narrative, narrative });
    else forgetNarrativeDraft(this.#sessionId);
    const { suggestions, versions } = view;
    this.#set({ state: "ready", error: null, narrative, suggestions, versions, saving: unsaved ? "busy" : "saved", ...more });
  }

  #soon(wait: number): void {
    if (this.#stopped) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #set(changed: Partial<NarrativeState>): void {
    this.#now = { ...this.#now, ...changed };
    for (const listener of this.#listeners) listener();
  }
}
