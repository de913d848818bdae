import { hasFreeSeat } from "@samenspel/shared/domain/decide-seats";
import type { Seat, Seats } from "@samenspel/shared/domain/seat";
import { tafelOf } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { JoinAnswer } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { nanoid } from "nanoid";
import type { Write } from "../storage/storage.ts";
import { hashOf, type Keyring, newSecret } from "./keyring.ts";
import type { ParticipantSecrets } from "./participants.ts";
import { type CourseRecord, courseWrite, seatWrite } from "./session-record.ts";
import { type Ticket, ticketOf, withUsedTicket } from "./tickets.ts";

export interface JoinRequest {
  readonly name?: string;
  readonly perspective?: string;
  readonly tafel?: string;
  readonly ticket?: string;
}

export type JoinVerdict =
  | { readonly ok: true; readonly answer: JoinAnswer; readonly cookie: string }
  | { readonly ok: false; readonly error: ErrorCode };

/** What a door needs of its session. */
export interface Inside {
  readonly id: string;
  readonly file: SessionFile;
  readonly seats: Seats;
  change<T>(work: (tools: ChangeTools) => Promise<T>): Promise<T>;
  admit(seat: Seat, secrets: ParticipantSecrets, record: CourseRecord): void;
}

interface ChangeTools {
  readonly commit: (writes: readonly Write[]) => Promise<void>;
  readonly record: CourseRecord;
}

interface Visitor {
  readonly request: JoinRequest;
  readonly keyring: Keyring;
  readonly now: number;
  readonly resolve: (verdict: JoinVerdict) => void;
  readonly reject: (error: unknown) => void;
}

/** The session as a visitor finds it: those who came just before are in already. */
interface Found {
  readonly file: SessionFile;
  readonly seats: Map<string, Seat>;
  record: CourseRecord;
}

interface Admitted {
  readonly seat: Seat;
  readonly cookie: string;
  readonly secrets: ParticipantSecrets;
}

/** Why somebody cannot come in, or null. A ticket goes through a locked door, once. */
const refusal = ({ seats, record }: Found, request: JoinRequest, ticket: Ticket | undefined): ErrorCode | null => {
  if (record.course.phase === "closed") return "session-closed";
  if (request.ticket !== undefined && ticket === undefined) return "wrong-key";
  if (ticket !== undefined && ticket.usedBy !== null) return "ticket-used";
  if (ticket === undefined && record.course.doorLocked) return "door-locked";
  return seats.size >= LIMITS.people ? "session-full" : null;
};

/** A tafel that is unknown or full is no reason to stay outside: the seat comes later. */
const seatFor = ({ file, seats }: Found, { request, now }: Visitor, ticket: Ticket | undefined): Seat => {
  const wanted = ticket?.tafel ?? request.tafel;
  const tafel =
    wanted !== undefined && tafelOf(file, wanted) !== undefined && (ticket !== undefined || hasFreeSeat(file, seats, wanted))
      ? wanted
      : null;
  const perspective = request.perspective ?? ticket?.perspective ?? null;
  return {
    participantId: nanoid(16),
    name: request.name?.trim() || ticket?.name || null,
    perspective: perspective !== null && file.perspectives.includes(perspective) ? perspective : null,
    tafel,
    sat: tafel === null ? [] : [tafel],
    joinedAt: now,
    caller: ticket !== undefined,
  };
};

/** A seat, which the next visitor finds taken; or the reason why not. */
const receive = (visitor: Visitor, found: Found): Admitted | ErrorCode => {
  const { request } = visitor;
  const { ticket: secret = "" } = request;
  const { record } = found;
  const ticket = ticketOf(record.tickets, secret);
  const error = refusal(found, request, ticket);
  if (error !== null) return error;
  const seat = seatFor(found, visitor, ticket);
  found.seats.set(seat.participantId, seat);
  if (ticket !== undefined)
    found.record = { ...record, tickets: withUsedTicket(record.tickets, secret, ticket, seat.participantId) };
  const [ownKey, cookie] = [newSecret(), newSecret()];
  return { seat, cookie, secrets: { ownKey, cookieHash: hashOf(cookie) } };
};

const answerOf = (sessionId: string, { seat, cookie, secrets }: Admitted, keyring: Keyring): JoinVerdict => {
  const { secret, key } = keyring.newAnonymousSecret(sessionId);
  const { participantId, tafel } = seat;
  const anonymous = { anonymousSecret: secret, anonymousKey: key };
  return {
    ok: true,
    cookie,
    answer: { sessionId, participantId, ownKey: secrets.ownKey, ...anonymous, ...(tafel === null ? {} : { tafel }) },
  };
};

const writesOf = (sessionId: string, { seat, secrets }: Admitted): Write[] => [
  seatWrite(sessionId, seat),
  { type: "putParticipantSecret", sessionId, participantId: seat.participantId, ...secrets },
];

/**
 * The door of one session. Who comes while others are being let in waits until those are in, and then comes in together
 * with everybody else who waits: a hall that comes at once takes a few durable writes instead of one for each person.
 */
export class Door {
  readonly #inside: Inside;
  #waiting: Visitor[] = [];

  constructor(inside: Inside) {
    this.#inside = inside;
  }

  /**
   * Lets somebody in: a participant with two unrelated secrets, one for the own document (in a cookie) and one for the
   * anonymous one (in the browser's own keeping). Nothing ties the second to the first. `now`: ms since 1970.
   */
  join(request: JoinRequest, keyring: Keyring, now: number): Promise<JoinVerdict> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, keyring, now, resolve, reject });
      if (this.#waiting.length === 1) void this.#open();
    });
  }

  async #open(): Promise<void> {
    let group: readonly Visitor[] = [];
    try {
      await this.#inside.change((tools) => {
        group = this.#waiting;
        this.#waiting = [];
        return this.#letIn(group, tools);
      });
    } catch {
      // What is wrong with one of them costs the others nothing.
      for (const visitor of group) await this.#inside.change((tools) => this.#letIn([visitor], tools)).catch(visitor.reject);
    }
  }

  async #letIn(group: readonly Visitor[], { commit, record }: ChangeTools): Promise<void> {
    const { id, file, seats } = this.#inside;
    const found: Found = { file, seats: new Map(seats), record };
    const verdicts = group.map((visitor) => ({ visitor, verdict: receive(visitor, found) }));
    const admitted = verdicts.flatMap(({ verdict }) => (typeof verdict === "string" ? [] : [verdict]));
    const courseWrites = found.record === record ? [] : [courseWrite(id, found.record)];
    if (admitted.length > 0) await commit([...admitted.flatMap((one) => writesOf(id, one)), ...courseWrites]);
    for (const { seat, secrets } of admitted) this.#inside.admit(seat, secrets, found.record);
    for (const { visitor, verdict } of verdicts)
      visitor.resolve(typeof verdict === "string" ? { ok: false, error: verdict } : answerOf(id, verdict, visitor.keyring));
  }
}
