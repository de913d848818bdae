import type { Writer } from "@samenspel/shared/board/contribution";
import type { Seat, Seats } from "@samenspel/shared/domain/seat";
import { hashOf } from "./keyring.ts";

/** What proves who somebody is: the key of the own document, and the hash of the cookie. */
export interface ParticipantSecrets {
  readonly ownKey: string;
  readonly cookieHash: string;
}

/** The people of one session: where they sit, what proves who they are, and that some erased themselves. */
export class Participants {
  readonly #seats: Map<string, Seat>;
  readonly #secrets: Map<string, ParticipantSecrets>;
  readonly #tombstones: Set<string>;

  constructor(seats: Iterable<Seat>, secrets: ReadonlyMap<string, ParticipantSecrets>, tombstones: Iterable<string>) {
    this.#seats = new Map([...seats].map((seat) => [seat.participantId, seat]));
    this.#secrets = new Map(secrets);
    this.#tombstones = new Set(tombstones);
  }

  get seats(): Seats {
    return this.#seats;
  }

  secrets(participantId: string): ParticipantSecrets | null {
    return this.#secrets.get(participantId) ?? null;
  }

  writer(participantId: string): Writer | null {
    const seat = this.#seats.get(participantId);
    if (seat === undefined) return null;
    const { name, perspective, tafel, sat, caller } = seat;
    return { participantId, name, perspective, tafel, sat, caller };
  }

  /** Did the holder of this cookie erase themselves? */
  wasErased(cookie: string): boolean {
    return this.#tombstones.has(hashOf(cookie));
  }

  admit(seat: Seat, secrets: ParticipantSecrets): void {
    this.#seats.set(seat.participantId, seat);
    this.#secrets.set(seat.participantId, secrets);
  }

  /** These sit elsewhere now. */
  reseat(seats: readonly Seat[]): void {
    for (const seat of seats) this.#seats.set(seat.participantId, seat);
  }

  /** The hash of the cookie stays behind as a tombstone. */
  dismiss(participantId: string, tombstone: string): void {
    this.#tombstones.add(tombstone);
    this.#seats.delete(participantId);
    this.#secrets.delete(participantId);
  }
}
