import { MESSAGE } from "@samenspel/shared/protocol/sync-messages";
import type * as decoding from "lib0/decoding";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { type SocketManner, socketClassFor } from "./person-socket.ts";

export interface SyncRoom extends SocketManner {
  readonly address: string;
  readonly room: string;
  readonly protocols?: readonly string[];
}

type ReadMessage = (decoder: decoding.Decoder) => void;
type ProviderOptions = NonNullable<ConstructorParameters<typeof WebsocketProvider>[3]>;

/** A crowd in one process: every provider listens for its end. */
process.setMaxListeners(0);

const silence = (): void => {};

/** A y-websocket provider as the product's own client sets it up, but quick to come back. */
export const syncLine = (
  room: SyncRoom,
  doc: Y.Doc,
  read: Partial<Record<"saved" | "refused" | "notCounted", ReadMessage>> = {},
): WebsocketProvider => {
  const provider = new WebsocketProvider(room.address, room.room, doc, {
    connect: false,
    disableBc: true,
    protocols: [...(room.protocols ?? [])],
    maxBackoffTime: 400,
    // The same interface, from another library than the one that its type names.
    WebSocketPolyfill: socketClassFor(room) as unknown as NonNullable<ProviderOptions["WebSocketPolyfill"]>,
  });
  provider.awareness.setLocalState(null);
  for (const name of ["saved", "refused", "alive", "notCounted"] as const) {
    const handle = name === "alive" ? silence : (read[name] ?? silence);
    provider.messageHandlers[MESSAGE[name]] = (_encoder, decoder) => handle(decoder);
  }
  return provider;
};

/** The connection breaks as when the network goes: no goodbye, and no coming back before `connect()`. */
export const breakLine = (provider: WebsocketProvider): void => {
  provider.shouldConnect = false;
  const socket: unknown = provider.ws;
  if (socket instanceof WebSocket) socket.terminate();
};

export const endLine = (provider: WebsocketProvider): void => {
  provider.destroy();
  provider.awareness.destroy();
};
