import { type Course, courseSchema, newCourse } from "@samenspel/shared/domain/course";
import { type Seat, seatSchema } from "@samenspel/shared/domain/seat";
import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import { z } from "zod";
import type { StoredSession, Write } from "../storage/storage.ts";
import type { ParticipantSecrets } from "./participants.ts";
import { type Tickets, ticketsSchema } from "./tickets.ts";

/** How many answers to commands are kept for a retried command. */
const ACKS_KEPT = 300;

const recordSchema = z.object({
  course: z.custom<Course>((value) => courseSchema.safeParse(value).success),
  acks: z.array(z.tuple([z.string(), z.custom<CommandAck>()])),
  tickets: ticketsSchema,
});

/** What is decided about a session, as it is kept: the course with the answers already given. */
export interface CourseRecord {
  readonly course: Course;
  readonly acks: ReadonlyMap<string, CommandAck>;
  readonly tickets: Tickets;
}

export const newCourseRecord = (file: SessionFile): CourseRecord => ({
  course: newCourse(file.blocks.map(({ id }) => id)),
  acks: new Map(),
  tickets: {},
});

export const courseJson = ({ course, acks, tickets }: CourseRecord): string =>
  JSON.stringify({ course, acks: [...acks], tickets });

export const courseWrite = (sessionId: string, record: CourseRecord): Write => ({
  type: "putCourse",
  sessionId,
  revision: record.course.revision,
  courseJson: courseJson(record),
});

export const seatWrite = (sessionId: string, seat: Seat): Write => ({
  type: "putSeat",
  sessionId,
  participantId: seat.participantId,
  seatJson: JSON.stringify(seat),
});

/** The record with one answer more; the oldest go when there are too many. */
export const withAck = (record: CourseRecord, id: string, ack: CommandAck): CourseRecord => ({
  ...record,
  acks: new Map([...record.acks, [id, ack] as const].slice(-ACKS_KEPT)),
});

const keysSchema = z.object({ version: z.number() });

export interface LoadedSession {
  readonly file: SessionFile;
  readonly record: CourseRecord;
  readonly keysVersion: number;
  readonly seats: readonly Seat[];
  readonly secrets: ReadonlyMap<string, ParticipantSecrets>;
}

/** Reads a stored session back. Written by this code alone: another shape means a corrupt store, and throws. */
export const loadedSession = (stored: StoredSession): LoadedSession => {
  const parsed = parseSessionFile(JSON.parse(stored.fileJson));
  if (!parsed.ok) throw new Error(`session ${stored.id}: its file cannot be read (${parsed.problems[0]?.path})`);
  const record = stored.course === null ? null : recordSchema.parse(JSON.parse(stored.course.courseJson));
  return {
    file: parsed.file,
    record: record === null ? newCourseRecord(parsed.file) : { ...record, acks: new Map(record.acks) },
    keysVersion: keysSchema.parse(JSON.parse(stored.keysJson)).version,
    seats: stored.seats.map(({ seatJson }) => seatSchema.parse(JSON.parse(seatJson))),
    secrets: new Map(stored.secrets.map(({ participantId, ownKey, cookieHash }) => [participantId, { ownKey, cookieHash }])),
  };
};
