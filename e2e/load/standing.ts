import type { Traffic } from "./lean-person.ts";
import { LeanSession } from "./lean-session.ts";
import { keepUp, pause } from "./schedule.ts";
import { SeenNotes } from "./seen-notes.ts";
import type { OwnServer } from "./servers.ts";
import { BASE_URL } from "./servers.ts";

const PEOPLE = 1000;

const hall = async (people: number, atOnce: number): Promise<{ session: LeanSession; seconds: number }> => {
  const session = await LeanSession.open(BASE_URL, 100, ["tafels"]);
  await session.lead.must({ type: "start" });
  const from = performance.now();
  await session.fill({ people, atOnce, placeOf: ({ tafel }) => tafel, onBoardFrame: () => {} });
  return { session, seconds: (performance.now() - from) / 1000 };
};

export interface MemoryResult {
  /** Kilobytes of heap and buffers that one participant costs with everything open and three notes. */
  readonly perPerson: number;
  /** The same for one that has done nothing yet. */
  readonly idlePerson: number;
  readonly rss: number;
}

const used = async ({ process }: OwnServer): Promise<number> => {
  const { heap, outside } = await process.memory();
  return heap + outside;
};

/** What a thousand participants cost in memory. */
export const runMemory = async (server: OwnServer): Promise<MemoryResult> => {
  const seen = new SeenNotes();
  const small = await hall(20, 20);
  await pause(2000);
  const before = await used(server);
  const { session } = await hall(PEOPLE, 40);
  await pause(2000);
  const idle = await used(server);
  const saved: Promise<number>[] = [];
  const place = (index: number): void => {
    const person = session.people[index % PEOPLE];
    if (person !== undefined) saved.push(person.place("tafels", person.tafel, seen.place()));
  };
  await keepUp([{ everyMs: 12_000, count: 3 * PEOPLE, act: place }], 12_000);
  await Promise.all(saved);
  await pause(2000);
  const after = await used(server);
  const rss = server.process.rss();
  session.close();
  small.session.close();
  return { perPerson: (after - before) / PEOPLE / 1024, idlePerson: (idle - before) / PEOPLE / 1024, rss };
};

/** A thousand people who come in as fast as they can; seconds until the last has everything open. */
export const runJoinStorm = async ({ process }: OwnServer): Promise<{ seconds: number }> => {
  let seconds = Number.NaN;
  await process.cpuOf(async () => {
    const full = await hall(PEOPLE, 200);
    seconds = full.seconds;
    full.session.close();
  });
  return { seconds };
};

/** Everybody has written so much when the power goes. */
const NOTES_BEFORE = 3;

export interface ComeBackResult {
  /** Seconds until it answered, and from there until everybody was back. */
  readonly start: number;
  readonly back: number;
  readonly lost: number;
  /** Bytes for coming back, on average. */
  readonly traffic: Traffic;
  /** Bytes of everything that somebody had written, on average. */
  readonly written: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The power goes while a thousand people write. */
export const runComeBack = async (server: OwnServer): Promise<ComeBackResult> => {
  const seen = new SeenNotes();
  const { session } = await hall(PEOPLE, 40);
  const { people } = session;
  const place = (index: number): void => void people[index]?.place("tafels", people[index].tafel, seen.place());
  await keepUp([{ everyMs: 10_000, count: PEOPLE, act: place }], NOTES_BEFORE * 10_000);
  await server.process.end("SIGKILL");
  const before = people.map(({ traffic }) => traffic);
  const start = await server.process.start();
  const from = performance.now();
  await Promise.all(people.map((person) => person.backAgain()));
  const back = (performance.now() - from) / 1000;
  const spent = (of: (traffic: Traffic) => number): number =>
    mean(people.map(({ traffic }, index) => of(traffic) - (before[index] === undefined ? 0 : of(before[index]))));
  const traffic = {
    sent: spent(({ sent }) => sent),
    received: spent(({ received }) => received),
    boards: spent(({ boards }) => boards),
    live: spent(({ live }) => live),
  };
  const boards = await Promise.all(people.slice(0, 100).map((person) => person.boardTexts()));
  const notes = new Set(boards.flatMap((texts) => texts.filter((text) => text.startsWith("~"))));
  const written = mean(people.map(({ own }) => own.writer.missing(new Uint8Array([0])).length));
  session.close();
  return { start: start / 1000, back, lost: seen.placed - notes.size, traffic, written };
};
