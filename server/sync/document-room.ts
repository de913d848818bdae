import { CLOSE, SYNC, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import * as Y from "yjs";
import type { DocumentName } from "../storage/storage.ts";
import { StorageError } from "../storage/storage-error.ts";
import type { Connection, ConnectionRoom } from "./connection.ts";
import { DOCUMENT_RULES } from "./document-kind.ts";
import type { DocumentLog } from "./document-log.ts";
import { DocumentPeer } from "./document-peer.ts";
import type { Frame } from "./frames.ts";
import type { NotCounted } from "./not-counted.ts";
import { takeFromReader } from "./read-only.ts";
import type { SyncCounters } from "./sync-counters.ts";
import { judgeUpdate, type Verdict } from "./update-guard.ts";
import { type Round, WorkRounds } from "./work-rounds.ts";

export interface DocumentRoomOptions {
  readonly log: DocumentLog;
  readonly doc: Y.Doc;
  readonly notCounted: NotCounted;
  readonly counters: SyncCounters;
  /** How long a document without connections stays in memory. */
  readonly idleMs: number;
  /** Called after every durable change, before anybody else gets it. */
  readonly changed: (name: DocumentName, doc: Y.Doc) => void;
  readonly onError: (error: unknown) => void;
  /** The room is no longer of use; the document has to be loaded anew. */
  readonly onEnd: () => void;
}

/** The room ended before it came to it; ask again for another one. */
export class RoomEnded extends Error {
  override readonly name = "RoomEnded";
}

type WrittenFrame = Extract<Frame, { readonly kind: "step2" | "update" }>;
type Refused = Extract<Verdict, { readonly ok: false }>;

/**
 * One stored document that is in use. The order is always: check, apply, append durably, acknowledge, derive, send on
 * to the others; nothing leaves before it is durable.
 */
export class DocumentRoom implements ConnectionRoom {
  readonly #options: DocumentRoomOptions;
  readonly #doc: Y.Doc;
  readonly #peers = new Map<Connection, DocumentPeer>();
  readonly #work: WorkRounds;
  #isEnded = false;
  #idle: NodeJS.Timeout | null = null;

  constructor(options: DocumentRoomOptions) {
    this.#options = options;
    this.#doc = options.doc;
    const { log, onError } = options;
    this.#work = new WorkRounds({
      commit: (changes) => log.append(changes.map(({ update }) => update)),
      announce: (changes) => this.#announce(changes),
      between: () => (log.isLong ? log.compact(this.#doc).catch(onError) : null),
      onFail: (error) => this.#fail(error),
      onQuiet: () => this.#waitIdly(),
    });
    this.#waitIdly();
  }

  /** False when the room has ended. */
  join(connection: Connection): boolean {
    if (this.#isEnded) return false;
    if (connection.ended) return true;
    this.#stopWaiting();
    const peer = new DocumentPeer(connection);
    this.#peers.set(connection, peer);
    connection.enter(this);
    this.rightChanged(connection);
    return true;
  }

  receive(connection: Connection, frame: Frame, bytes: number): void {
    const peer = this.#peers.get(connection);
    if (peer === undefined) return;
    connection.hold(bytes);
    this.#work.add({
      run: (round) => {
        round.afterwards.push(() => connection.release(bytes));
        if (!connection.ended) this.#take(peer, frame, round);
      },
    });
  }

  /** Who may write is asked for what they have: the first message to a writer, so that it comes before any marker. */
  rightChanged(connection: Connection): void {
    const peer = this.#peers.get(connection);
    if (peer === undefined) return;
    if (connection.right === "write") this.#work.add({ run: (round) => this.#askStep2(peer, round) });
    else peer.endStep2();
  }

  leave(connection: Connection): void {
    this.#peers.get(connection)?.leave();
    this.#peers.delete(connection);
    this.#waitIdly();
  }

  /** Reads the document as it durably is, after what came before. Rejects with RoomEnded when the room ends first. */
  read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    this.#stopWaiting();
    return new Promise((resolve, reject) => {
      const answer = (): void => {
        try {
          resolve(read(this.#doc));
        } catch (error) {
          reject(error);
        }
      };
      this.#work.add({ run: ({ afterwards }) => afterwards.push(answer), abandon: () => reject(new RoomEnded()) });
    });
  }

  /** Resolves when everything received before is durable, or the room has ended. */
  async flush(): Promise<void> {
    await this.read(() => {}).catch(() => {});
  }

  /** Tells its writers; who has not synced yet gets the whole set then. */
  tellNotCounted(frames: readonly Uint8Array[]): void {
    for (const peer of this.#peers.values()) if (peer.reads && !peer.awaitsStep2) tell(peer, frames);
  }

  /** Makes durable what has arrived, acknowledges it, and then ends the connections. */
  async closeConnections(code: number, reason: string): Promise<void> {
    for (const connection of this.#peers.keys()) connection.stopReading();
    await this.flush();
    this.#closeAll(code, reason);
  }

  /** Ends the room at once. Nothing of it is written any more when this resolves. */
  async end(code: number, reason: string): Promise<void> {
    const underWay = this.#finish();
    this.#closeAll(code, reason);
    await underWay;
  }

  #take(peer: DocumentPeer, frame: Frame, round: Round): void {
    switch (frame.kind) {
      case "step1":
        round.afterwards.push(() => this.#answer(peer, frame.stateVector));
        return;
      case "saved":
        if (peer.awaitsStep2) peer.holdMarker(frame.marker);
        else round.afterwards.push(() => peer.echo([frame.marker]));
        return;
      case "step2":
      case "update":
        if (peer.connection.right === "read") takeFromReader(peer.connection, frame.update);
        else this.#write(peer, frame, round);
    }
  }

  #write(peer: DocumentPeer, frame: WrittenFrame, round: Round): void {
    const { shape, limits } = DOCUMENT_RULES[this.#options.log.name.kind];
    const verdict = judgeUpdate(this.#doc, shape, frame.update, limits);
    if (!verdict.ok) {
      this.#refuse(peer, frame.kind, verdict, round);
      return;
    }
    if (peer.connection.isRefused) return;
    if (!verdict.empty) {
      Y.applyUpdate(this.#doc, verdict.update, peer);
      round.changes.push({ update: verdict.update, from: peer });
    }
    if (frame.kind !== "step2") return;
    const markers = peer.endStep2();
    round.afterwards.push(() => {
      peer.echo(markers);
      if (peer.reads) tell(peer, this.#options.notCounted.all());
    });
  }

  #refuse(peer: DocumentPeer, kind: WrittenFrame["kind"], verdict: Refused, round: Round): void {
    if (verdict.kind !== "missing") peer.connection.refuse(verdict.kind, verdict.code);
    // Before its step 2 a client may send changes on top of what that step 2 holds.
    else if (!peer.connection.isRefused && (kind === "step2" || !peer.awaitsStep2)) this.#askStep2(peer, round);
  }

  #askStep2(peer: DocumentPeer, { afterwards }: Round): void {
    peer.expectStep2();
    afterwards.push(() => peer.ask(() => Y.encodeStateVector(this.#doc)));
  }

  #answer(peer: DocumentPeer, stateVector: Uint8Array): void {
    let state: Uint8Array;
    try {
      state = Y.encodeStateAsUpdate(this.#doc, stateVector);
    } catch {
      peer.connection.refuse("malformed", "state-vector");
      return;
    }
    peer.reads = true;
    peer.connection.sendState(syncMessage(SYNC.step2, state));
    if (!peer.awaitsStep2) tell(peer, this.#options.notCounted.all());
  }

  #announce(changes: Round["changes"]): void {
    const { counters, log, changed, onError } = this.#options;
    counters.updatesStored += changes.length;
    try {
      changed(log.name, this.#doc);
    } catch (error) {
      onError(error);
    }
    for (const { update, from } of changes) {
      const frame = syncMessage(SYNC.update, update);
      for (const peer of this.#peers.values()) if (peer !== from && peer.reads) peer.connection.send(frame);
    }
  }

  /** Memory may be ahead of the disk: forget it. The clients come back and send again what was not acknowledged. */
  #fail(error: unknown): void {
    const { counters, onError } = this.#options;
    counters.appendsFailed += 1;
    void this.#finish();
    const isFull = error instanceof StorageError && error.code === "storage-full";
    this.#closeAll(CLOSE.restarting, isFull ? "storage-full" : "unavailable");
    onError(error);
  }

  #closeAll(code: number, reason: string): void {
    for (const connection of [...this.#peers.keys()]) connection.close(code, reason);
  }

  #finish(): Promise<void> {
    this.#stopWaiting();
    if (!this.#isEnded) {
      this.#isEnded = true;
      this.#options.onEnd();
    }
    return this.#work.end();
  }

  #stopWaiting(): void {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
  }

  #waitIdly(): void {
    if (this.#isEnded || this.#idle !== null || this.#peers.size > 0 || this.#work.isWorking) return;
    this.#idle = setTimeout(() => this.#putAway(), this.#options.idleMs).unref();
  }

  #putAway(): void {
    void this.#finish();
    const { log, onError } = this.#options;
    // Whoever loads the document meanwhile reads after this commit.
    if (log.isWorthCompacting) void log.compact(this.#doc).catch(onError);
  }
}

const tell = (peer: DocumentPeer, frames: readonly Uint8Array[]): void => {
  if (peer.connection.right === "write") for (const frame of frames) peer.connection.send(frame);
};
