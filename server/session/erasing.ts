import type { Release, SealedNote } from "@samenspel/shared/board/sealed-note";
import type { Course } from "@samenspel/shared/domain/course";
import type { SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";
import { openReport, type StoredReport } from "@samenspel/shared/report/older-report";
import type { Report } from "@samenspel/shared/report/report-model";
import { type BoardRecords, releaseWrite, sealWrites } from "../board/board-records.ts";
import { reportOf, type SessionReportInput } from "../report/session-report.ts";
import type { Storage, Write } from "../storage/storage.ts";
import { narrativeErasingWrites } from "./narrative.ts";
import type { SessionHost } from "./session-host.ts";
import { type CourseRecord, courseWrite } from "./session-record.ts";
import { withoutNameOf } from "./tickets.ts";

/** Stands where the words of somebody who was erased stood in the list of a vote. */
const ERASED_TITLE = "–";

const withoutTitles = <Item extends { readonly title: string }>(
  items: readonly Item[],
  mine: ReadonlySet<string>,
  idOf: (item: Item) => string,
): Item[] => items.map((item) => (mine.has(idOf(item)) ? { ...item, title: ERASED_TITLE } : item));

/** The seal without what this person cast under a name or perspective, and without their words as an item's title. */
const withoutVoter = (seal: SealedVote, participantId: string, mine: ReadonlySet<string>): SealedVote => {
  const cast = seal.items.flatMap(({ ballots }) => ballots).find(({ participant }) => participant === participantId);
  if (cast === undefined && !seal.items.some(({ item }) => mine.has(item))) return seal;
  const items = withoutTitles(seal.items, mine, ({ item }) => item);
  if (cast === undefined) return { ...seal, items };
  const at = cast.tafel === undefined ? undefined : seal.tafels?.[cast.tafel];
  return {
    ...seal,
    voters: seal.voters - 1,
    ...(cast.tafel === undefined || at === undefined
      ? {}
      : { tafels: { ...seal.tafels, [cast.tafel]: { ...at, voters: at.voters - 1 } } }),
    items: items.map((item) => ({ ...item, ballots: item.ballots.filter(({ participant }) => participant !== participantId) })),
  };
};

/** Records without this person's own notes and ballots; released numbers stay, without text or name. */
const withoutPerson = (records: BoardRecords, participantId: string, mine: ReadonlySet<string>) => {
  const seals = [...records.seals].map(([block, seal]): [string, SealedVote] => [block, withoutVoter(seal, participantId, mine)]);
  return {
    changedSeals: seals.flatMap(([block, seal]) => (seal === records.seals.get(block) ? [] : [seal])),
    records: {
      seals: new Map(seals),
      sealedNotes: new Map<string, SealedNote>(
        [...records.sealedNotes].filter(([, { participant }]) => participant !== participantId),
      ),
      releases: new Map<string, Release>(
        [...records.releases].map(([id, release]) => [id, mine.has(id) ? { ...release, by: null, erased: true } : release]),
      ),
    } satisfies BoardRecords,
  };
};

/** The session's record without this person's words in the lists of votes, and without the name on their ticket. */
const recordWithout = (record: CourseRecord, participantId: string, mine: ReadonlySet<string>): CourseRecord => ({
  ...record,
  course: {
    ...record.course,
    revision: record.course.revision + 1,
    blocks: Object.fromEntries(
      Object.entries(record.course.blocks).map(([id, state]) => [
        id,
        state.items === undefined ? state : { ...state, items: withoutTitles(state.items, mine, (item) => item.id) },
      ]),
    ),
  },
  tickets: withoutNameOf(record.tickets, participantId),
});

/**
 * Erases one participant: the own document, the named and perspective items of the seals, the name, and their notes from
 * under what was written in the report. The hash of the
 * cookie stays behind, so that a phone that comes back later is told to wipe its copy.
 */
export const eraseParticipant = (host: SessionHost, participantId: string, storage: Storage): Promise<void> =>
  host.change(({ commit, record }) =>
    host.board.alone(async () => {
      const tombstone = host.cookieHash(participantId);
      if (tombstone === null) return;
      const before = host.board.records;
      const sealed = [...before.sealedNotes.values()]
        .filter(({ participant }) => participant === participantId)
        .map(({ publicId }) => publicId);
      const mine = new Set([...sealed, ...host.board.publicIdsOf(participantId)]);
      const { changedSeals, records } = withoutPerson(before, participantId, mine);
      const sessionId = host.id;
      const changed = recordWithout(record, participantId, mine);
      const writes: Write[] = [
        { type: "deleteDocument", document: { sessionId, kind: "own", id: participantId } },
        { type: "deleteSeat", sessionId, participantId },
        { type: "deleteParticipantSecret", sessionId, participantId },
        { type: "putTombstone", sessionId, ownKeyHash: tombstone },
        courseWrite(sessionId, changed),
        ...sealed.map((publicId): Write => ({ type: "deleteSealedNote", sessionId, publicId })),
        ...[...records.releases.values()]
          .filter(({ publicId }) => mine.has(publicId))
          .map((release) => releaseWrite(sessionId, release)),
        ...changedSeals.flatMap((seal) => sealWrites(sessionId, seal)),
        ...(await reportWrites(host, storage, { course: changed.course, records, participantId, mine })),
        ...(await narrativeErasingWrites(sessionId, storage, mine)),
      ];
      await commit(writes);
      host.dismiss(participantId, tombstone, changed);
      host.board.documentErased({ sessionId, kind: "own", id: participantId });
      host.board.replaceRecords(records);
    }),
  );

/** What an earlier version held of the records of today. */
const heldBy = ({ outcome }: Report, records: BoardRecords): BoardRecords => {
  const notes = new Set(outcome.notes.list.map(({ id }) => id));
  const votes = new Set([...outcome.votes, ...outcome.confirmations, ...outcome.evaluations].map(({ block }) => block));
  return {
    seals: new Map([...records.seals].filter(([block]) => votes.has(block))),
    sealedNotes: new Map([...records.sealedNotes].filter(([id]) => notes.has(id))),
    releases: records.releases,
  };
};

/** An earlier version without this person: what came after it stays out, and what others wrote in it stays as it was. */
const earlierReport = (earlier: Report, input: SessionReportInput, mine: ReadonlySet<string>): Report => {
  const fresh = reportOf({ ...input, records: heldBy(earlier, input.records) });
  const { closedAt, blocks } = earlier.outcome;
  const without = <Line extends { sources: string[] }>(lines: readonly Line[]): Line[] =>
    lines.map((line) => ({ ...line, sources: line.sources.filter((id) => !mine.has(id)) }));
  const [harvest, opportunities] = [without(earlier.outcome.harvest), without(earlier.outcome.opportunities)];
  return { ...fresh, outcome: { ...fresh.outcome, closedAt, blocks, harvest, opportunities } };
};

interface ErasedFrom {
  readonly course: Course;
  readonly records: BoardRecords;
  readonly participantId: string;
  readonly mine: ReadonlySet<string>;
}

/** Every version of the report, the earlier ones too: each is made anew without this person. */
const reportWrites = async (
  host: SessionHost,
  storage: Storage,
  { course, records, participantId, mine }: ErasedFrom,
): Promise<Write[]> => {
  const seats = [...host.seats.values()].filter((seat) => seat.participantId !== participantId);
  const { file, id: sessionId, board } = host;
  const versions = Array.from({ length: course.reportVersion }, (_, index) => index + 1);
  return Promise.all(
    versions.map(async (version): Promise<Write> => {
      const input = { file, course: { ...course, reportVersion: version }, seats, records, arrangements: board.arrangements };
      const stored = version < course.reportVersion ? await storage.loadReport(sessionId, version) : null;
      // Written by this server from its own model.
      const report =
        stored === null ? reportOf(input) : earlierReport(openReport(JSON.parse(stored.reportJson) as StoredReport), input, mine);
      return { type: "putReport", sessionId, version, reportJson: JSON.stringify(report) };
    }),
  );
};
