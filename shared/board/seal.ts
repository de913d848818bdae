import type { BallotBlock } from "../domain/block.ts";
import { takesBallot } from "../domain/block-kind.ts";
import { type Course, openedAt } from "../domain/course.ts";
import type { Seat } from "../domain/seat.ts";
import { findBlock } from "../domain/session-blocks.ts";
import type { SessionFile } from "../domain/session-file.ts";
import { ballotIdentity } from "../domain/vote/ballot.ts";
import type { CastValue } from "../domain/vote/judge-ballot.ts";
import type { SealedBallot, SealedVote, Turnout } from "../domain/vote/sealed-vote.ts";
import type { CountedBallot, CountedNote } from "./counted.ts";
import type { SealedNote } from "./sealed-note.ts";

export interface SealVoteInput {
  readonly file: SessionFile;
  readonly course: Course;
  readonly seats: readonly Seat[];
  readonly now: number;
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

/** An anonymous value keeps nothing but the tafel of a tafel vote: not even which others its voter gave. */
const sealedBallot = (block: BallotBlock, ballot: CountedBallot, { value, why }: CastValue): SealedBallot => {
  const reason = why === undefined ? {} : { why };
  const identity = ballotIdentity(block);
  if (identity === "anonymous")
    return { value, ...reason, ...(block.scope === "tafel" && ballot.tafel !== null ? { tafel: ballot.tafel } : {}) };
  const { writer } = ballot;
  return {
    value,
    ...reason,
    ...(ballot.tafel === null ? {} : { tafel: ballot.tafel }),
    ...(writer === null ? {} : { participant: writer.participantId }),
    ...(writer?.perspective == null ? {} : { perspective: writer.perspective }),
    ...(writer?.caller === true ? { caller: true as const } : {}),
  };
};

const countBy = (seats: readonly Seat[], keyOf: (seat: Seat) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const seat of seats) {
    const key = keyOf(seat);
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

const turnoutPerTafel = (ballots: readonly CountedBallot[], { file, seats }: SealVoteInput): Record<string, Turnout> => {
  const present = countBy(seats, ({ tafel }) => tafel);
  return Object.fromEntries(
    file.tafels.map(({ id }) => {
      const voters = ballots.filter(({ tafel }) => tafel === id).length;
      return [id, { present: Math.max(present[id] ?? 0, voters), voters }];
    }),
  );
};

/**
 * Seals a vote: what counts, item by item, each item in an order of its own, so that nothing groups values by voter.
 * `present` is who had joined by now.
 */
export const sealVote = (blockId: string, ballots: readonly CountedBallot[], input: SealVoteInput): SealedVote | null => {
  const { file, course, seats, now, shuffle } = input;
  const block = findBlock(file, blockId);
  if (block === undefined || !takesBallot(block)) return null;
  const cast = ballots.filter((ballot) => ballot.block === blockId);
  const named = ballotIdentity(block) !== "anonymous";
  return {
    block: blockId,
    openedAt: openedAt(course, blockId) ?? now,
    sealedAt: now,
    present: seats.length,
    voters: cast.length,
    ...(block.scope === "tafel" || named ? { tafels: turnoutPerTafel(cast, input) } : {}),
    ...(named ? { presentByPerspective: countBy(seats, ({ perspective }) => perspective) } : {}),
    items: (course.blocks[blockId]?.items ?? []).map(({ id, title, tafel }) => ({
      item: id,
      title,
      ...(tafel === undefined ? {} : { tafel }),
      ballots: shuffle(
        cast.flatMap((ballot) =>
          ballot.values.filter((value) => value.item === id).map((value) => sealedBallot(block, ballot, value)),
        ),
      ),
    })),
  };
};

/** Copies a note that counts out of its document. Of an anonymous one nothing that tells whose it was comes along. */
export const sealNote = (note: CountedNote): SealedNote => ({
  publicId: note.publicId,
  block: note.block,
  place: note.place,
  ...(note.lane === undefined ? {} : { lane: note.lane }),
  text: note.text,
  ...(note.on === undefined ? {} : { on: note.on }),
  identity: note.identity,
  source: note.source,
  ...(note.writer === null ? {} : { participant: note.writer.participantId }),
  ...(note.late ? { late: true } : {}),
});
