import { Latencies } from "./latencies.ts";
import { ITEM_IDS, LeanSession } from "./lean-session.ts";
import type { MeasuredProcess } from "./measured-process.ts";
import { peerCrowd } from "./peer-crowd.ts";
import type { PeerName } from "./peer-member.ts";
import { keepUp, pause } from "./schedule.ts";
import { SeenNotes } from "./seen-notes.ts";
import { BASE_URL } from "./servers.ts";

const PEOPLE = 300;
const MEASURED = 10_000;

export interface VotesResult {
  readonly perSecond: number;
  /** Ours: until a voter knew that it was kept. A peer's: until somebody else had it. */
  readonly p99: number;
  readonly delivered: number;
  readonly cpu: number;
}

const valuesAt = (turn: number): Record<string, number> =>
  Object.fromEntries(ITEM_IDS.map((id, index) => [id, 1 + ((turn + index) % 10)]));

/** Three hundred people vote in an anonymous vote, and change their minds all the time. */
export const runVotes = async (server: MeasuredProcess, perSecond: number): Promise<VotesResult> => {
  const acks = new Latencies();
  const session = await LeanSession.open(BASE_URL, 30, ["vote"]);
  await session.lead.must({ type: "start" });
  await session.fill({ people: PEOPLE, atOnce: 40, placeOf: () => "plenary", onBoardFrame: () => {} });
  let [turn, sent] = [0, 0];
  const vote = (index: number): void => {
    sent += 1;
    const ballot = { values: valuesAt(turn++) };
    void session.people[index]?.anonymous.write("votes", "vote", ballot).then((ms) => acks.add(ms));
  };
  const habit = { everyMs: (PEOPLE / perSecond) * 1000, count: PEOPLE, act: vote };
  await keepUp([habit], 2000);
  await pause(500);
  acks.clear();
  sent = 0;
  const cpu = await server.cpuOf(() => keepUp([habit], MEASURED));
  await pause(1500);
  session.close();
  return { perSecond, p99: acks.at(0.99), delivered: acks.count / sent, cpu };
};

/** The same in one shared document. */
export const runPeerVotes = async (server: MeasuredProcess, peer: PeerName, perSecond: number): Promise<VotesResult> => {
  const seen = new SeenNotes();
  const { members } = await peerCrowd(peer, PEOPLE, () => "votes", seen);
  let turn = 0;
  const vote = (index: number): void => members[index]?.vote({ ...valuesAt(turn++), mark: seen.place() });
  const habit = { everyMs: (PEOPLE / perSecond) * 1000, count: PEOPLE, act: vote };
  await keepUp([habit], 2000);
  await pause(500);
  seen.measureFromHere();
  const cpu = await server.cpuOf(() => keepUp([habit], MEASURED));
  await pause(1500);
  for (const member of members) member.close();
  return { perSecond, p99: seen.latencies.at(0.99), delivered: seen.latencies.count / (seen.measured * PEOPLE), cpu };
};
