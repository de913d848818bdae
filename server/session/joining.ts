import { hasFreeSeat } from "@samenspel/shared/domain/decide-seats";
import type { Seat } from "@samenspel/shared/domain/seat";
import { tafelOf } from "@samenspel/shared/domain/session-blocks";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { JoinAnswer } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { nanoid } from "nanoid";
import type { Write } from "../storage/storage.ts";
import { hashOf, type Keyring, newSecret } from "./keyring.ts";
import type { SessionHost } from "./session-host.ts";
import { type CourseRecord, courseJson, type Ticket } from "./session-record.ts";

export interface JoinRequest {
  readonly name?: string;
  readonly perspective?: string;
  readonly tafel?: string;
  readonly ticket?: string;
}

export type JoinVerdict =
  | { readonly ok: true; readonly answer: JoinAnswer; readonly cookie: string }
  | { readonly ok: false; readonly error: ErrorCode };

/** Why somebody cannot come in, or null. A ticket goes through a locked door, once. */
const refusal = (host: SessionHost, request: JoinRequest, ticket: Ticket | null): ErrorCode | null => {
  if (host.course.phase === "closed") return "session-closed";
  if (request.ticket !== undefined && ticket === null) return "wrong-key";
  if (ticket !== null && ticket.usedBy !== null) return "ticket-used";
  if (ticket === null && host.course.doorLocked) return "door-locked";
  return host.seats.size >= LIMITS.people ? "session-full" : null;
};

/** A tafel that is unknown or full is no reason to stay outside: the seat comes later. */
const seatFor = (host: SessionHost, request: JoinRequest, ticket: Ticket | null, participantId: string, now: number): Seat => {
  const wanted = ticket?.tafel ?? request.tafel;
  const tafel =
    wanted !== undefined &&
    tafelOf(host.file, wanted) !== undefined &&
    (ticket !== null || hasFreeSeat(host.file, host.seats, wanted))
      ? wanted
      : null;
  const perspective = request.perspective ?? ticket?.perspective ?? null;
  const name = request.name?.trim() || ticket?.name || null;
  return {
    participantId,
    name,
    perspective: perspective !== null && host.file.perspectives.includes(perspective) ? perspective : null,
    tafel,
    sat: tafel === null ? [] : [tafel],
    joinedAt: now,
    caller: ticket !== null,
  };
};

const withUsedTicket = (
  record: CourseRecord,
  secret: string | undefined,
  ticket: Ticket | null,
  participantId: string,
): CourseRecord =>
  secret === undefined || ticket === null
    ? record
    : { ...record, tickets: { ...record.tickets, [hashOf(secret)]: { ...ticket, usedBy: participantId } } };

/**
 * Lets somebody in: a participant with two unrelated secrets, one for the own document (in a cookie) and one for the
 * anonymous one (in the browser's own keeping). Nothing ties the second to the first.
 */
export const join = (host: SessionHost, request: JoinRequest, keyring: Keyring, now: number): Promise<JoinVerdict> =>
  host.change(async ({ commit, record }): Promise<JoinVerdict> => {
    const ticket = request.ticket === undefined ? null : host.ticket(request.ticket);
    const error = refusal(host, request, ticket);
    if (error !== null) return { ok: false, error };
    const participantId = nanoid(16);
    const seat = seatFor(host, request, ticket, participantId, now);
    const [ownKey, cookie] = [newSecret(), newSecret()];
    const secrets = { ownKey, cookieHash: hashOf(cookie) };
    const used = withUsedTicket(record, request.ticket, ticket, participantId);
    const writes: Write[] = [
      { type: "putSeat", sessionId: host.id, participantId, seatJson: JSON.stringify(seat) },
      { type: "putParticipantSecret", sessionId: host.id, participantId, ...secrets },
    ];
    if (used !== record)
      writes.push({ type: "putCourse", sessionId: host.id, revision: used.course.revision, courseJson: courseJson(used) });
    await commit(writes);
    host.admit(seat, secrets, used);
    const anonymous = keyring.newAnonymousSecret(host.id);
    return {
      ok: true,
      cookie,
      answer: {
        sessionId: host.id,
        participantId,
        ownKey,
        anonymousSecret: anonymous.secret,
        anonymousKey: anonymous.key,
        ...(seat.tafel === null ? {} : { tafel: seat.tafel }),
      },
    };
  });
