import { SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import WebSocket from "ws";
import { Seeded } from "../seeded.ts";
import type { LeanPerson } from "./lean-person.ts";
import { LeanSession } from "./lean-session.ts";
import { MapWriter } from "./map-writer.ts";
import { numberIn, readMetrics } from "./metrics.ts";
import { pause } from "./schedule.ts";
import { SeenNotes } from "./seen-notes.ts";

export interface Fuzz {
  readonly baseUrl: string;
  /** Frames that the server must have read. */
  readonly frames: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
}

export interface FuzzResult {
  readonly read: number;
  readonly connections: number;
  /** Close codes with how often they were given. */
  readonly closes: Readonly<Record<number, number>>;
  /** What should not have happened. */
  readonly faults: readonly string[];
  /** ms that an honest writer waited at most meanwhile. */
  readonly longestAck: number;
}

const AT_ONCE = 48;
/** Most are closed after five refusals: more would be made in vain. */
const PER_CONNECTION = 12;
const ATTACKERS = 8;
const NOTE_EVERY = 100;

const validFrame = (chance: Seeded, writer: MapWriter): Uint8Array => {
  const note = { block: "tafels", place: "t1", text: "een briefje", placed: true };
  const root = chance.pick(["notes", "votes", "reactions", "other"]);
  const update = writer.set(root, `k${chance.whole(0, 5)}`, chance.chance(0.8) ? note : chance.whole(0, 9));
  return chance.pick([
    () => syncMessage(chance.pick([SYNC.step2, SYNC.update]), update),
    () => syncMessage(SYNC.step1, writer.missing(new Uint8Array([0])).subarray(0, 8)),
    () => savedMessage(chance.whole(0, 1_000_000)),
    () => syncMessage(SYNC.update, writer.missing(new Uint8Array([0]))),
  ])();
};

/** Some bytes changed, cut out, doubled, or put in; now and then nothing but noise. */
const mutated = (frame: Uint8Array, chance: Seeded): Uint8Array => {
  const bytes = [...frame];
  if (chance.chance(0.1)) return Uint8Array.from({ length: chance.whole(0, 80) }, () => chance.whole(0, 255));
  for (let left = chance.whole(1, 4); left > 0; left -= 1) {
    // The first byte says what the frame is: another one ends the connection, which is soon known.
    const at = chance.whole(chance.chance(0.05) ? 0 : 1, Math.max(1, bytes.length - 1));
    const how = chance.whole(0, 3);
    if (how === 0) bytes[at] = chance.whole(0, 255);
    else if (how === 1) bytes.splice(at, chance.whole(1, 4));
    else if (how === 2) bytes.splice(at, 0, ...bytes.slice(at, at + chance.whole(1, 8)));
    else bytes.splice(at, 0, chance.pick([0, 127, 128, 255]), chance.whole(0, 255));
  }
  return Uint8Array.from(bytes);
};

interface Target {
  readonly url: string;
  readonly cookie?: string;
  readonly protocol?: string;
}

const targetsOf = (person: LeanPerson, baseUrl: string): Target[] => {
  const { sessionId, participantId, anonymousSecret } = person.answer;
  const sockets = baseUrl.replace(/^http/, "ws");
  const { cookie } = person;
  return [
    { url: `${sockets}/sync/${sessionId}/own/${participantId}`, cookie },
    { url: `${sockets}/anonymous/${sessionId}`, protocol: anonymousSecret },
    { url: `${sockets}/sync/${sessionId}/board/t1`, cookie },
  ];
};

/** One connection full of wrong frames; answers the code with which it was closed. */
const attack = ({ url, cookie, protocol }: Target, chance: Seeded): Promise<number> =>
  new Promise((resolve) => {
    const headers = cookie === undefined ? {} : { headers: { cookie } };
    const socket = new WebSocket(url, protocol === undefined ? [] : [protocol], { perMessageDeflate: false, ...headers });
    const patience = setTimeout(() => socket.terminate(), 5000);
    socket.on("error", () => {});
    socket.on("open", () => {
      const writer = new MapWriter();
      for (let left = PER_CONNECTION; left > 0; left -= 1) {
        const frame = validFrame(chance, writer);
        socket.send(chance.chance(0.9) ? mutated(frame, chance) : frame);
      }
      socket.close();
    });
    socket.on("close", (code) => {
      clearTimeout(patience);
      resolve(code);
    });
  });

const framesRead = async (baseUrl: string): Promise<number> =>
  numberIn(await readMetrics(baseUrl), "samenspel_sync_frames_received_total");

/** Sends wrong frames over real connections until the server has read so many, while somebody honest goes on writing. */
export const fuzz = async ({ baseUrl, frames, seed, tell = () => {} }: Fuzz): Promise<FuzzResult> => {
  const chance = new Seeded(seed);
  const session = await LeanSession.open(baseUrl, 1, ["tafels"]);
  await session.lead.must({ type: "start" });
  await session.fill({ people: ATTACKERS + 1, atOnce: 4, placeOf: ({ tafel }) => tafel, onBoardFrame: () => {} });
  const [honest, ...attackers] = session.people;
  if (honest === undefined) throw new Error("nobody came");
  const targets = attackers.flatMap((person) => targetsOf(person, baseUrl));
  const closes: Record<number, number> = {};
  const faults: string[] = [];
  const seen = new SeenNotes();
  const before = await framesRead(baseUrl);
  let [read, connections, longestAck, isOver] = [0, 0, 0, false];
  const texts: string[] = [];
  const work = async (): Promise<void> => {
    while (!isOver) {
      const code = await attack(chance.pick(targets), chance);
      closes[code] = (closes[code] ?? 0) + 1;
      connections += 1;
    }
  };
  const write = async (): Promise<void> => {
    while (!isOver) {
      const text = seen.place();
      // No more than counts of one person.
      if (texts.length < 150) texts.push(text);
      const at = texts.length < 150 ? honest.place("tafels", "t1", text) : honest.type("tafels", "t1");
      longestAck = Math.max(longestAck, await at);
      await pause(NOTE_EVERY);
    }
  };
  const watch = async (): Promise<void> => {
    for (let told = 0; read < frames; await pause(500)) {
      read = (await framesRead(baseUrl)) - before;
      if (read - told < 100_000) continue;
      told = read;
      tell(
        `${read} frames over ${connections} connections, ${JSON.stringify(closes)}, longest wait ${Math.round(longestAck)} ms`,
      );
    }
    isOver = true;
  };
  await Promise.all([watch(), write(), ...Array.from({ length: AT_ONCE }, work)]);
  await pause(500);
  const board = new Set(await honest.boardTexts());
  const missing = texts.slice(0, -1).filter((text) => !board.has(text)).length;
  if (missing > 0) faults.push(`${missing} honest notes are gone`);
  const strange = Object.keys(closes).filter((code) => ![1000, 1005, 1006, 4403, 4413, 4503, 4529].includes(Number(code)));
  if (strange.length > 0) faults.push(`closed with ${strange.join(", ")}`);
  session.close();
  return { read, connections, closes, faults, longestAck };
};
