import { Latencies } from "./latencies.ts";
import { LeanSession } from "./lean-session.ts";
import type { MeasuredProcess } from "./measured-process.ts";
import { peerCrowd } from "./peer-crowd.ts";
import type { PeerName } from "./peer-member.ts";
import { keepUp, pause } from "./schedule.ts";
import { SeenNotes } from "./seen-notes.ts";
import { BASE_URL } from "./servers.ts";

/** Most people of one session in these runs: a hundred tafels of ten. */
const SESSION = 1000;
const TAFEL = 10;
const NOTE_EVERY = 10_000;
const DRAFT_EVERY = 1000;
const WARM_UP = 5000;
const MEASURED = 15_000;

export interface TafelsResult {
  readonly people: number;
  readonly p50: number;
  readonly p99: number;
  /** NaN where the protocol has no acknowledgement. */
  readonly ackP99: number;
  /** The part of the notes that had reached its readers a second and a half later. */
  readonly delivered: number;
  /** The part of one core. */
  readonly cpu: number;
  /** Per note that reached one reader, drafts and all. */
  readonly microsPerNote: number;
  /** Per frame that went out to a reader. */
  readonly microsPerFrame: number;
  readonly rss: number;
}

/** Keeps up the writing, and measures it after it has warmed up. */
const measure = async (
  server: MeasuredProcess,
  seen: SeenNotes,
  acks: Latencies,
  people: number,
  writers: { readonly place: (index: number) => void; readonly type: (index: number) => void },
): Promise<TafelsResult> => {
  const habits = [
    { everyMs: NOTE_EVERY, count: people, act: writers.place },
    { everyMs: DRAFT_EVERY, count: Math.floor(people / 5), act: (index: number) => writers.type(index * 5) },
  ];
  await pause(1000);
  await keepUp(habits, WARM_UP);
  seen.measureFromHere();
  acks.clear();
  const share = await server.cpuOf(() => keepUp(habits, MEASURED));
  const cpu = (share * MEASURED) / 1000;
  const frames = seen.deliveries;
  await pause(1500);
  const delivered = seen.latencies.count;
  return {
    people,
    p50: seen.latencies.at(0.5),
    p99: seen.latencies.at(0.99),
    ackP99: acks.at(0.99),
    delivered: delivered / (seen.measured * TAFEL),
    cpu: share,
    microsPerNote: (cpu * 1e6) / delivered,
    microsPerFrame: (cpu * 1e6) / frames,
    rss: server.rss(),
  };
};

/** Tafels of ten: everybody places a note per 10 s, and two of ten are typing, a draft a second. */
export const runTafels = async (server: MeasuredProcess, people: number): Promise<TafelsResult> => {
  const seen = new SeenNotes();
  const acks = new Latencies();
  const sessions: LeanSession[] = [];
  for (let left = people; left > 0; left -= SESSION) {
    const size = Math.min(left, SESSION);
    const session = await LeanSession.open(BASE_URL, Math.ceil(size / TAFEL), ["tafels"]);
    await session.lead.must({ type: "start" });
    const onBoardFrame = (frame: Buffer): void => {
      seen.deliveries += 1;
      seen.read(frame);
    };
    await session.fill({ people: size, atOnce: 40, placeOf: ({ tafel }) => tafel, onBoardFrame });
    sessions.push(session);
  }
  const all = sessions.flatMap((session) => session.people);
  const acknowledged = (saved: Promise<number> | undefined): void => void saved?.then((ms) => acks.add(ms));
  const result = await measure(server, seen, acks, people, {
    place: (index) => acknowledged(all[index]?.place("tafels", all[index].tafel, seen.place())),
    type: (index) => acknowledged(all[index]?.type("tafels", all[index].tafel)),
  });
  for (const session of sessions) session.close();
  return result;
};

/** The same at a peer: a document per tafel, in which everybody writes. */
export const runPeerTafels = async (server: MeasuredProcess, peer: PeerName, people: number): Promise<TafelsResult> => {
  const seen = new SeenNotes();
  const { members } = await peerCrowd(peer, people, (index) => `tafel-${index % Math.ceil(people / TAFEL)}`, seen);
  const result = await measure(server, seen, new Latencies(), people, {
    place: (index) => members[index]?.place(seen.place()),
    type: (index) => members[index]?.type(),
  });
  for (const member of members) member.close();
  return result;
};
