import type { Release, SealedNote } from "@samenspel/shared/board/sealed-note";
import type { SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";
import { type BoardRecords, releaseWrite, sealWrites } from "../board/board-records.ts";
import { reportOf } from "../report/session-report.ts";
import type { Write } from "../storage/storage.ts";
import type { SessionHost } from "./session-host.ts";

/** The seal without what this person cast under a name or perspective. */
const withoutBallots = (seal: SealedVote, participantId: string): SealedVote => {
  const cast = seal.items.some(({ ballots }) => ballots.some(({ participant }) => participant === participantId));
  if (!cast) return seal;
  return {
    ...seal,
    voters: seal.voters - 1,
    items: seal.items.map((item) => ({ ...item, ballots: item.ballots.filter(({ participant }) => participant !== participantId) })),
  };
};

/** Records without this person's own notes and ballots; released numbers stay, without text. */
const withoutPerson = (records: BoardRecords, participantId: string) => {
  const mine = [...records.sealedNotes.values()].filter(({ participant }) => participant === participantId).map(({ publicId }) => publicId);
  const seals = [...records.seals].map(([block, seal]): [string, SealedVote] => [block, withoutBallots(seal, participantId)]);
  return {
    mine,
    changedSeals: seals.flatMap(([block, seal]) => (seal === records.seals.get(block) ? [] : [seal])),
    records: {
      seals: new Map(seals),
      sealedNotes: new Map<string, SealedNote>([...records.sealedNotes].filter(([, { participant }]) => participant !== participantId)),
      releases: new Map<string, Release>(
        [...records.releases].map(([id, release]) => [id, mine.includes(id) ? { ...release, by: null, erased: true } : release]),
      ),
    } satisfies BoardRecords,
  };
};

/**
 * Erases one participant: the own document, the named and perspective items of the seals, the name. The hash of the
 * cookie stays behind, so that a phone that comes back later is told to wipe its copy.
 */
export const eraseParticipant = (host: SessionHost, participantId: string): Promise<void> =>
  host.change(async ({ commit }) => {
    const { mine, changedSeals, records } = withoutPerson(host.board.records, participantId);
    const sessionId = host.id;
    const tombstone = host.cookieHash(participantId) ?? "";
    const seats = [...host.seats.values()].filter((seat) => seat.participantId !== participantId);
    const writes: Write[] = [
      { type: "deleteDocument", document: { sessionId, kind: "own", id: participantId } },
      { type: "deleteSeat", sessionId, participantId },
      { type: "deleteParticipantSecret", sessionId, participantId },
      { type: "putTombstone", sessionId, ownKeyHash: tombstone },
      ...mine.map((publicId): Write => ({ type: "deleteSealedNote", sessionId, publicId })),
      ...[...records.releases.values()].filter(({ publicId }) => mine.includes(publicId)).map((release) => releaseWrite(sessionId, release)),
      ...changedSeals.flatMap((seal) => sealWrites(sessionId, seal)),
    ];
    if (host.course.phase === "closed") {
      const report = reportOf({ file: host.file, course: host.course, seats, records, arrangements: host.board.arrangements });
      writes.push({ type: "putReport", sessionId, version: host.course.reportVersion, reportJson: JSON.stringify(report) });
    }
    await commit(writes);
    host.dismiss(participantId, tombstone);
    host.board.documentErased({ sessionId, kind: "own", id: participantId });
    host.board.replaceRecords(records);
  });

