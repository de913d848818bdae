import { LIMITS } from "@samenspel/shared/protocol/limits";
import { aliveMessage, CLOSE, CLOSE_REASON, refusedMessage } from "@samenspel/shared/protocol/sync-messages";
import type { RawData, WebSocket } from "ws";
import { FrameBudget } from "./frame-budget.ts";
import { type Frame, readFrame } from "./frames.ts";
import type { Standing, SyncDocument, SyncRight } from "./sync-access.ts";
import type { SyncCounters } from "./sync-counters.ts";

/** Where the frames of a connection go. */
export interface ConnectionRoom {
  receive(connection: Connection, frame: Frame, bytes: number): void;
  rightChanged(connection: Connection): void;
  leave(connection: Connection): void;
}

export interface ConnectionOptions {
  readonly document: SyncDocument;
  readonly right: SyncRight;
  readonly person: string;
  readonly mayStill: () => Standing | Promise<Standing>;
  /** Bytes of a step 2, which may be as large as the document. */
  readonly stepBytes: number;
  readonly counters: SyncCounters;
  readonly onEnd: (connection: Connection) => void;
}

/** A full answer is made for each of these, so they weigh as much as ten other frames. */
const STEP1_COST = 10;
/** Alive rounds without a sign of life after which the other side is gone. */
const SILENT_ROUNDS = 4;
const ALIVE = aliveMessage();

/** One socket on one document: its rate, its sizes, what waits for it, and its end. */
export class Connection {
  readonly document: SyncDocument;
  readonly person: string;
  readonly mayStill: () => Standing | Promise<Standing>;
  readonly #socket: WebSocket;
  readonly #options: ConnectionOptions;
  readonly #budget = new FrameBudget(performance.now());
  #right: SyncRight;
  #room: ConnectionRoom | null = null;
  #deaf = false;
  #ended = false;
  #refusals = 0;
  #allowance: number = LIMITS.readerBacklogBytes;
  #heldBytes = 0;
  #silentRounds = 0;

  /** The socket must be paused; it is read from `enter` on. */
  constructor(socket: WebSocket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.document = options.document;
    this.person = options.person;
    this.mayStill = options.mayStill;
    this.#right = options.right;
    socket.on("message", (data, isBinary) => this.#receive(data, isBinary));
    socket.on("pong", () => {
      this.#silentRounds = 0;
    });
    socket.on("close", () => this.#end());
  }

  get right(): SyncRight {
    return this.#right;
  }

  /** The server ended it, or it is gone. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Something of it was refused: what else it writes is not taken, since it may build on that. */
  get isRefused(): boolean {
    return this.#refusals > 0;
  }

  enter(room: ConnectionRoom): void {
    this.#room = room;
    this.#socket.resume();
  }

  setRight(right: SyncRight): void {
    if (right === this.#right) return;
    this.#right = right;
    this.#room?.rightChanged(this);
  }

  /** False when it was not sent: the connection has ended, or is too slow and ends now. Never buffers without bound. */
  send(frame: Uint8Array): boolean {
    if (this.#ended || this.#socket.readyState !== this.#socket.OPEN) return false;
    if (this.#socket.bufferedAmount > this.#allowance) {
      this.#closeFor("tooSlow");
      return false;
    }
    this.#options.counters.framesOut += 1;
    this.#options.counters.bytesOut += frame.length;
    this.#socket.send(frame);
    return true;
  }

  /** A full state may be larger than the backlog allows; it gets the time that takes. */
  sendState(frame: Uint8Array): boolean {
    this.#allowance = LIMITS.readerBacklogBytes + frame.length;
    return this.send(frame);
  }

  /** Tells that bytes were not taken; the fifth time ends it. */
  refuse(code: string, detail: string): void {
    if (this.#ended) return;
    const { refused } = this.#options.counters;
    refused[code] = (refused[code] ?? 0) + 1;
    this.#refusals += 1;
    this.send(refusedMessage({ code, detail }));
    if (this.#refusals >= LIMITS.refusals) this.#closeFor("refused");
  }

  /** Frames that wait for the disk: past the backlog nothing more is read until some are done. */
  hold(bytes: number): void {
    this.#heldBytes += bytes;
    if (this.#heldBytes > LIMITS.readerBacklogBytes) this.#socket.pause();
  }

  release(bytes: number): void {
    this.#heldBytes -= bytes;
    if (this.#socket.isPaused && this.#heldBytes <= LIMITS.readerBacklogBytes / 2) this.#socket.resume();
  }

  /** Nothing that arrives from now on is read; answers still go out. */
  stopReading(): void {
    this.#deaf = true;
  }

  /** Says that the server is there, and finds out whether the other side is. */
  keepAlive(): void {
    if (this.#ended) return;
    if (this.#silentRounds >= SILENT_ROUNDS) {
      this.#socket.terminate();
      return;
    }
    // A paused socket reads no pongs either.
    if (!this.#socket.isPaused) this.#silentRounds += 1;
    if (this.send(ALIVE)) this.#socket.ping();
  }

  close(code: number, reason: string): void {
    if (this.#ended) return;
    const { closed } = this.#options.counters;
    closed[code] = (closed[code] ?? 0) + 1;
    this.#socket.close(code, reason);
    // The other side's goodbye must be read.
    this.#socket.resume();
    this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#room?.leave(this);
    this.#options.onEnd(this);
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#deaf || this.#ended) return;
    this.#silentRounds = 0;
    const frame: Frame = isBinary && data instanceof Uint8Array ? readFrame(data) : { kind: "unknown" };
    const bytes = data instanceof Uint8Array ? data.length : 0;
    this.#options.counters.framesIn += 1;
    this.#options.counters.bytesIn += bytes;
    const offence = this.#offenceOf(frame, bytes);
    if (offence !== null) this.#closeFor(offence);
    else if (frame.kind === "malformed") this.refuse("malformed", "frame");
    else if (frame.kind !== "ignored") this.#room?.receive(this, frame, bytes);
  }

  /** What ends the connection at once, whatever the frame says. */
  #offenceOf(frame: Frame, bytes: number): keyof typeof CLOSE | null {
    if (!this.#budget.take(performance.now(), frame.kind === "step1" ? STEP1_COST : 1)) return "tooFast";
    if (bytes > (frame.kind === "step2" ? this.#options.stepBytes : LIMITS.frameBytes)) return "tooLarge";
    return frame.kind === "unknown" ? "refused" : null;
  }

  #closeFor(cause: keyof typeof CLOSE): void {
    this.close(CLOSE[cause], CLOSE_REASON[cause]);
  }
}
