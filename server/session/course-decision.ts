import type { Actor } from "@samenspel/shared/domain/actor";
import type { CourseCommand } from "@samenspel/shared/domain/command";
import { decideCourse } from "@samenspel/shared/domain/decide-course";
import type { Seats } from "@samenspel/shared/domain/seat";
import { withVoteFor } from "@samenspel/shared/domain/send-to-vote";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { type Verdict, yes } from "@samenspel/shared/domain/verdict";
import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import { closes } from "../board/sealing.ts";
import type { Sealing, SessionBoard } from "../board/session-board.ts";
import type { Write } from "../storage/storage.ts";
import { closingWrites } from "./closing.ts";
import { type CourseRecord, courseWrite, withAck } from "./session-record.ts";

/** The session in which is decided, as it stands. */
export interface DecidingSession {
  readonly id: string;
  readonly file: SessionFile;
  readonly record: CourseRecord;
  readonly seats: Seats;
  readonly board: SessionBoard;
  readonly now: number;
}

/** What a command of the course comes to: one commit, and what is true once that is kept. */
export interface CourseDecision {
  readonly ack: CommandAck;
  readonly writes: readonly Write[];
  readonly record: CourseRecord;
  readonly file: SessionFile;
  readonly sealing: Sealing;
}

/** `key`: under which the answer is kept for a repeated command. */
export const courseDecision = (
  command: CourseCommand,
  actor: Actor,
  key: string,
  session: DecidingSession,
): Verdict<CourseDecision> => {
  const { id, board, now } = session;
  const before = session.record.course;
  const file = command.type === "sendToVote" ? withVoteFor(before, session.file, command) : session.file;
  const verdict = decideCourse(before, command, actor, {
    file,
    now,
    items: (block) => board.voteItems(block, file),
    placeOfNote: (publicId) => board.placeOfNote(publicId),
  });
  if (!verdict.ok) return verdict;
  const course = verdict.part;
  const ack: CommandAck = verdict.result === undefined ? { ok: true } : { ok: true, result: verdict.result };
  const record = withAck({ ...session.record, course }, key, ack);
  const sealing = board.prepareSeals(course);
  const writes: Write[] = [courseWrite(id, record)];
  if (file !== session.file) writes.push({ type: "updateSessionFile", id, fileJson: JSON.stringify(file) });
  writes.push(...sealing.writes);
  if (closes(course, before)) {
    const { records } = sealing;
    const { arrangements } = board;
    writes.push(...closingWrites(id, { file, course, seats: [...session.seats.values()], records, arrangements }));
  }
  return yes({ ack, writes, record, file, sealing });
};
