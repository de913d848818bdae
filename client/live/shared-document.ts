import { type ArrangementContent, readArrangement } from "@samenspel/shared/documents/arrangement-document";
import { type GroupingContent, readGrouping } from "@samenspel/shared/documents/grouping-document";
import type { Place } from "@samenspel/shared/domain/place";
import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import { useEffect, useState, useSyncExternalStore } from "react";
import * as Y from "yjs";
import { type ConnectionState, DocumentConnection } from "./document-connection.ts";
import { useLive } from "./live-store.ts";
import { keepLocalCopy, type LocalCopy, replaceLocalCopy } from "./local-copy.ts";
import { useNetwork } from "./network.ts";
import { SharedConnections } from "./shared-connections.ts";
import { syncAddress } from "./sync-address.ts";

export interface SharedState<Content> extends ConnectionState {
  readonly content: Content;
}

export interface SharedDocument<Content> extends SharedState<Content> {
  /** To write in; null until the connection is being made. */
  readonly doc: Y.Doc | null;
}

/** Nothing more can be sent: what this device kept to send is of no use, and of nobody's concern, any more. */
const FINAL: readonly number[] = [CLOSE.notAllowed, CLOSE.refused, CLOSE.erased, CLOSE.tooLarge];

/**
 * A document that several people at one place write at once. What is written without a connection is kept on this
 * device as well, so that it outlives the page.
 */
class SharedDocumentConnection<Content> {
  readonly doc = new Y.Doc();
  readonly #connection: DocumentConnection;
  readonly #name: string;
  readonly #copy: LocalCopy;
  #destroyed = false;
  readonly #read: (doc: Y.Doc) => Content;
  readonly #listeners = new Set<() => void>();
  #state: SharedState<Content> | null = null;
  /** Read once per change of the document: that something is saved changes nothing of what is drawn. */
  #content: Content | null = null;

  constructor(sessionId: string, room: string, read: (doc: Y.Doc) => Content) {
    this.#read = read;
    this.#name = `samenspel/${sessionId}/${room}`;
    this.#copy = keepLocalCopy(this.#name, this.doc);
    this.#connection = new DocumentConnection({ address: syncAddress(sessionId), room }, this.doc, {
      onChange: () => this.#tell(),
      onRefused: () => void this.#forget(),
      onEnded: (code) => {
        const isKept = code === CLOSE.sessionClosed && this.#connection.state.status === "saved";
        if (isKept || FINAL.includes(code)) void this.#forget();
      },
    });
    this.doc.on("update", () => {
      this.#content = null;
      this.#tell();
    });
    void this.#copy.loaded.then(() => {
      if (!this.#destroyed) this.#connection.connect();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): SharedState<Content> => {
    this.#content ??= this.#read(this.doc);
    this.#state ??= { ...this.#connection.state, content: this.#content };
    return this.#state;
  };

  destroy(): void {
    this.#destroyed = true;
    this.#connection.destroy();
    void this.#copy.close();
    this.doc.destroy();
  }

  async #forget(): Promise<void> {
    await this.#copy.close();
    await replaceLocalCopy(this.#name, null).catch(() => {});
  }

  #tell(): void {
    this.#state = null;
    for (const listener of [...this.#listeners]) listener();
  }
}

const registryOf = <Content>(kind: string, read: (doc: Y.Doc) => Content) =>
  new SharedConnections((key) => {
    const [sessionId = "", place = ""] = key.split("/");
    return new SharedDocumentConnection(sessionId, `${kind}/${place}`, read);
  });

const arrangements = registryOf("arrangement", readArrangement);
const groupings = registryOf("grouping", readGrouping);

const NOT_CONNECTED: ConnectionState = { status: "busy", unsaved: 0, synced: false, endedBy: null, notCounted: new Map() };

const NO_ARRANGEMENT: SharedState<ArrangementContent> = {
  ...NOT_CONNECTED,
  content: { harvest: [], scribe: new Map(), redactions: new Map(), opportunities: new Map() },
};
const NO_GROUPING: SharedState<GroupingContent> = { ...NOT_CONNECTED, content: { clusters: new Map(), placement: new Map() } };

const nothing = (): (() => void) => () => {};

const useShared = <Content>(
  registry: SharedConnections<SharedDocumentConnection<Content>>,
  place: Place | null,
  none: SharedState<Content>,
): SharedDocument<Content> => {
  const sessionId = useLive((live) => live.sessionId);
  const key = sessionId === null || place === null ? null : `${sessionId}/${place}`;
  const [held, setHeld] = useState<{ key: string; connection: SharedDocumentConnection<Content> } | null>(null);
  useEffect(() => {
    if (key === null) return;
    setHeld({ key, connection: registry.take(key) });
    return () => registry.release(key);
  }, [key, registry]);
  const connection = held !== null && held.key === key ? held.connection : null;
  const state = useSyncExternalStore(connection?.subscribe ?? nothing, connection?.getState ?? (() => none));
  const network = useNetwork();
  const status = network || state.status === "refused" ? state.status : "offline";
  return { ...state, status, doc: connection?.doc ?? null };
};

/** What the facilitators of a place make of it; change it with the writers of `arrangement-document` on `doc`. */
export const useArrangement = (place: Place | null): SharedDocument<ArrangementContent> =>
  useShared(arrangements, place, NO_ARRANGEMENT);

/** The groups at a place, for who may write them. Others see them on the board. */
export const useGrouping = (place: Place | null): SharedDocument<GroupingContent> => useShared(groupings, place, NO_GROUPING);
