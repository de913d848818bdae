import { SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import * as Y from "yjs";
import type { Connection, ConnectionRoom } from "./connection.ts";
import type { Frame } from "./frames.ts";
import { takeFromReader } from "./read-only.ts";
import type { SendTick } from "./send-tick.ts";
import type { SyncCounters } from "./sync-counters.ts";

export interface BoardRoomOptions {
  /** Written by its host alone. */
  readonly doc: Y.Doc;
  readonly tick: SendTick;
  readonly counters: SyncCounters;
  readonly onEmpty: (room: BoardRoom) => void;
}

/** Updates that a joiner may get on top of an earlier full state, before it is encoded anew. */
const LONGEST_TAIL = 50;

/** A full state as it was, and what was sent since: together what the board is up to the last tick. */
interface JoinState {
  readonly state: Uint8Array;
  readonly tail: Uint8Array[];
  tailBytes: number;
}

/** The readers of one board. What changes within a tick is one frame, encoded once and sent to all. */
export class BoardRoom implements ConnectionRoom {
  readonly #options: BoardRoomOptions;
  readonly #connections = new Set<Connection>();
  readonly #readers = new Set<Connection>();
  #pending: Uint8Array[] = [];
  #join: JoinState | null = null;

  constructor(options: BoardRoomOptions) {
    this.#options = options;
    options.doc.on("update", this.#onUpdate);
  }

  enter(connection: Connection): void {
    if (connection.ended) return;
    this.#connections.add(connection);
    connection.enter(this);
  }

  receive(connection: Connection, frame: Frame): void {
    if (frame.kind === "step1") this.#answer(connection, frame.stateVector);
    else if (frame.kind === "saved") connection.send(savedMessage(frame.marker));
    else if (frame.kind === "step2" || frame.kind === "update") takeFromReader(connection, frame.update);
  }

  rightChanged(): void {
    // Nobody ever writes a board.
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.#readers.delete(connection);
    if (this.#connections.size > 0) return;
    this.#options.doc.off("update", this.#onUpdate);
    this.#options.tick.cancel(this.#send);
    this.#options.onEmpty(this);
  }

  closeConnections(code: number, reason: string): void {
    for (const connection of [...this.#connections]) connection.close(code, reason);
  }

  readonly #onUpdate = (update: Uint8Array): void => {
    this.#pending.push(update);
    this.#options.tick.schedule(this.#send);
  };

  readonly #send = (): void => {
    const [first, ...rest] = this.#pending.splice(0);
    if (first === undefined) return;
    const frame = syncMessage(SYNC.update, rest.length === 0 ? first : Y.mergeUpdates([first, ...rest]));
    for (const reader of this.#readers) reader.send(frame);
    this.#lengthenTail(frame);
  };

  #lengthenTail(frame: Uint8Array): void {
    const join = this.#join;
    if (join === null) return;
    join.tail.push(frame);
    join.tailBytes += frame.length;
    if (join.tail.length > LONGEST_TAIL || join.tailBytes > join.state.length) this.#join = null;
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    this.#readers.add(connection);
    const isFresh = stateVector.length === 1 && stateVector[0] === 0;
    if (!isFresh) {
      this.#answerRest(connection, stateVector);
      return;
    }
    const { state, tail } = this.#joinState();
    connection.sendState(state);
    for (const frame of tail) connection.send(frame);
  }

  /** For a client that has some of it, as other y-websocket clients do when they reconnect. */
  #answerRest(connection: Connection, stateVector: Uint8Array): void {
    let rest: Uint8Array;
    try {
      rest = Y.encodeStateAsUpdate(this.#options.doc, stateVector);
    } catch {
      connection.refuse("malformed", "state-vector");
      return;
    }
    connection.sendState(syncMessage(SYNC.step2, rest));
  }

  /** Encoded once for all who join; what waits for the tick is in it or comes with the tick, twice does no harm. */
  #joinState(): JoinState {
    if (this.#join !== null) return this.#join;
    this.#options.counters.boardStatesEncoded += 1;
    const state = syncMessage(SYNC.step2, Y.encodeStateAsUpdate(this.#options.doc));
    this.#join = { state, tail: [], tailBytes: 0 };
    return this.#join;
  }
}
