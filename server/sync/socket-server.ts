import { LIMITS } from "@samenspel/shared/protocol/limits";
import { CLOSE, CLOSE_REASON } from "@samenspel/shared/protocol/sync-messages";
import { WebSocket, WebSocketServer } from "ws";
import { DOCUMENT_RULES } from "./document-kind.ts";
import type { SyncDocument } from "./sync-access.ts";

/** What ws says of a frame over `maxPayload` (RFC 6455); clients would retry that for ever. */
const MESSAGE_TOO_BIG = 1009;

class SyncSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    if (code === MESSAGE_TOO_BIG) super.close(CLOSE.tooLarge, CLOSE_REASON.tooLarge);
    else super.close(code, data);
  }
}

/** Message type, sync kind and length stand before the bytes of an update. */
const HEADER_BYTES = 16;

/** The largest frame on a document's connection: a step 2, which may be as large as the document. */
export const stepBytesOf = (kind: SyncDocument["kind"]): number =>
  kind === "board" ? LIMITS.frameBytes : DOCUMENT_RULES[kind].limits.updateBytes + HEADER_BYTES;

/** Makes WebSockets of upgrade requests that carry frames of at most `maxPayload` bytes. */
export const socketServer = (maxPayload: number): WebSocketServer => {
  const options = {
    noServer: true,
    clientTracking: false,
    // Notes are short and boards are sent once; compressing costs more than it saves.
    perMessageDeflate: false,
    maxPayload,
    WebSocket: SyncSocket,
    // A client that does not answer the goodbye is cut off, and what waits for it is forgotten.
    closeTimeout: 5000,
  };
  return new WebSocketServer(options);
};
