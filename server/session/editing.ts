import { moveTo } from "@samenspel/shared/domain/seat";
import { tafelOf } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { Write } from "../storage/storage.ts";
import type { SessionHost } from "./session-host.ts";
import { courseWrite, newCourseRecord, seatWrite } from "./session-record.ts";

/**
 * Replaces the file of a session in which nothing has opened yet; false when something has. Who sat at a tafel that is
 * gone chooses again. `deleteAt`: when the session as it becomes is erased.
 */
export const editSession = (host: SessionHost, file: SessionFile, deleteAt: number, audit: Write): Promise<boolean> =>
  host.change(async ({ commit, record }) => {
    const { course } = record;
    if (course.phase !== "planned" || Object.keys(course.blocks).length > 0) return false;
    const fresh = newCourseRecord(file);
    const changed = { ...record, course: { ...course, order: fresh.course.order, revision: course.revision + 1 } };
    const unseated = [...host.seats.values()]
      .filter(({ tafel }) => tafel !== null && tafelOf(file, tafel) === undefined)
      .map((seat) => ({ ...moveTo(seat, null), sat: seat.sat.filter((tafel) => tafelOf(file, tafel) !== undefined) }));
    await commit([
      { type: "updateSessionFile", id: host.id, fileJson: JSON.stringify(file) },
      { type: "setSessionDeleteAt", id: host.id, deleteAt },
      courseWrite(host.id, changed),
      ...unseated.map((seat) => seatWrite(host.id, seat)),
      audit,
    ]);
    host.replaceFile(file, changed, unseated, deleteAt);
    return true;
  });
