import type { Report } from "@samenspel/shared/report/report-model";
import { leanCall } from "./lean-http.ts";
import { ITEM_IDS, LeanSession } from "./lean-session.ts";
import { keepUp, pause } from "./schedule.ts";
import { SeenNotes } from "./seen-notes.ts";

export interface Rehearsal {
  readonly baseUrl: string;
  readonly people: number;
  readonly tafels: number;
  /** Comes in at the same time. */
  readonly atOnce: number;
  /** How long people write in each of the three write blocks, in ms. */
  readonly writeMs: number;
  readonly tell?: (line: string) => void;
}

export interface RehearsalResult {
  /** What is not as it was sent; empty when everything is accounted for. */
  readonly faults: readonly string[];
  readonly notes: number;
  readonly ballots: number;
  /** ms from placing to a reader of the same board. */
  readonly p99: number;
  /** Seconds until everybody was in, and until the report was there. */
  readonly inAfter: number;
  readonly reportAfter: number;
}

const BLOCKS = ["plenary", "tafels", "anonymous", "vote"] as const;

/** A whole meeting of a hall: coming in, a plenary round, the tafels, a reveal, a vote, its result, and the report. */
export const rehearse = async ({
  baseUrl,
  people,
  tafels,
  atOnce,
  writeMs,
  tell = () => {},
}: Rehearsal): Promise<RehearsalResult> => {
  const seen = new SeenNotes();
  const session = await LeanSession.open(baseUrl, tafels, BLOCKS);
  const { lead } = session;
  const saved: Promise<number>[] = [];
  const sent = { plenary: new Map<string, string>(), tafels: new Map<string, string>(), anonymous: new Map<string, string>() };
  const from = performance.now();
  await session.fill({ people, atOnce, placeOf: () => "plenary", onBoardFrame: (frame) => seen.read(frame) });
  const inAfter = (performance.now() - from) / 1000;
  tell(`${people} people came in within ${inAfter.toFixed(1)} s`);
  await lead.must({ type: "start" });

  const write = async (block: keyof typeof sent, rounds: number): Promise<void> => {
    seen.measureFromHere();
    const act = (index: number): void => {
      const person = session.people[index];
      if (person === undefined) return;
      const [text, place] = [seen.place(), block === "plenary" ? "plenary" : person.tafel];
      sent[block].set(text, place);
      saved.push(block === "anonymous" ? person.placeAnonymously(block, place, text) : person.place(block, place, text));
    };
    await keepUp([{ everyMs: writeMs / rounds, count: people, act }], writeMs);
    await Promise.all(saved);
  };
  const next = (block: string): Promise<void> => lead.must({ type: "nextBlock", block });

  await write("plenary", 1);
  tell(`a plenary round: ${sent.plenary.size} notes, p99 ${Math.round(seen.latencies.at(0.99))} ms`);
  await next("plenary");
  await Promise.all(session.people.map((person) => person.openBoard(person.tafel)));
  await write("tafels", 3);
  const p99 = seen.latencies.at(0.99);
  tell(`at the tafels: ${sent.tafels.size} notes, p99 ${Math.round(p99)} ms`);
  await next("tafels");
  await write("anonymous", 1);
  if (seen.latencies.count > 0) tell(`${seen.latencies.count} hidden notes were seen before their reveal`);
  const early = seen.latencies.count;
  await lead.must({ type: "reveal", block: "anonymous" });
  const expected = [...sent.anonymous.values()].length;
  const here = (): number => seen.latencies.count;
  for (const start = performance.now(); here() < expected && performance.now() - start < 15_000; ) await pause(50);
  tell(`revealed: ${sent.anonymous.size} anonymous notes`);
  await next("anonymous");

  const ballots = session.people.map((_, index) =>
    Object.fromEntries(ITEM_IDS.map((id, at) => [id, 1 + ((index * 3 + at) % 10)])),
  );
  const acks = await Promise.all(
    session.people.map((person, index) => person.anonymous.write("votes", "vote", { values: ballots[index] })),
  );
  tell(`${acks.length} ballots, the last saved after ${Math.round(Math.max(...acks))} ms`);
  await lead.must({ type: "closeVote", block: "vote" });
  await lead.must({ type: "publishResult", block: "vote" });
  await lead.must({ type: "close", block: "vote" });
  const asked = performance.now();
  const { body } = await leanCall(baseUrl, `/sessions/${session.links.id}/report?format=json`, undefined, {
    cookie: session.leadCookie,
  });
  const reportAfter = (performance.now() - asked) / 1000;
  const faults = [
    ...faultsIn(body as Report, people, sent, ballots),
    ...(early > 0 ? [`${early} notes were seen before their reveal`] : []),
  ];
  const boards = await Promise.all(
    session.people.slice(0, tafels).map(async (person) => ({ person, texts: await person.boardTexts() })),
  );
  for (const { person, texts } of boards) {
    const want = [...sent.tafels, ...sent.anonymous].filter(([, place]) => place === person.tafel).map(([text]) => text);
    const have = new Set(texts);
    const missing = want.filter((text) => !have.has(text)).length;
    if (missing > 0) faults.push(`${missing} notes are not on the board of ${person.tafel}`);
  }
  session.close();
  const notes = sent.plenary.size + sent.tafels.size + sent.anonymous.size;
  return { faults, notes, ballots: ballots.length, p99, inAfter, reportAfter };
};

const faultsIn = (
  { outcome }: Report,
  people: number,
  sent: Readonly<Record<string, ReadonlyMap<string, string>>>,
  ballots: readonly Readonly<Record<string, number>>[],
): string[] => {
  const faults: string[] = [];
  if (outcome.people !== people) faults.push(`the report counts ${outcome.people} people of ${people}`);
  const listed = new Map(outcome.notes.list.map((note) => [note.text, note]));
  for (const [block, notes] of Object.entries(sent)) {
    for (const [text, place] of notes) {
      const note = listed.get(text);
      if (note === undefined) faults.push(`${block}: the report misses ${text.slice(0, 9)}`);
      else if (note.block !== block || note.place !== place) faults.push(`${block}: ${text.slice(0, 9)} stands elsewhere`);
      if (block === "anonymous" && note?.by !== null) faults.push(`${text.slice(0, 9)} has a name`);
    }
  }
  const all = Object.values(sent).reduce((sum, notes) => sum + notes.size, 0);
  if (outcome.notes.list.length !== all) faults.push(`the report lists ${outcome.notes.list.length} notes of ${all}`);
  if (new Set(outcome.notes.list.map(({ number }) => number)).size !== all) faults.push("a number was given twice");
  const vote = outcome.votes.find(({ block }) => block === "vote") as unknown as {
    readonly voters: number;
    readonly items: readonly { readonly item: string; readonly counts: Readonly<Record<string, number>> }[];
  };
  if (vote?.voters !== ballots.length) faults.push(`${vote?.voters} of ${ballots.length} ballots were counted`);
  for (const { item, counts } of vote?.items ?? []) {
    for (let value = 1; value <= 10; value += 1) {
      const cast = ballots.filter((ballot) => ballot[item] === value).length;
      if ((counts[String(value)] ?? 0) !== cast)
        faults.push(`${item}: ${value} was cast ${cast} times and counted ${counts[String(value)] ?? 0}`);
    }
  }
  return faults;
};
