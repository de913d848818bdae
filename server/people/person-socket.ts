import WebSocket from "ws";
import type { WireRecorder } from "./wire-recorder.ts";

export interface SocketManner {
  /** As in a `Cookie` header; none for the anonymous connection. */
  readonly cookie?: string;
  readonly recorder?: WireRecorder | null;
  /** Name of the channel in the recording. */
  readonly channel: string;
}

/** A WebSocket class whose connections carry this cookie: a browser adds it by itself, Node does not. */
export const socketClassFor = ({
  cookie,
  recorder,
  channel,
}: SocketManner): (new (
  address: string | URL,
  protocols?: string | string[],
) => WebSocket) =>
  class PersonSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { perMessageDeflate: false, ...(cookie === undefined ? {} : { headers: { cookie } }) });
      if (recorder) {
        this.on("message", (data) => {
          if (!Array.isArray(data)) recorder.take(channel, new Uint8Array(data));
        });
      }
    }
  };

/** `http://…` as `ws://…`. */
export const socketAddress = (baseUrl: string): string => baseUrl.replace(/^http/, "ws");
