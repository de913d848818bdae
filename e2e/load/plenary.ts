import { Latencies } from "./latencies.ts";
import { LeanSession } from "./lean-session.ts";
import type { MeasuredProcess } from "./measured-process.ts";
import { peerCrowd } from "./peer-crowd.ts";
import { PeerMember, type PeerName } from "./peer-member.ts";
import { keepUp, pause } from "./schedule.ts";
import { SeenNotes } from "./seen-notes.ts";
import { SeenPeople } from "./seen-people.ts";
import { BASE_URL, PORT } from "./servers.ts";

const PEOPLE = 1000;
const NOTE_EVERY = 10_000;
const PRESENCE_EVERY = 15_000;
const MEASURED = 15_000;
/** How many go away and come back, each once per PRESENCE_EVERY, and for how long; how many look at a peer's guest. */
const MOVERS = 30;
const AWAY = { least: 1500, most: 2500 } as const;
const WATCHERS = 9;

export interface PlenaryResult {
  /** Seconds until everybody was in, and how many were. */
  readonly inAfter: number;
  readonly came: number;
  readonly p99: number;
  readonly delivered: number;
  readonly cpu: number;
  /** Messages about who is there that each person got, a second. */
  readonly presences: number;
  /** Who came and went, as the others saw it. */
  readonly people: SeenPeople;
}

interface Measured {
  readonly server: MeasuredProcess;
  readonly seen: SeenNotes;
  readonly people: SeenPeople;
  /** All messages about who is there so far, and to how many they went. */
  readonly presences: () => number;
  readonly readers: number;
}

const measure = async (
  { server, seen, people, presences, readers }: Measured,
  habits: Parameters<typeof keepUp>[0],
): Promise<Omit<PlenaryResult, "inAfter" | "came">> => {
  await keepUp(habits, 3000);
  seen.measureFromHere();
  people.measureFromHere();
  const before = presences();
  const cpu = await server.cpuOf(() => keepUp(habits, MEASURED));
  const told = presences() - before;
  await pause(1500);
  const [p99, delivered] = [seen.latencies.at(0.99), seen.latencies.count / (seen.measured * PEOPLE)];
  // The last who went come back after this.
  await pause(AWAY.most);
  return { p99, delivered, cpu, presences: told / readers / (MEASURED / 1000), people };
};

/** Never in step with who goes next: the server tells several moves at once. */
const awayFor = (): number => AWAY.least + Math.random() * (AWAY.most - AWAY.least);

/** The first people go for a while and come back; everybody else at their tafel looks. */
const blinking = ({ people: all }: LeanSession, people: SeenPeople): ((index: number) => void) => {
  const movers = all.slice(0, MOVERS);
  const numbers = new Map(movers.map(({ answer }, number) => [answer.participantId, number]));
  const tafels = new Set(movers.map(({ tafel }) => tafel));
  const watchers = new Map<string, number>();
  for (const [watcher, { tafel, live }] of all.entries()) {
    if (watcher < MOVERS || !tafels.has(tafel)) continue;
    watchers.set(tafel, (watchers.get(tafel) ?? 0) + 1);
    live.onPresence = ({ here }) => {
      for (const { participantId, online } of here) {
        const who = numbers.get(participantId);
        if (who !== undefined) people.sees(watcher, who, online);
      }
    };
  }
  return (index) => {
    const mover = movers[index];
    if (mover === undefined) return;
    const looking = watchers.get(mover.tafel) ?? 0;
    people.moves(index, false, looking);
    mover.live.close();
    setTimeout(() => {
      people.moves(index, true, looking);
      void mover.live.open();
    }, awayFor());
  };
};

/** A thousand people on one board, everybody a note per 10 s, with presence, and every half second one that goes and comes. */
export const runPlenary = async (server: MeasuredProcess): Promise<PlenaryResult & { readonly ackP99: number }> => {
  const seen = new SeenNotes();
  const people = new SeenPeople();
  const acks = new Latencies();
  const session = await LeanSession.open(BASE_URL, 100, ["plenary"]);
  await session.lead.must({ type: "start" });
  const from = performance.now();
  await session.fill({ people: PEOPLE, atOnce: 100, placeOf: () => "plenary", onBoardFrame: (frame) => seen.read(frame) });
  const inAfter = (performance.now() - from) / 1000;
  const place = (index: number): void =>
    void session.people[index]?.place("plenary", "plenary", seen.place()).then((ms) => acks.add(ms));
  const presences = (): number => session.people.reduce((sum, { live }) => sum + (live.events.get("presence") ?? 0), 0);
  const measured = await measure({ server, seen, people, presences, readers: PEOPLE }, [
    { everyMs: NOTE_EVERY, count: PEOPLE, act: place },
    { everyMs: PRESENCE_EVERY, count: MOVERS, act: blinking(session, people) },
  ]);
  session.close();
  return { inAfter, came: PEOPLE, ...measured, ackP99: acks.at(0.99) };
};

/** Somebody new comes for a while and goes; a few of the members look. */
const guests = (peer: PeerName, members: readonly PeerMember[], people: SeenPeople): (() => void) => {
  const numbers = new Map<number, number>();
  const elsewhere = new SeenNotes();
  for (const [watcher, member] of members.slice(0, WATCHERS).entries()) {
    member.onPresence = (client, isHere) => {
      const who = numbers.get(client);
      if (who !== undefined) people.sees(watcher, who, isHere);
    };
  }
  return () => {
    const number = numbers.size;
    people.moves(number, true, WATCHERS);
    const guest = new PeerMember(peer, PORT, "plenary", elsewhere);
    numbers.set(guest.writer.client, number);
    void guest.connected.then(() => guest.present());
    setTimeout(() => {
      people.moves(number, false, WATCHERS);
      guest.close();
    }, awayFor());
  };
};

/** The same in one document, with awareness as y-protocols keeps it up. */
export const runPeerPlenary = async (server: MeasuredProcess, peer: PeerName): Promise<PlenaryResult> => {
  const seen = new SeenNotes();
  const people = new SeenPeople();
  const { members, came, ms } = await peerCrowd(
    peer,
    PEOPLE,
    () => "plenary",
    seen,
    (member) => member.present(),
  );
  const presences = (): number => members.reduce((sum, member) => sum + member.presences, 0);
  const measured = await measure({ server, seen, people, presences, readers: members.length }, [
    { everyMs: NOTE_EVERY, count: PEOPLE, act: (index) => members[index]?.place(seen.place()) },
    { everyMs: PRESENCE_EVERY, count: PEOPLE, act: (index) => members[index]?.present() },
    { everyMs: PRESENCE_EVERY, count: MOVERS, act: guests(peer, members, people) },
  ]);
  for (const member of members) member.close();
  return { inAfter: ms / 1000, came, ...measured };
};
