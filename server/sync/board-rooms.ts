import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import type * as Y from "yjs";
import { BoardRoom } from "./board-room.ts";
import type { Connection } from "./connection.ts";
import { SendTick } from "./send-tick.ts";
import type { SyncCounters } from "./sync-counters.ts";

export interface BoardRoomsOptions {
  readonly counters: SyncCounters;
  /** The board of a place, kept up to date by its host for as long as it is open. */
  readonly openBoard: (sessionId: string, place: string) => Y.Doc | Promise<Y.Doc>;
  readonly onError: (error: unknown) => void;
}

/** The boards that somebody reads. */
export class BoardRooms {
  readonly #options: BoardRoomsOptions;
  readonly #rooms = new Map<string, { readonly doc: Y.Doc; readonly room: BoardRoom }>();
  readonly #tick = new SendTick();

  constructor(options: BoardRoomsOptions) {
    this.#options = options;
  }

  /** Brings a reader to a board, or ends the connection when the board cannot be made. */
  async join(connection: Connection, sessionId: string, place: string): Promise<void> {
    try {
      const doc = await this.#options.openBoard(sessionId, place);
      if (!connection.ended) this.#roomOf(`${sessionId}/${place}`, doc).enter(connection);
    } catch (error) {
      this.#options.onError(error);
      connection.close(CLOSE.restarting, "unavailable");
    }
  }

  /** Ends the connections to the session's boards, or to all boards. */
  closeConnections(sessionId: string | null, code: number, reason: string): void {
    for (const [key, { room }] of [...this.#rooms]) {
      if (sessionId === null || key.startsWith(`${sessionId}/`)) room.closeConnections(code, reason);
    }
  }

  #roomOf(key: string, doc: Y.Doc): BoardRoom {
    const { counters } = this.#options;
    const known = this.#rooms.get(key);
    if (known?.doc === doc) return known.room;
    // Its host made the board anew: nothing of the earlier one may mix in.
    known?.room.closeConnections(CLOSE.restarting, "restarting");
    counters.boardsOpen += 1;
    const onEmpty = (room: BoardRoom): void => {
      counters.boardsOpen -= 1;
      if (this.#rooms.get(key)?.room === room) this.#rooms.delete(key);
    };
    const room = new BoardRoom({ doc, tick: this.#tick, counters, onEmpty });
    this.#rooms.set(key, { doc, room });
    return room;
  }
}
