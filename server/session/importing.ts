import { type Course, newCourse } from "@samenspel/shared/domain/course";
import { allBlocks } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { ReadReport } from "../report/read-report.ts";
import type { Write } from "../storage/storage.ts";
import { courseJson, newCourseRecord } from "./session-record.ts";

/**
 * A session that was held elsewhere: closed from the start and in no block, so that it cannot be reopened, for its
 * ballots are not in the report. Its write blocks are open to look at.
 */
const heldElsewhere = (file: SessionFile, { version, closedAt, hidden }: ReadReport): Course => {
  const seen = { visits: [{ entered: closedAt, left: closedAt }], sealedAt: closedAt, revealed: ["*"], publishedAt: null };
  return {
    ...newCourse(file.blocks.map(({ id }) => id)),
    revision: 1,
    phase: "closed",
    closedAt,
    doorLocked: true,
    reportVersion: version,
    blocks: Object.fromEntries(allBlocks(file).flatMap(({ id, kind }) => (kind === "write" ? [[id, seen]] : []))),
    hidden: Object.fromEntries(Object.entries(hidden).map(([note, reason]) => [note, { reason, by: "", at: closedAt }])),
  };
};

/** What a session that is made of an exported report has from the start, besides its file. */
export const importWrites = (sessionId: string, file: SessionFile, read: ReadReport): Write[] => {
  const { version, reportJson, narrativeJson, notes } = read;
  const course = heldElsewhere(file, read);
  return [
    { type: "putCourse", sessionId, revision: course.revision, courseJson: courseJson({ ...newCourseRecord(file), course }) },
    { type: "putReport", sessionId, version, reportJson },
    ...(narrativeJson === null ? [] : [{ type: "putNarrative", sessionId, revision: 1, narrativeJson } as const]),
    ...notes.flatMap(({ publicId, number, noteJson, releaseJson }): Write[] => [
      { type: "putSealedNote", sessionId, publicId, noteJson },
      { type: "putRelease", sessionId, publicId, number, releaseJson },
    ]),
  ];
};
