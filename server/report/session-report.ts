import type { SealedNote } from "@samenspel/shared/board/sealed-note";
import type { ArrangementContent } from "@samenspel/shared/documents/arrangement-document";
import type { Course } from "@samenspel/shared/domain/course";
import { PLENARY } from "@samenspel/shared/domain/place";
import type { Seat } from "@samenspel/shared/domain/seat";
import { originalBlockId } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { Joined } from "@samenspel/shared/report/attendance";
import { buildReport, type Report } from "@samenspel/shared/report/report-model";
import type { ReportHarvestLine, ReportNote, ReportOpportunity } from "@samenspel/shared/report/report-note";
import type { BoardRecords } from "../board/board-records.ts";

export interface SessionReportInput {
  readonly file: SessionFile;
  readonly course: Course;
  readonly seats: readonly Seat[];
  readonly records: BoardRecords;
  readonly arrangements: ReadonlyMap<string, ArrangementContent>;
}

const count = (keys: readonly (string | null)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

const joinedOf = (seats: readonly Seat[]): Joined => ({
  count: seats.length,
  byTafel: count(seats.map(({ tafel }) => tafel)),
  byPerspective: count(seats.map(({ perspective }) => perspective)),
  callers: seats.filter(({ caller }) => caller).length,
});

const noteOf = (note: SealedNote, { course, records }: SessionReportInput): ReportNote => {
  const release = records.releases.get(note.publicId);
  const hidden = course.hidden[note.publicId]?.reason;
  return {
    id: note.publicId,
    number: release?.number ?? 0,
    block: note.block,
    place: note.place,
    ...(note.lane === undefined ? {} : { lane: note.lane }),
    text: note.text,
    by: release?.by ?? null,
    source: note.source,
    agree: note.agree ?? 0,
    ...(note.late === true ? { late: true as const } : {}),
    ...(hidden === undefined ? {} : { hidden }),
  };
};

const placesOf = (file: SessionFile): string[] => [...file.tafels.map(({ id }) => id), PLENARY];

const harvestOf = ({ file, arrangements }: SessionReportInput): ReportHarvestLine[] =>
  placesOf(file).flatMap((place) =>
    (arrangements.get(place)?.harvest ?? [])
      .filter(({ text }) => text.trim() !== "")
      .map(({ block, kind, text, sources }) => ({ block, place, kind, text, sources: [...sources] })),
  );

const opportunitiesOf = ({ file, arrangements }: SessionReportInput): ReportOpportunity[] =>
  placesOf(file).flatMap((place) =>
    [...(arrangements.get(place)?.opportunities ?? [])]
      .filter(([, { title }]) => title.trim() !== "")
      .sort(([idA, a], [idB, b]) => a.order - b.order || (idA < idB ? -1 : 1))
      .map(([id, { title, block, sources }]) => ({
        id,
        title,
        block,
        ...(place === PLENARY ? {} : { tafel: place }),
        sources: [...(sources ?? [])],
      })),
  );

const repeatsOf = (course: Course): Record<string, string> =>
  Object.fromEntries(
    Object.keys(course.blocks)
      .filter((id) => originalBlockId(id) !== id)
      .map((id) => [id, originalBlockId(id)]),
  );

/** The report of a session as it was closed: from its seals, its releases and what the facilitators arranged. */
export const reportOf = (input: SessionReportInput): Report => {
  const { file, course, seats, records } = input;
  return buildReport({
    file,
    version: course.reportVersion,
    closedAt: course.closedAt ?? 0,
    joined: joinedOf(seats),
    repeats: repeatsOf(course),
    seals: [...records.seals.values()],
    notes: [...records.sealedNotes.values()].map((note) => noteOf(note, input)),
    opportunities: opportunitiesOf(input),
    harvest: harvestOf(input),
    times: Object.entries(course.blocks).flatMap(([block, { visits }]) => {
      const [first, last] = [visits[0], visits.at(-1)];
      return first === undefined
        ? []
        : [{ block, openedAt: first.entered, ...(last?.left === undefined ? {} : { closedAt: last.left }) }];
    }),
  });
};
