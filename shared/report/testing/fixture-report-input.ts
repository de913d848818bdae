import type { BallotBlock } from "../../domain/block.ts";
import { takesBallot } from "../../domain/block-kind.ts";
import type { VoteItem } from "../../domain/course.ts";
import { PLENARY } from "../../domain/place.ts";
import { planOf } from "../../domain/script.ts";
import { allBlocks, isInQuestionnaire } from "../../domain/session-blocks.ts";
import type { SessionFile } from "../../domain/session-file.ts";
import { ballotIdentity } from "../../domain/vote/ballot.ts";
import { castValues, judgeBallot } from "../../domain/vote/judge-ballot.ts";
import type { SealedBallot, SealedItem, SealedVote } from "../../domain/vote/sealed-vote.ts";
import type { ReportInput } from "../report-model.ts";
import type { ReportNote } from "../report-note.ts";

/** The people of a fixture session; see fixtures/README.md for every field. */
export interface FixturePerson {
  id: string;
  session: string;
  perspective: string;
  tafel: string;
  joins: "link" | "phone";
  joinsAt: number;
  route?: [block: string, tafel: string][];
}

export interface FixtureInput {
  notes: { id: string; participant: string; block: string; tafel: string; lane?: string; text: string }[];
  clusters?: { id: string; block: string; tafel: string; title: string; notes: string[] }[];
  opportunities?: { id: string; block: string; tafel?: string; title: string; notes?: string[]; cluster?: string }[];
  harvest?: { block: string; tafel?: string; kind?: string; text: string; notes?: string[] }[];
  hidden: { note: string; reason: string }[];
  ballots: { participant: string; block: string; item: string; value: unknown; why?: string }[];
}

interface Fixture {
  file: SessionFile;
  input: FixtureInput;
  people: FixturePerson[];
}

const seatAt = (person: FixturePerson, block: string, file: SessionFile): string => {
  const order = file.blocks.map(({ id }) => id);
  return (person.route ?? []).reduce(
    (seat, [from, next]) => (order.indexOf(from) <= order.indexOf(block) ? next : seat),
    person.tafel,
  );
};

const itemsOf = (block: BallotBlock, { file, input }: Fixture): VoteItem[] => {
  if (block.kind !== "vote") return [];
  const { items } = block;
  if (items.from === "list") return items.list;
  if (items.from === "ankerpunten") return file.ankerpunten;
  const source = {
    notes: input.notes.map(({ text, ...note }) => ({ ...note, title: text })),
    clusters: input.clusters ?? [],
    opportunities: input.opportunities ?? [],
  }[items.from];
  return source
    .filter((item) => item.block === items.block)
    .map(({ id, title, tafel }) => ({ id, title, ...(tafel === undefined ? {} : { tafel }) }));
};

interface Cast {
  person: FixturePerson;
  values: Record<string, unknown>;
  why: Record<string, string>;
}

/** One ballot a person: the last value of each item counts. */
const ballotsOf = (block: BallotBlock, { input, people }: Fixture): Cast[] =>
  people.flatMap((person) => {
    const own = input.ballots.filter((ballot) => ballot.block === block.id && ballot.participant === person.id);
    if (own.length === 0) return [];
    const values = Object.fromEntries(own.map(({ item, value }) => [item, value]));
    const why = Object.fromEntries(own.flatMap((ballot) => (ballot.why === undefined ? [] : [[ballot.item, ballot.why]])));
    return [{ person, values, why }];
  });

const sealedBallot = (block: BallotBlock, person: FixturePerson, seat: string, value: unknown, why?: string): SealedBallot => {
  const identity = ballotIdentity(block);
  return {
    value,
    ...(why === undefined ? {} : { why }),
    ...(block.scope === "tafel" || identity !== "anonymous" ? { tafel: seat } : {}),
    ...(identity === "name" ? { participant: person.id } : {}),
    ...(identity === "anonymous" ? {} : { perspective: person.perspective }),
  };
};

const sealVote = (block: BallotBlock, fixture: Fixture): SealedVote => {
  const { file, people } = fixture;
  const before = isInQuestionnaire(file, block.id);
  const planned = planOf(file).blocks.find((candidate) => candidate.block === block.id);
  const start = Date.parse(file.startsAt);
  const openedAt = planned?.start ?? Date.parse(file.questionnaire?.opensAt ?? file.startsAt);
  const sealedAt = planned?.end ?? Date.parse(file.questionnaire?.closesAt ?? file.startsAt);
  const here = people.filter((person) => before || start + person.joinsAt * 1000 < sealedAt);
  const offered = itemsOf(block, fixture);
  const items = new Map<string, SealedItem>(offered.map(({ id, ...item }) => [id, { item: id, ...item, ballots: [] }]));
  const voted = new Set<string>();
  for (const { person, values, why } of ballotsOf(block, fixture)) {
    const seat = seatAt(person, block.id, file);
    const own = offered.filter((item) => block.scope === "plenary" || item.tafel === undefined || item.tafel === seat);
    const fault = judgeBallot(
      { values, why },
      block,
      own.map(({ id }) => id),
    );
    if (fault !== null) throw new Error(`${person.id} on ${block.id}: ${fault}`);
    for (const cast of castValues({ values, why }, block)) {
      items.get(cast.item)?.ballots.push(sealedBallot(block, person, seat, cast.value, cast.why));
      voted.add(person.id);
    }
  }
  const turnout = (group: FixturePerson[]) => ({ present: group.length, voters: group.filter(({ id }) => voted.has(id)).length });
  const seated = (tafel: string) => here.filter((person) => seatAt(person, block.id, file) === tafel);
  return {
    block: block.id,
    openedAt,
    sealedAt,
    ...turnout(here),
    tafels: Object.fromEntries(file.tafels.map(({ id }) => [id, turnout(seated(id))])),
    presentByPerspective: countBy(here, ({ perspective }) => perspective),
    items: [...items.values()],
  };
};

const countBy = <Entry>(entries: readonly Entry[], key: (entry: Entry) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const entry of entries) counts[key(entry)] = (counts[key(entry)] ?? 0) + 1;
  return counts;
};

const notesOf = ({ file, input }: Fixture): ReportNote[] => {
  const reasons = new Map(input.hidden.map(({ note, reason }) => [note, reason]));
  return input.notes.map((note, index): ReportNote => {
    const hidden = reasons.get(note.id);
    return {
      id: note.id,
      number: index + 1,
      block: note.block,
      place: note.tafel,
      ...(note.lane === undefined ? {} : { lane: note.lane }),
      text: note.text,
      by: null,
      source: isInQuestionnaire(file, note.block) ? "questionnaire" : "participant",
      agree: 0,
      ...(hidden === undefined ? {} : { hidden }),
    };
  });
};

/** The report input that a fixture session would leave behind: for tests only. */
export const fixtureReportInput = (fixture: Fixture): ReportInput => {
  const { file, input, people } = fixture;
  const cast = new Set(input.ballots.map(({ block }) => block));
  const clusters = new Map((input.clusters ?? []).map((cluster) => [cluster.id, cluster.notes]));
  return {
    file,
    version: 1,
    closedAt: planOf(file).end,
    joined: {
      count: people.length,
      byTafel: countBy(people, ({ tafel }) => tafel),
      byPerspective: countBy(people, ({ perspective }) => perspective),
      callers: people.filter(({ joins }) => joins === "phone").length,
    },
    repeats: {},
    seals: allBlocks(file)
      .filter(takesBallot)
      .filter(({ id }) => cast.has(id))
      .map((block) => sealVote(block, fixture)),
    notes: notesOf(fixture),
    opportunities: (input.opportunities ?? []).map(({ id, title, block, tafel, notes, cluster }) => ({
      id,
      title,
      block,
      ...(tafel === undefined ? {} : { tafel }),
      sources: notes ?? clusters.get(cluster ?? "") ?? [],
    })),
    harvest: (input.harvest ?? []).map(({ block, tafel, kind, text, notes }) => ({
      block,
      place: tafel ?? PLENARY,
      kind: kind ?? "line",
      text,
      sources: notes ?? [],
    })),
  };
};
