import {
  CLOSE,
  type NotCountedCode,
  type NotCountedNotice,
  type Refusal,
  readNotCounted,
  readRefused,
  savedMessage,
} from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";
import type * as Y from "yjs";
import { GATHER_MS, GatheredUpdates } from "./gathered-updates.ts";
import { SavedMarkers } from "./saved-markers.ts";
import { type SyncRoom, syncProvider } from "./sync-provider.ts";

/** `refused`: the server did not take what was written, see the text to copy. */
export type SaveStatus = "busy" | "saved" | "offline" | "refused";

export interface ConnectionState {
  readonly status: SaveStatus;
  /** Changes that are on this device only, as far as we know. */
  readonly unsaved: number;
  readonly synced: boolean;
  /** The close code that ended it for good, or null. */
  readonly endedBy: number | null;
  /** `notes/<noteId>` and `votes/<block>` → why it does not count. */
  readonly notCounted: ReadonlyMap<string, Told>;
}

/** What the server said of a note or a ballot that does not count. */
export interface Told {
  readonly code: NotCountedCode;
  readonly reason?: string | undefined;
}

interface ConnectionEvents {
  readonly onChange: () => void;
  readonly onRefused?: (refusal: Refusal) => void;
  readonly onEnded?: (code: number) => void;
  readonly onSynced?: () => void;
}

/** Long enough to bundle what one tap causes, short enough to say "saved" at once. */
const MARKER_DELAY_MS = 60;

const REFUSING: readonly number[] = [CLOSE.refused, CLOSE.tooLarge];

/** Keeps one Y.Doc in step with the server, and knows what of it is saved there. */
export class DocumentConnection {
  readonly doc: Y.Doc;
  #state: ConnectionState = { status: "busy", unsaved: 0, synced: false, endedBy: null, notCounted: new Map() };
  readonly #events: ConnectionEvents;
  readonly #sync: ReturnType<typeof syncProvider>;
  readonly #gathered: GatheredUpdates;
  readonly #markers = new SavedMarkers();
  readonly #typeNames = new Map<unknown, string>();
  #lost = false;
  #refused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(room: SyncRoom, doc: Y.Doc, events: ConnectionEvents) {
    this.doc = doc;
    this.#events = events;
    this.#sync = syncProvider(room, doc, {
      saved: (decoder) => this.#echoed(decoding.readVarUint(decoder)),
      refused: (decoder) => this.#refuse(readRefused(decoder)),
      notCounted: (decoder) => this.#count(readNotCounted(decoder)),
    });
    const { provider } = this.#sync;
    // In its place: what comes too fast is gathered, and handed to the provider from there.
    doc.off("update", provider._updateHandler);
    this.#gathered = new GatheredUpdates((update) => provider._updateHandler(update, null));
    doc.on("update", this.#written);
    doc.on("afterTransaction", this.#afterTransaction);
    this.#listen();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get unsavedKeys(): readonly string[] {
    return this.#markers.unsavedKeys;
  }

  /** Connects, also again after the server ended it (a reopened session). */
  connect(): void {
    this.#update({ endedBy: null });
    this.#sync.provider.connect();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.doc.off("afterTransaction", this.#afterTransaction);
    this.doc.off("update", this.#written);
    this.#gathered.flush();
    this.#sync.destroy();
  }

  #listen(): void {
    const { provider } = this.#sync;
    provider.on("status", ({ status }) => {
      if (status !== "connected") return;
      this.#lost = false;
      this.#markers.reconnected();
      this.#update({});
    });
    provider.on("connection-close", () => {
      this.#lost = true;
      this.#update({ synced: false });
    });
    provider.on("sync", (synced) => {
      if (!synced) return;
      this.#update({ synced: true });
      this.#events.onSynced?.();
      this.#mark();
    });
    provider.on("closed", ({ code }) => {
      this.#refused ||= REFUSING.includes(code);
      this.#update({ endedBy: code });
      this.#events.onEnded?.(code);
    });
  }

  readonly #written = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#sync.provider) return;
    this.#gathered.add(update);
    this.#markSoon();
  };

  #markSoon(): void {
    this.#timer ??= setTimeout(() => this.#mark(), this.#gathered.isFull ? GATHER_MS : MARKER_DELAY_MS);
  }

  readonly #afterTransaction = (transaction: Y.Transaction): void => {
    if (!transaction.local || transaction.changed.size === 0) return;
    for (const [type, keys] of transaction.changed)
      for (const key of keys) this.#markers.changed(`${this.#nameOf(type)}/${key ?? ""}`);
    this.#update({});
    this.#markSoon();
  };

  /** The root's name, or a number for what lies deeper. */
  #nameOf(type: unknown): string {
    const known = this.#typeNames.get(type);
    if (known !== undefined) return known;
    const root = [...this.doc.share].find(([, shared]) => shared === type)?.[0];
    const name = root ?? `#${this.#typeNames.size}`;
    this.#typeNames.set(type, name);
    return name;
  }

  #mark(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#gathered.flush();
    const { provider } = this.#sync;
    if (!provider.wsconnected || !provider.synced) return;
    provider.ws?.send(new Uint8Array(savedMessage(this.#markers.mark())));
    this.#update({});
  }

  #echoed(marker: number): void {
    this.#markers.echoed(marker);
    this.#update({});
  }

  #refuse(refusal: Refusal): void {
    this.#refused = true;
    this.#update({});
    // After this message has been read: the answer may be to destroy this connection.
    queueMicrotask(() => this.#events.onRefused?.(refusal));
  }

  #count({ key, code, reason }: NotCountedNotice): void {
    const notCounted = new Map(this.#state.notCounted);
    if (code === null) notCounted.delete(key);
    else notCounted.set(key, { code, reason });
    this.#update({ notCounted });
  }

  #statusNow(endedBy: number | null): SaveStatus {
    if (this.#refused) return "refused";
    // A closed session is no lost connection: nothing more is expected, and what is here is kept.
    if (endedBy === CLOSE.sessionClosed && this.#markers.unsaved === 0) return "saved";
    if (this.#lost) return "offline";
    return this.#markers.saved ? "saved" : "busy";
  }

  #update(change: Partial<ConnectionState>): void {
    const changed = { ...this.#state, ...change };
    const next = { ...changed, status: this.#statusNow(changed.endedBy), unsaved: this.#markers.unsaved };
    const same = (Object.keys(next) as (keyof ConnectionState)[]).every((key) => next[key] === this.#state[key]);
    if (same) return;
    this.#state = next;
    this.#events.onChange();
  }
}
