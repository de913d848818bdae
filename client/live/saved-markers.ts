/**
 * Which local changes are known to be durable on the server. A change is a key; a marker covers every change made
 * before it was sent, and its echo says that all of those are stored.
 */
export class SavedMarkers {
  #changes = 0;
  /** Key → the number of its newest change that is not known to be saved. */
  readonly #unsaved = new Map<string, number>();
  /** Marker → the number of the newest change it covers; of this connection only. */
  readonly #sent = new Map<number, number>();
  #nextMarker = 1;
  #settled = false;

  changed(key: string): void {
    this.#changes += 1;
    this.#unsaved.set(key, this.#changes);
  }

  /** A marker to send now. */
  mark(): number {
    const marker = this.#nextMarker++;
    this.#sent.set(marker, this.#changes);
    return marker;
  }

  /** The server echoed this marker; one that was never sent on this connection says nothing. */
  echoed(marker: number): void {
    const covered = this.#sent.get(marker);
    if (covered === undefined) return;
    for (const sent of [...this.#sent.keys()]) if (sent <= marker) this.#sent.delete(sent);
    for (const [key, change] of [...this.#unsaved]) if (change <= covered) this.#unsaved.delete(key);
    this.#settled = true;
  }

  /** A new connection: markers start anew, and nothing is settled until its first echo. */
  reconnected(): void {
    this.#sent.clear();
    this.#nextMarker = 1;
    this.#settled = false;
  }

  get unsaved(): number {
    return this.#unsaved.size;
  }

  get unsavedKeys(): readonly string[] {
    return [...this.#unsaved.keys()];
  }

  /** This connection had an echo, and nothing changed since that is not covered. */
  get saved(): boolean {
    return this.#settled && this.#unsaved.size === 0;
  }
}
