import { MESSAGE, SYNC, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import { MapWriter } from "./map-writer.ts";
import type { SeenNotes } from "./seen-notes.ts";

export type PeerName = "yws" | "hocus";

const AWARENESS = 1;
const AUTH = 2;
const TOKEN = 0;

/** Everything in one document that all share, as an ordinary y-websocket application has it; awareness and all. */
export class PeerMember {
  readonly writer = new MapWriter();
  readonly #peer: PeerName;
  readonly #room: string;
  readonly #seen: SeenNotes;
  readonly #socket: WebSocket;
  /** Resolves when it is connected, and when the document is there, with the ms that took. */
  readonly connected: Promise<void>;
  readonly ready: Promise<number>;
  /** Frames that told who is there. */
  presences = 0;
  /** Reads who is there, by the number of the writer; without it that is only counted. */
  onPresence: ((client: number, isHere: boolean) => void) | null = null;
  #notes = 0;
  #awareness = 0;

  constructor(peer: PeerName, port: number, room: string, seen: SeenNotes) {
    this.#peer = peer;
    this.#room = room;
    this.#seen = seen;
    const from = performance.now();
    const path = peer === "yws" ? `/${room}` : "/";
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false });
    this.#socket = socket;
    socket.on("error", () => {});
    this.connected = new Promise((resolve) => {
      socket.on("open", () => {
        this.#opened();
        resolve();
      });
    });
    this.ready = new Promise((resolve) => {
      socket.on("message", (data) => {
        if (this.#receive(data as Buffer)) resolve(performance.now() - from);
      });
    });
  }

  #opened(): void {
    if (this.#peer === "hocus") {
      this.#send(
        this.#frame(AUTH, (encoder) => {
          encoding.writeVarUint(encoder, TOKEN);
          encoding.writeVarString(encoder, "");
        }),
      );
    }
    this.#sync(SYNC.step1, new Uint8Array([0]));
  }

  place(text: string): void {
    this.#notes += 1;
    this.#sync(SYNC.update, this.writer.set("notes", `${this.writer.client}-${this.#notes}`, { text, placed: true }));
  }

  type(): void {
    const text = "een buurthuis dat ook open is ".repeat(3);
    this.#sync(SYNC.update, this.writer.set("notes", `${this.writer.client}-${this.#notes + 1}`, { text, placed: false }));
  }

  vote(values: object): void {
    this.#sync(SYNC.update, this.writer.set("votes", String(this.writer.client), values));
  }

  /** Says that somebody is there, as y-protocols does at joining and every 15 s. */
  present(): void {
    this.#awareness += 1;
    const state = encoding.createEncoder();
    encoding.writeVarUint(state, 1);
    encoding.writeVarUint(state, this.writer.client);
    encoding.writeVarUint(state, this.#awareness);
    encoding.writeVarString(state, JSON.stringify({ user: { name: "Deelnemer", color: "#30bced" } }));
    this.#send(this.#frame(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, encoding.toUint8Array(state))));
  }

  close(): void {
    this.#socket.terminate();
  }

  /** True when it was the answer to step 1: the whole document. */
  #receive(frame: Buffer): boolean {
    const start = this.#peer === "hocus" ? (frame[0] ?? 0) + 1 : 0;
    if (frame[start] === AWARENESS) this.#hear(frame.subarray(start + 1));
    if (frame[start] !== MESSAGE.sync) return false;
    if (frame[start + 1] === SYNC.step1) this.#sync(SYNC.step2, new Uint8Array([0, 0]));
    if (frame[start + 1] === SYNC.update) {
      this.#seen.deliveries += 1;
      this.#seen.read(frame);
    }
    return frame[start + 1] === SYNC.step2;
  }

  #hear(awareness: Uint8Array): void {
    this.presences += 1;
    if (this.onPresence === null) return;
    const decoder = decoding.createDecoder(decoding.readVarUint8Array(decoding.createDecoder(awareness)));
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      this.onPresence(client, decoding.readVarString(decoder) !== "null");
    }
  }

  #sync(kind: 0 | 1 | 2, body: Uint8Array): void {
    if (this.#peer === "yws") {
      this.#send(syncMessage(kind, body));
      return;
    }
    this.#send(
      this.#frame(MESSAGE.sync, (encoder) => {
        encoding.writeVarUint(encoder, kind);
        encoding.writeVarUint8Array(encoder, body);
      }),
    );
  }

  #frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
    const encoder = encoding.createEncoder();
    if (this.#peer === "hocus") encoding.writeVarString(encoder, this.#room);
    encoding.writeVarUint(encoder, type);
    write(encoder);
    return encoding.toUint8Array(encoder);
  }

  #send(bytes: Uint8Array): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(bytes);
  }
}
