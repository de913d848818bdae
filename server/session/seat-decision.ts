import type { Actor } from "@samenspel/shared/domain/actor";
import type { SeatCommand } from "@samenspel/shared/domain/command";
import { decideSeats } from "@samenspel/shared/domain/decide-seats";
import type { Seat, Seats } from "@samenspel/shared/domain/seat";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { type Verdict, yes } from "@samenspel/shared/domain/verdict";
import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import type { Write } from "../storage/storage.ts";
import { shuffle } from "./chance.ts";
import { type CourseRecord, courseWrite, seatWrite, withAck } from "./session-record.ts";
import { withNewTicket } from "./tickets.ts";

/** What a command about seats comes to: one commit, and the seats that changed once that is kept. */
export interface SeatDecision {
  readonly ack: CommandAck;
  readonly writes: readonly Write[];
  readonly record: CourseRecord;
  readonly seats: readonly Seat[];
}

/** `key`: under which the answer is kept for a repeated command. */
export const seatDecision = (
  command: SeatCommand,
  actor: Actor,
  key: string,
  session: { readonly id: string; readonly file: SessionFile; readonly record: CourseRecord; readonly seats: Seats },
): Verdict<SeatDecision> => {
  const { id, file, record, seats } = session;
  const { doorLocked, phase } = record.course;
  const verdict = decideSeats(seats, command, actor, { file, doorLocked, closed: phase === "closed", shuffle });
  if (!verdict.ok) return verdict;
  const issued = command.type === "addCaller" ? withNewTicket(record.tickets, command) : null;
  const ack: CommandAck = issued === null ? { ok: true } : { ok: true, result: { ticket: issued.secret } };
  const changed = withAck({ ...record, tickets: issued?.tickets ?? record.tickets }, key, ack);
  const writes = [courseWrite(id, changed), ...verdict.part.map((seat) => seatWrite(id, seat))];
  return yes({ ack, writes, record: changed, seats: verdict.part });
};
