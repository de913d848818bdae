import { MESSAGE, SYNC } from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";

/** What a client sent. The bytes are views on the received frame. */
export type Frame =
  | { readonly kind: "step1"; readonly stateVector: Uint8Array }
  | { readonly kind: "step2" | "update"; readonly update: Uint8Array }
  | { readonly kind: "saved"; readonly marker: number }
  /** Awareness and auth: other y-websocket clients send them, nobody here wants them. */
  | { readonly kind: "ignored" }
  /** A sync message that cannot be read; it costs its sender a refusal. */
  | { readonly kind: "malformed" }
  /** Not of this protocol. */
  | { readonly kind: "unknown" };

/** Total: bytes that make no sense have a kind of their own. */
export const readFrame = (bytes: Uint8Array): Frame => {
  try {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) return readSync(decoder);
    if (type === MESSAGE.saved) return { kind: "saved", marker: decoding.readVarUint(decoder) };
    return { kind: type <= 3 ? "ignored" : "unknown" };
  } catch {
    return { kind: "unknown" };
  }
};

const readSync = (decoder: decoding.Decoder): Frame => {
  try {
    const kind = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (decoding.hasContent(decoder)) return { kind: "malformed" };
    if (kind === SYNC.step1) return { kind: "step1", stateVector: body };
    if (kind === SYNC.step2) return { kind: "step2", update: body };
    return kind === SYNC.update ? { kind: "update", update: body } : { kind: "malformed" };
  } catch {
    return { kind: "malformed" };
  }
};
