import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { Write } from "../storage/storage.ts";
import type { SessionHost } from "./session-host.ts";
import { courseJson, newCourseRecord } from "./session-record.ts";

/** Replaces the file of a session in which nothing has opened yet; false when something has. */
export const editSession = (host: SessionHost, file: SessionFile, audit: Write): Promise<boolean> =>
  host.change(async ({ commit, record }) => {
    const { course } = record;
    if (course.phase !== "planned" || Object.keys(course.blocks).length > 0) return false;
    const fresh = newCourseRecord(file);
    const changed = { ...record, course: { ...course, order: fresh.course.order, revision: course.revision + 1 } };
    await commit([
      { type: "updateSessionFile", id: host.id, fileJson: JSON.stringify(file) },
      { type: "putCourse", sessionId: host.id, revision: changed.course.revision, courseJson: courseJson(changed) },
      audit,
    ]);
    host.replaceFile(file, changed);
    return true;
  });
