import { Latencies } from "./latencies.ts";
import { LeanSession } from "./lean-session.ts";
import type { MeasuredProcess } from "./measured-process.ts";
import { peerCrowd } from "./peer-crowd.ts";
import type { PeerName } from "./peer-member.ts";
import { keepUp, pause } from "./schedule.ts";
import { SeenNotes } from "./seen-notes.ts";
import { BASE_URL } from "./servers.ts";

const PEOPLE = 1000;
const NOTE_EVERY = 10_000;
const PRESENCE_EVERY = 15_000;
const MEASURED = 15_000;

export interface PlenaryResult {
  /** Seconds until everybody was in, and how many were. */
  readonly inAfter: number;
  readonly came: number;
  readonly p99: number;
  readonly delivered: number;
  readonly cpu: number;
}

const measure = async (server: MeasuredProcess, seen: SeenNotes, habits: Parameters<typeof keepUp>[0]) => {
  await keepUp(habits, 3000);
  seen.measureFromHere();
  const cpu = await server.cpuOf(() => keepUp(habits, MEASURED));
  await pause(1500);
  return { p99: seen.latencies.at(0.99), delivered: seen.latencies.count / (seen.measured * PEOPLE), cpu };
};

/** A thousand people on one board, everybody a note per 10 s, with presence, and every 15 s one that goes and comes. */
export const runPlenary = async (server: MeasuredProcess): Promise<PlenaryResult & { readonly ackP99: number }> => {
  const seen = new SeenNotes();
  const acks = new Latencies();
  const session = await LeanSession.open(BASE_URL, 100, ["plenary"]);
  await session.lead.must({ type: "start" });
  const from = performance.now();
  await session.fill({ people: PEOPLE, atOnce: 100, placeOf: () => "plenary", onBoardFrame: (frame) => seen.read(frame) });
  const inAfter = (performance.now() - from) / 1000;
  const place = (index: number): void =>
    void session.people[index]?.place("plenary", "plenary", seen.place()).then((ms) => acks.add(ms));
  const blink = (index: number): void => {
    const live = session.people[index]?.live;
    live?.close();
    void live?.open();
  };
  const measured = await measure(server, seen, [
    { everyMs: NOTE_EVERY, count: PEOPLE, act: place },
    { everyMs: PRESENCE_EVERY, count: 30, act: blink },
  ]);
  session.close();
  return { inAfter, came: PEOPLE, ...measured, ackP99: acks.at(0.99) };
};

/** The same in one document, with awareness as y-protocols keeps it up. */
export const runPeerPlenary = async (server: MeasuredProcess, peer: PeerName): Promise<PlenaryResult> => {
  const seen = new SeenNotes();
  const { members, came, ms } = await peerCrowd(
    peer,
    PEOPLE,
    () => "plenary",
    seen,
    (member) => member.present(),
  );
  const measured = await measure(server, seen, [
    { everyMs: NOTE_EVERY, count: PEOPLE, act: (index) => members[index]?.place(seen.place()) },
    { everyMs: PRESENCE_EVERY, count: PEOPLE, act: (index) => members[index]?.present() },
  ]);
  for (const member of members) member.close();
  return { inAfter: ms / 1000, came, ...measured };
};
