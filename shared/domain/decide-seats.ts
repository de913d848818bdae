import { type Actor, mayLead } from "./actor.ts";
import type { SeatCommand } from "./command.ts";
import { moveTo, peopleAt, type Seat, type Seats } from "./seat.ts";
import { seatEveryone } from "./seating.ts";
import { tafelOf } from "./session-blocks.ts";
import type { SessionFile } from "./session-file.ts";
import { no, type Verdict, yes } from "./verdict.ts";

/** `shuffle` brings the chance in; it returns a new array. */
export interface SeatContext {
  readonly file: SessionFile;
  readonly doorLocked: boolean;
  readonly closed: boolean;
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

/** Only the seats that changed. */
export type SeatChanges = Seat[];

/** Is there a chair left at this tafel? A tafel without a number of seats is never full. */
export const hasFreeSeat = (file: SessionFile, seats: Seats, tafel: string): boolean => {
  const limit = tafelOf(file, tafel)?.seats;
  return limit === undefined || peopleAt(seats, tafel).length < limit;
};

/** The tafels without a free chair. */
export const fullTafels = (file: SessionFile, seats: Seats): string[] => {
  if (file.tafels.every(({ seats: chairs }) => chairs === undefined)) return [];
  const people = new Map<string, number>();
  for (const { tafel } of seats.values()) if (tafel !== null) people.set(tafel, (people.get(tafel) ?? 0) + 1);
  return file.tafels
    .filter(({ id, seats: chairs }) => chairs !== undefined && (people.get(id) ?? 0) >= chairs)
    .map(({ id }) => id);
};

const seatOne = (
  seats: Seats,
  participantId: string,
  tafel: string | null,
  file: SessionFile,
  mayOverfill: boolean,
): Verdict<SeatChanges> => {
  const seat = seats.get(participantId);
  if (seat === undefined) return no("unknown-participant");
  if (tafel !== null && tafelOf(file, tafel) === undefined) return no("unknown-tafel");
  if (seat.tafel === tafel) return yes([]);
  if (tafel !== null && !mayOverfill && !hasFreeSeat(file, seats, tafel)) return no("tafel-full");
  return yes([moveTo(seat, tafel)]);
};

/** A tafel facilitator may take in somebody without a tafel, and send somebody of the own tafel elsewhere. */
const maySeat = (actor: Actor, seats: Seats, participantId: string, tafel: string | null): boolean => {
  if (actor.role !== "tafel") return mayLead(actor, undefined);
  const from = seats.get(participantId)?.tafel ?? null;
  return from === actor.tafel || (from === null && tafel === actor.tafel);
};

/**
 * Decides one command about seats; the answer holds only the seats that change. `addCaller` is checked here and
 * carried out by the session, which makes the ticket.
 */
export const decideSeats = (seats: Seats, command: SeatCommand, actor: Actor, context: SeatContext): Verdict<SeatChanges> => {
  const { file } = context;
  if (context.closed) return no("session-closed");
  switch (command.type) {
    case "seat":
      return maySeat(actor, seats, command.participantId, command.tafel)
        ? seatOne(seats, command.participantId, command.tafel, file, actor.role === "lead")
        : no("forbidden");
    case "chooseTafel":
      return actor.role === "participant" ? seatOne(seats, actor.id, command.tafel, file, false) : no("forbidden");
    case "seatAll":
      return mayLead(actor, undefined)
        ? yes(seatEveryone(command.strategy, seats, file.tafels, context.shuffle))
        : no("forbidden");
    case "addCaller":
      if (!mayLead(actor, command.tafel)) return no("forbidden");
      if (tafelOf(file, command.tafel) === undefined) return no("unknown-tafel");
      if (command.perspective !== undefined && !file.perspectives.includes(command.perspective)) return no("bad-request");
      return hasFreeSeat(file, seats, command.tafel) ? yes([]) : no("tafel-full");
  }
};
