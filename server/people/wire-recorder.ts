/** Everything that arrives at one person, byte for byte, by channel. */
export class WireRecorder {
  readonly #frames: { readonly channel: string; readonly bytes: Buffer }[] = [];

  take(channel: string, data: string | Uint8Array): void {
    // A copy: whoever received the frame may use its memory again.
    this.#frames.push({ channel, bytes: Buffer.from(data) });
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
