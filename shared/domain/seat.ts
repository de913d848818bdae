import * as z from "zod/mini";

/** One participant: the name and perspective they chose, and where they sit. */
export const seatSchema = z.object({
  participantId: z.string(),
  name: z.nullable(z.string()),
  perspective: z.nullable(z.string()),
  tafel: z.nullable(z.string()),
  /** Every tafel where this person has sat, in order. */
  sat: z.array(z.string()),
  joinedAt: z.number(),
  /** Somebody without a device of their own: a facilitator writes and votes for them. */
  caller: z.boolean(),
});
export type Seat = z.infer<typeof seatSchema>;

/** Participant id → seat. */
export type Seats = ReadonlyMap<string, Seat>;

export const moveTo = (seat: Seat, tafel: string | null): Seat => ({
  ...seat,
  tafel,
  sat: tafel === null || seat.sat.includes(tafel) ? seat.sat : [...seat.sat, tafel],
});

export const peopleAt = (seats: Seats, tafel: string): Seat[] => [...seats.values()].filter((seat) => seat.tafel === tafel);
