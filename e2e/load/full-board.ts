import { Latencies } from "./latencies.ts";
import { LeanSession } from "./lean-session.ts";
import type { MeasuredProcess } from "./measured-process.ts";
import { PeerMember, type PeerName } from "./peer-member.ts";
import { keepUp, pause } from "./schedule.ts";
import { SeenNotes } from "./seen-notes.ts";
import { BASE_URL, PORT } from "./servers.ts";

const NOTES = 2000;
const JOINERS = 500;
const WITHIN = 5000;

export interface FullBoardResult {
  readonly p99: number;
  readonly came: number;
  /** CPU seconds of the server for all of them. */
  readonly cpu: number;
}

const until = async (holds: () => boolean, ms = 60_000): Promise<void> => {
  for (const from = performance.now(); !holds() && performance.now() - from < ms; ) await pause(20);
};

/** Everybody opens the board of two thousand notes within five seconds, evenly. */
const joinAll = async (server: MeasuredProcess, open: (index: number) => Promise<number>): Promise<FullBoardResult> => {
  const times = new Latencies();
  const cpuBefore = server.cpu();
  await keepUp([{ everyMs: WITHIN, count: JOINERS, act: (index) => void open(index).then((ms) => times.add(ms)) }], WITHIN);
  await until(() => times.count === JOINERS, 15_000);
  return { p99: times.at(0.99), came: times.count, cpu: server.cpu() - cpuBefore };
};

export const runFullBoard = async (server: MeasuredProcess): Promise<FullBoardResult> => {
  const seen = new SeenNotes();
  const session = await LeanSession.open(BASE_URL, 0, ["plenary"]);
  await session.lead.must({ type: "start" });
  await session.fill({ people: JOINERS, atOnce: 40, placeOf: () => "plenary", onBoardFrame: () => {} });
  const saved: Promise<number>[] = [];
  const place = (index: number): void => {
    const person = session.people[index];
    if (person !== undefined) saved.push(person.place("plenary", "plenary", seen.place()));
  };
  await keepUp([{ everyMs: 8000, count: NOTES, act: (index) => place(index % JOINERS) }], 8000);
  await Promise.all(saved);
  for (const person of session.people) person.closeBoards();
  await pause(2000);
  const result = await joinAll(
    server,
    (index) => session.people[index]?.openBoard("plenary") ?? Promise.reject(new Error("nobody")),
  );
  session.close();
  return result;
};

/** The same document, written by as many people; joiners only read. */
export const runPeerFullBoard = async (server: MeasuredProcess, peer: PeerName): Promise<FullBoardResult> => {
  const seen = new SeenNotes();
  const writers = Array.from({ length: JOINERS }, () => new PeerMember(peer, PORT, "full", seen));
  await Promise.all(writers.map(({ ready }) => ready));
  await keepUp([{ everyMs: 8000, count: NOTES, act: (index) => writers[index % JOINERS]?.place(seen.place()) }], 8000);
  await until(() => seen.latencies.count >= NOTES * JOINERS * 0.999, 30_000);
  // One stays, or the server forgets the document.
  for (const writer of writers.slice(1)) writer.close();
  await pause(2000);
  const members: PeerMember[] = [];
  const result = await joinAll(server, () => {
    const member = new PeerMember(peer, PORT, "full", seen);
    members.push(member);
    return member.ready;
  });
  for (const member of [...members, ...writers]) member.close();
  return result;
};
