import WebSocket from "ws";
import { Watched } from "./watched.ts";

export interface RawSocketOptions {
  readonly cookie?: string;
  readonly origin?: string;
  readonly protocols?: readonly string[];
}

/** A WebSocket that sends whatever it is given: somebody who does not play by the rules. */
export class RawSocket {
  readonly frames: Uint8Array[] = [];
  readonly #socket: WebSocket;
  readonly #watched = new Watched();
  #closed: { readonly code: number; readonly reason: string } | null = null;

  constructor(address: string, { cookie, origin, protocols = [] }: RawSocketOptions = {}) {
    this.#socket = new WebSocket(address, [...protocols], {
      perMessageDeflate: false,
      headers: { ...(cookie === undefined ? {} : { cookie }), ...(origin === undefined ? {} : { origin }) },
    });
    this.#socket.on("message", (data) => {
      if (!Array.isArray(data)) this.frames.push(new Uint8Array(data));
      this.#watched.changed();
    });
    this.#socket.on("open", () => this.#watched.changed());
    this.#socket.on("error", () => this.#watched.changed());
    this.#socket.on("close", (code, reason) => {
      this.#closed = { code, reason: reason.toString() };
      this.#watched.changed();
    });
  }

  async opened(): Promise<void> {
    await this.#watched.until(() => this.#socket.readyState === WebSocket.OPEN, "an open socket");
  }

  /** Binary, or a text frame. */
  send(data: Uint8Array | string): void {
    this.#socket.send(data);
  }

  /** How the server ended it. */
  closed(): Promise<{ readonly code: number; readonly reason: string }> {
    return this.#watched.until(() => this.#closed, "the server to close the socket");
  }

  frame(isWanted: (frame: Uint8Array) => boolean, what: string): Promise<Uint8Array> {
    return this.#watched.until(() => this.frames.find(isWanted), what);
  }

  close(): void {
    this.#socket.terminate();
  }
}
