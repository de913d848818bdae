import { PeerMember, type PeerName } from "./peer-member.ts";
import { pause } from "./schedule.ts";
import type { SeenNotes } from "./seen-notes.ts";
import { PORT } from "./servers.ts";

const AT_ONCE = 40;
const PATIENCE_MS = 30_000;

export interface PeerCrowd {
  readonly members: readonly PeerMember[];
  /** How many got the document within half a minute. */
  readonly came: number;
  readonly ms: number;
}

/** Lets people in at one of the peers, so many at the same time. */
export const peerCrowd = async (
  peer: PeerName,
  people: number,
  roomOf: (index: number) => string,
  seen: SeenNotes,
  onIn: (member: PeerMember) => void = () => {},
): Promise<PeerCrowd> => {
  const members: PeerMember[] = [];
  const from = performance.now();
  let came = 0;
  const come = async (): Promise<void> => {
    while (members.length < people && performance.now() - from < PATIENCE_MS) {
      const member = new PeerMember(peer, PORT, roomOf(members.length), seen);
      members.push(member);
      const isIn = await Promise.race([member.ready.then(() => true), pause(PATIENCE_MS).then(() => false)]);
      if (isIn) came += 1;
      onIn(member);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, people) }, come));
  return { members, came, ms: performance.now() - from };
};
