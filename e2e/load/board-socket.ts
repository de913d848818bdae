import { MESSAGE, SYNC, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import WebSocket from "ws";

const ASK = syncMessage(SYNC.step1, new Uint8Array([0]));

export interface BoardAddress {
  readonly url: string;
  readonly cookie: string;
}

/** A reader of a board that only looks at the bytes. */
export class BoardSocket {
  frames = 0;
  bytes = 0;
  readonly #address: BoardAddress;
  readonly #onFrame: (frame: Buffer) => void;
  #socket: WebSocket | null = null;
  #wanted = true;
  #ready: ((ms: number) => void) | null = null;
  #askedAt = 0;
  #isIn = false;

  constructor(address: BoardAddress, onFrame: (frame: Buffer) => void) {
    this.#address = address;
    this.#onFrame = onFrame;
  }

  get socket(): WebSocket | null {
    return this.#socket;
  }

  /** Resolves when the board is there, with the ms that took from opening the connection. */
  open(): Promise<number> {
    this.#wanted = true;
    this.#askedAt = performance.now();
    return new Promise((resolve) => {
      this.#ready = resolve;
      this.#connect();
    });
  }

  /** Resolves when a connection is up and the board has come. */
  async settled(): Promise<void> {
    while (!(this.#isIn && this.#socket?.readyState === WebSocket.OPEN)) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  close(): void {
    this.#wanted = false;
    this.#socket?.terminate();
  }

  #connect(): void {
    const { url, cookie } = this.#address;
    const socket = new WebSocket(url, [], { perMessageDeflate: false, headers: { cookie } });
    this.#socket = socket;
    socket.on("open", () => socket.send(ASK));
    socket.on("message", (data) => this.#receive(data as Buffer));
    socket.on("error", () => {});
    socket.on("close", (code) => {
      this.#isIn = false;
      if (this.#wanted && (code < 4400 || code >= 4500))
        setTimeout(() => this.#wanted && this.#connect(), 50 + Math.random() * 100);
    });
  }

  #receive(frame: Buffer): void {
    if (frame[0] !== MESSAGE.sync) return;
    this.frames += 1;
    this.bytes += frame.length;
    if (frame[1] === SYNC.step2) {
      this.#isIn = true;
      this.#ready?.(performance.now() - this.#askedAt);
      this.#ready = null;
    }
    this.#onFrame(frame);
  }
}
