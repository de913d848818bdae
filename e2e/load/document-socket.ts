import { MESSAGE, SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";
import WebSocket from "ws";
import { MapWriter } from "./map-writer.ts";

export interface DocumentAddress {
  readonly url: string;
  readonly cookie?: string;
  readonly protocol?: string;
}

/** The connection of one writer to the own document, as a browser with a local copy speaks on it, without a document. */
export class DocumentSocket {
  readonly writer = new MapWriter();
  /** The close codes that it met. */
  readonly closes: number[] = [];
  /** Bytes so far. */
  sent = 0;
  received = 0;
  readonly #address: DocumentAddress;
  readonly #waiting = new Map<number, { at: number; done: (ms: number) => void }>();
  #socket: WebSocket | null = null;
  #marker = 0;
  #wanted = true;
  #ready: (() => void) | null = null;
  /** The server has what was written before this connection. */
  #isIn = false;

  constructor(address: DocumentAddress) {
    this.#address = address;
  }

  get socket(): WebSocket | null {
    return this.#socket;
  }

  /** Resolves when the server has everything written so far and has said so. */
  open(): Promise<void> {
    this.#wanted = true;
    return new Promise((resolve) => {
      this.#ready = resolve;
      this.#connect();
    });
  }

  /** Sends a change; resolves with the ms until the server said that it is saved. */
  write(root: string, key: string, value: unknown): Promise<number> {
    this.#send(syncMessage(SYNC.update, this.writer.set(root, key, value)));
    return this.#mark();
  }

  /** Resolves when a connection is up and everything written so far is saved. */
  async settled(): Promise<void> {
    for (;;) {
      if (this.#isIn && this.#socket?.readyState === WebSocket.OPEN) {
        await this.#mark();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  close(): void {
    this.#wanted = false;
    this.#socket?.terminate();
  }

  #connect(): void {
    const { url, cookie, protocol } = this.#address;
    const socket = new WebSocket(url, protocol === undefined ? [] : [protocol], {
      perMessageDeflate: false,
      ...(cookie === undefined ? {} : { headers: { cookie } }),
    });
    this.#socket = socket;
    socket.on("message", (data) => this.#receive(data as Buffer));
    socket.on("error", () => {});
    socket.on("close", (code) => {
      this.closes.push(code);
      this.#isIn = false;
      if (this.#wanted && (code < 4400 || code >= 4500))
        setTimeout(() => this.#wanted && this.#connect(), 50 + Math.random() * 100);
    });
  }

  #receive(data: Buffer): void {
    this.received += data.length;
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.saved) this.#saved(decoding.readVarUint(decoder));
    else if (type === MESSAGE.sync && decoding.readVarUint(decoder) === SYNC.step1) {
      this.#send(syncMessage(SYNC.step2, this.writer.missing(decoding.readVarUint8Array(decoder))));
      this.#send(syncMessage(SYNC.step1, this.writer.stateVector()));
      void this.#mark().then(() => {
        this.#isIn = true;
        this.#ready?.();
        this.#ready = null;
      });
    }
  }

  /** What was under way when a connection broke is in the step 2 before the marker of the next. */
  #saved(marker: number): void {
    for (const [number, { at, done }] of this.#waiting) {
      if (number > marker) return;
      this.#waiting.delete(number);
      done(performance.now() - at);
    }
  }

  #mark(): Promise<number> {
    return new Promise((done) => {
      this.#marker += 1;
      this.#waiting.set(this.#marker, { at: performance.now(), done });
      this.#send(savedMessage(this.#marker));
    });
  }

  #send(bytes: Uint8Array): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.sent += bytes.length;
    this.#socket.send(bytes);
  }
}
