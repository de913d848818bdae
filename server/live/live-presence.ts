import type { Actor } from "@samenspel/shared/domain/actor";
import { endsAtFor } from "@samenspel/shared/domain/course";
import type { Seat } from "@samenspel/shared/domain/seat";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { Happening, LivePresence, LiveTafel, LiveTafels, Person } from "@samenspel/shared/protocol/live-events";
import type { SessionHost } from "../session/session-host.ts";
import { COUNT_FROM } from "./live-state.ts";

/** Participants with a live connection now: participant id → number of connections. */
export type Online = ReadonlyMap<string, number>;

const personOf = ({ participantId, name, perspective, caller }: Seat, online: Online): Person => ({
  participantId,
  name,
  perspective,
  caller,
  online: online.has(participantId),
});

/** Names at the own tafel, a count of everybody else. */
export const presenceFor = (tafel: string | null, host: SessionHost, online: Online): LivePresence => ({
  tafel,
  here:
    tafel === null ? [] : [...host.seats.values()].filter((seat) => seat.tafel === tafel).map((seat) => personOf(seat, online)),
  online: online.size,
});

/** Per tafel how many notes count in the current block, and how many people have placed nothing yet. */
const writingAt = (host: SessionHost): Map<string, { notes: number; writers: Set<string> }> => {
  const { block } = host.course;
  const found = block === null ? undefined : findBlock(host.file, block);
  const places = new Map<string, { notes: number; writers: Set<string> }>();
  if (found?.kind !== "write") return places;
  for (const note of host.board.notes()) {
    if (note.block !== block) continue;
    const at = places.get(note.place) ?? { notes: 0, writers: new Set<string>() };
    at.notes += 1;
    // A facilitator's note on behalf of the tafel is nobody's first.
    if (note.source !== "tafel") at.writers.add("documentId" in note ? note.documentId : note.publicId);
    places.set(note.place, at);
  }
  return places;
};

/** What the digest tells besides what stands in the session: who leads where, how fast notes come, and what just was. */
export interface Surroundings {
  readonly online: Online;
  readonly voted: ReadonlyMap<string, number>;
  readonly facilitators: readonly Actor[];
  /** Notes per minute by place, from the counts of now. */
  readonly paceOf: (block: string | null, counts: ReadonlyMap<string, number>) => ReadonlyMap<string, number>;
  readonly happenings: readonly Happening[];
}

const peopleByTafel = (host: SessionHost): ReadonlyMap<string | null, readonly Seat[]> => {
  const seated = new Map<string | null, Seat[]>();
  for (const seat of host.seats.values()) {
    const at = seated.get(seat.tafel);
    if (at === undefined) seated.set(seat.tafel, [seat]);
    else at.push(seat);
  }
  return seated;
};

const tafelsOf = (host: SessionHost, { online, facilitators, paceOf }: Surroundings): LiveTafel[] => {
  const writing = writingAt(host);
  const isWriting = host.course.block !== null && findBlock(host.file, host.course.block)?.kind === "write";
  const pace = paceOf(isWriting ? host.course.block : null, new Map([...writing].map(([place, { notes }]) => [place, notes])));
  const seated = peopleByTafel(host);
  return host.file.tafels.map(({ id }) => {
    const people = seated.get(id) ?? [];
    const at = writing.get(id);
    return {
      id,
      people: people.map((seat) => personOf(seat, online)),
      notes: at?.notes ?? 0,
      silent: isWriting ? Math.max(0, people.length - (at?.writers.size ?? 0)) : 0,
      ready: people.filter(({ participantId }) => host.signals.ready.has(participantId)).length,
      endsAt: endsAtFor(host.course, id),
      pace: isWriting ? (pace.get(id) ?? 0) : 0,
      facilitators: facilitators.flatMap((actor) =>
        actor.role === "tafel" && actor.tafel === id ? [{ id: actor.id, name: actor.name ?? null }] : [],
      ),
    };
  });
};

/** The digest for the facilitators, whole; made at most once a second. */
export const digestOf = (host: SessionHost, around: Surroundings): LiveTafels => {
  const { online, voted, happenings } = around;
  const { seats, signals, course, board } = host;
  const nameOf = (id: string): string | null => seats.get(id)?.name ?? null;
  return {
    joined: seats.size,
    online: online.size,
    lobby: [...seats.values()].filter(({ tafel }) => tafel === null).map((seat) => personOf(seat, online)),
    tafels: tafelsOf(host, around),
    help: signals.help.map((help) => ({ ...help, name: nameOf(help.participantId) })),
    hands: signals.hands.map(({ participantId }) => ({
      participantId,
      tafel: seats.get(participantId)?.tafel ?? null,
      name: nameOf(participantId),
    })),
    voted:
      seats.size < COUNT_FROM
        ? {}
        : Object.fromEntries([...voted].map(([block, count]) => [block, { voted: count, of: seats.size }])),
    happenings,
    hidden: Object.entries(course.hidden).map(([note, { reason }]) => ({
      note,
      reason,
      ...(board.noteText(note) ?? { text: "", number: 0 }),
    })),
  };
};

/** A tafel facilitator gets names of the own tafel and of people without one; of other tafels the counts. */
export const digestFor = (actor: Actor, digest: LiveTafels): LiveTafels => {
  if (actor.role !== "tafel") return digest;
  const own = actor.tafel;
  return {
    ...digest,
    tafels: digest.tafels.map((tafel) => (tafel.id === own ? tafel : { ...tafel, people: [] })),
    help: digest.help.filter(({ tafel }) => tafel === own),
    hands: digest.hands.filter(({ tafel }) => tafel === own),
    happenings: digest.happenings.filter((one) =>
      one.kind === "joined" ? one.tafel === own || one.tafel === null : one.place === own,
    ),
  };
};
