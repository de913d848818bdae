import type { Release, SealedNote } from "@samenspel/shared/board/sealed-note";
import type { Course } from "@samenspel/shared/domain/course";
import type { SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";
import { type BoardRecords, releaseWrite, sealWrites } from "../board/board-records.ts";
import { reportOf } from "../report/session-report.ts";
import type { Storage, Write } from "../storage/storage.ts";
import { narrativeErasingWrites } from "./narrative.ts";
import type { SessionHost } from "./session-host.ts";
import { type CourseRecord, courseJson } from "./session-record.ts";

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
  tickets: Object.fromEntries(
    Object.entries(record.tickets).map(([hash, ticket]) => [
      hash,
      ticket.usedBy === participantId ? { ...ticket, name: null } : ticket,
    ]),
  ),
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
        { type: "putCourse", sessionId, revision: changed.course.revision, courseJson: courseJson(changed) },
        ...sealed.map((publicId): Write => ({ type: "deleteSealedNote", sessionId, publicId })),
        ...[...records.releases.values()]
          .filter(({ publicId }) => mine.has(publicId))
          .map((release) => releaseWrite(sessionId, release)),
        ...changedSeals.flatMap((seal) => sealWrites(sessionId, seal)),
        ...reportWrites(host, changed.course, records, participantId),
        ...(await narrativeErasingWrites(sessionId, storage, mine)),
      ];
      await commit(writes);
      host.dismiss(participantId, tombstone, changed);
      host.board.documentErased({ sessionId, kind: "own", id: participantId });
      host.board.replaceRecords(records);
    }),
  );

/** Every version of the report, the earlier ones too: each is made anew without this person. */
const reportWrites = (host: SessionHost, course: Course, records: BoardRecords, participantId: string): Write[] => {
  const seats = [...host.seats.values()].filter((seat) => seat.participantId !== participantId);
  const { file, id: sessionId, board } = host;
  return Array.from({ length: course.reportVersion }, (_, index): Write => {
    const version = index + 1;
    const report = reportOf({
      file,
      course: { ...course, reportVersion: version },
      seats,
      records,
      arrangements: board.arrangements,
    });
    return { type: "putReport", sessionId, version, reportJson: JSON.stringify(report) };
  });
};
