export interface RecordedFrame {
  readonly channel: string;
  /** By `performance.now()`. */
  readonly at: number;
  readonly bytes: Buffer;
}

/** Everything that arrives at one person, byte for byte, by channel and with its time. */
export class WireRecorder {
  readonly #frames: RecordedFrame[] = [];

  take(channel: string, data: string | Uint8Array): void {
    // A copy: whoever received the frame may use its memory again.
    this.#frames.push({ channel, at: performance.now(), bytes: Buffer.from(data) });
  }

  /** In the order in which they came. */
  framesOf(channel: string): readonly RecordedFrame[] {
    return this.#frames.filter((frame) => frame.channel === channel);
  }

  /** How many frames arrived over a channel whose name begins so. */
  count(channel = ""): number {
    return this.#frames.filter((frame) => frame.channel.startsWith(channel)).length;
  }

  /** The channels over which this text arrived. */
  channelsWith(text: string): string[] {
    const wanted = Buffer.from(text);
    return [...new Set(this.#frames.filter(({ bytes }) => bytes.includes(wanted)).map(({ channel }) => channel))];
  }
}
