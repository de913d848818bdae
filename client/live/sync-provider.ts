import { MESSAGE } from "@samenspel/shared/protocol/sync-messages";
import type * as decoding from "lib0/decoding";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";

export interface SyncRoom {
  /** Address up to the room, as of `sync-address.ts`. */
  readonly address: string;
  readonly room: string;
  /** The anonymous secret, for the anonymous connection only. */
  readonly protocols?: readonly string[];
}

type ReadMessage = (decoder: decoding.Decoder) => void;

/** A connection that got nothing for this long after a pause of the phone is taken for dead. */
const STALE_MS = 20_000;

const silence = (): void => {};

const wakeUp = (provider: WebsocketProvider): void => {
  if (document.visibilityState !== "visible" || !provider.shouldConnect) return;
  if (provider.wsconnected && Date.now() - provider.wsLastMessageReceived > STALE_MS) {
    provider.disconnect();
    provider.connect();
  } else if (provider.ws === null) provider.connect();
};

/**
 * A y-websocket provider as the product uses it: no awareness, no talk between tabs, our own message types, and back
 * at once when the phone wakes up. Connect it yourself with `connect()`.
 */
export const syncProvider = (
  { address, room, protocols = [] }: SyncRoom,
  doc: Y.Doc,
  read: Partial<Record<"saved" | "refused" | "notCounted", ReadMessage>> = {},
): { provider: WebsocketProvider; destroy: () => void } => {
  const provider = new WebsocketProvider(address, room, doc, {
    connect: false,
    disableBc: true,
    protocols: [...protocols],
    // Spread out, so that a restarted server is not found by everybody in the same moment.
    maxBackoffTime: 2500 + Math.random() * 2500,
  });
  provider.awareness.setLocalState(null);
  for (const name of ["saved", "refused", "alive", "notCounted"] as const) {
    const handle = name === "alive" ? silence : (read[name] ?? silence);
    provider.messageHandlers[MESSAGE[name]] = (_encoder, decoder) => handle(decoder);
  }
  const wake = (): void => wakeUp(provider);
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
  const destroy = (): void => {
    document.removeEventListener("visibilitychange", wake);
    window.removeEventListener("online", wake);
    provider.destroy();
    provider.awareness.destroy();
  };
  return { provider, destroy };
};
