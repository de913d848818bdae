import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { nanoid } from "nanoid";
import type { Write } from "../storage/storage.ts";
import { newCode } from "./chance.ts";
import { SessionHost, type SessionHostOptions } from "./session-host.ts";
import { courseJson, newCourseRecord } from "./session-record.ts";

export interface NewSession {
  readonly file: SessionFile;
  readonly ownerId: string | null;
  readonly demo: boolean;
  readonly deleteAt: number;
}

/** Every session of this server: loaded when first asked for, kept while it may be used. */
export class SessionDirectory {
  readonly #options: SessionHostOptions;
  readonly #hosts = new Map<string, Promise<SessionHost | null>>();
  readonly #ready = new Map<string, SessionHost>();
  readonly #onLoad = new Set<(host: SessionHost) => void>();
  readonly #onErase = new Set<(sessionId: string) => Promise<void>>();
  /** Sessions that are being erased: for everybody they are gone. */
  readonly #erasing = new Set<string>();

  constructor(options: SessionHostOptions) {
    this.#options = options;
  }

  /** Called once for every session that is loaded, before anybody else gets it. */
  onLoad(listener: (host: SessionHost) => void): void {
    this.#onLoad.add(listener);
  }

  /** Called before a session is erased: nothing of it may be written any more once the listener is done. */
  onErase(listener: (sessionId: string) => Promise<void>): void {
    this.#onErase.add(listener);
  }

  get(sessionId: string): Promise<SessionHost | null> {
    if (this.#erasing.has(sessionId)) return Promise.resolve(null);
    const known = this.#hosts.get(sessionId);
    if (known !== undefined) return known;
    const loading = this.#load(sessionId);
    this.#hosts.set(sessionId, loading);
    // A session that could not be loaded is asked for again next time.
    loading.then(
      (host) => host === null && this.#hosts.delete(sessionId),
      () => this.#hosts.delete(sessionId),
    );
    return loading;
  }

  /** The session if it is loaded: whoever has a document of it open came by here first. */
  peek(sessionId: string): SessionHost | null {
    return this.#ready.get(sessionId) ?? null;
  }

  /** Those that are loaded now. */
  loaded(): SessionHost[] {
    return [...this.#ready.values()];
  }

  async byCode(code: string): Promise<SessionHost | null> {
    const id = await this.#options.storage.sessionIdByCode(code);
    return id === null ? null : this.get(id);
  }

  /** `more`: what else the new session has, in the same commit. */
  async create(
    { file, ownerId, demo, deleteAt }: NewSession,
    audit: Write[] = [],
    more: (sessionId: string) => Write[] = () => [],
  ): Promise<SessionHost> {
    const { storage, now } = this.#options;
    const id = nanoid(14);
    const code = await this.#freeCode();
    const record = newCourseRecord(file);
    const fileJson = JSON.stringify(file);
    await storage.commit([
      {
        type: "putSession",
        id,
        code,
        ownerId,
        fileJson,
        keysJson: JSON.stringify({ version: 1 }),
        createdAt: now(),
        demo,
        deleteAt,
      },
      { type: "putCourse", sessionId: id, revision: record.course.revision, courseJson: courseJson(record) },
      ...more(id),
      ...audit,
    ]);
    const host = await this.get(id);
    if (host === null) throw new Error(`session ${id} is gone right after it was made`);
    return host;
  }

  /** Erases a session whole. From here on nobody gets it any more, and what was under way ends before it goes. */
  async delete(sessionId: string, audit: Write[] = []): Promise<void> {
    this.#erasing.add(sessionId);
    try {
      const host = await this.#hosts.get(sessionId)?.catch(() => null);
      for (const listener of this.#onErase) await listener(sessionId);
      await host?.change(async () => {});
      host?.stop();
      await host?.board.refresh();
      // When the store refuses, the session is loaded anew by whoever asks for it.
      this.#hosts.delete(sessionId);
      this.#ready.delete(sessionId);
      await this.#options.storage.commit([{ type: "deleteSession", id: sessionId }, ...audit]);
    } finally {
      this.#erasing.delete(sessionId);
    }
    await this.#options.storage.checkpoint();
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.#hosts.values());
    for (const host of this.loaded()) host.stop();
    this.#hosts.clear();
    this.#ready.clear();
  }

  async #load(sessionId: string): Promise<SessionHost | null> {
    const stored = await this.#options.storage.loadSession(sessionId);
    if (stored === null) return null;
    const host = await SessionHost.load(stored, this.#options);
    this.#ready.set(sessionId, host);
    for (const listener of this.#onLoad) listener(host);
    return host;
  }

  async #freeCode(): Promise<string> {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const code = newCode();
      if ((await this.#options.storage.sessionIdByCode(code)) === null) return code;
    }
    throw new Error("no free code was found in 50 tries");
  }
}
