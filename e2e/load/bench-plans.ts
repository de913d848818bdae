import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFullBoard, runPeerFullBoard } from "./full-board.ts";
import { median } from "./latencies.ts";
import { LeanSession } from "./lean-session.ts";
import type { PeerName } from "./peer-member.ts";
import { runPeerPlenary, runPlenary } from "./plenary.ts";
import { runDocuments } from "./report-bench.ts";
import { screenSizes } from "./screen-sizes.ts";
import { BASE_URL, withPeer, withServer } from "./servers.ts";
import { runSlowBoard } from "./slow-board.ts";
import { runComeBack, runJoinStorm, runMemory } from "./standing.ts";
import { runPeerTafels, runTafels, type TafelsResult } from "./tafels.ts";
import { runPeerVotes, runVotes } from "./votes.ts";

const PEERS = (process.env.LOAD_PEERS ?? "yws,hocus")
  .split(",")
  .filter((name): name is PeerName => name === "yws" || name === "hocus");
const SIZES = (process.env.LOAD_SIZES ?? "1000,2000,3000,4000,5000").split(",").map(Number);
const RATES = (process.env.LOAD_RATES ?? "600,2400").split(",").map(Number);
const TIMES = Number(process.env.LOAD_TIMES ?? 1);
/** Placing to a reader: what still feels immediate. */
const FAST = 100;

const ms = (value: number): string => (Number.isNaN(value) ? "–" : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`);
const part = (value: number): string => `${Math.round(value * 100)} %`;
const MB = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const head = (...cells: readonly string[]): string[] => [row(...cells), row(...cells.map(() => "---"))];
const ratio = (peer: number, own: number): string => `${(peer / own).toFixed(1)}×`;

/** The middle one of a few runs, by what it is judged by. */
const middleOf = async <T>(run: () => Promise<T>, by: (result: T) => number): Promise<T> => {
  const results: T[] = [];
  for (let time = 0; time < TIMES; time += 1) results.push(await run());
  const middle = median(results.map(by));
  const found = results.find((result) => Object.is(by(result), middle)) ?? results[0];
  if (found === undefined) throw new Error("nothing was run");
  return found;
};

/** Larger and larger, until it is no longer fast. */
const climb = async (run: (people: number) => Promise<TafelsResult>): Promise<TafelsResult[]> => {
  const results: TafelsResult[] = [];
  for (const people of SIZES) {
    const result = await middleOf(
      () => run(people),
      ({ p99 }) => p99,
    );
    results.push(result);
    if (!(result.p99 < FAST) || result.delivered < 0.99) break;
  }
  return results;
};

const tafels = async (): Promise<string[]> => {
  const own = await climb((people) => withServer(({ process }) => runTafels(process, people)));
  const peers = await Promise.all([]).then(async () => {
    const all: [string, TafelsResult[]][] = [];
    for (const peer of PEERS)
      all.push([peer, await climb((people) => withPeer(peer, (server) => runPeerTafels(server, peer, people)))]);
    return all;
  });
  const lines = [["samenspel", own] as const, ...peers].flatMap(([name, results]) =>
    results.map((r) =>
      row(
        name,
        String(r.people),
        ms(r.p50),
        ms(r.p99),
        ms(r.ackP99),
        part(r.delivered),
        part(r.cpu),
        `${Math.round(r.microsPerNote)} µs`,
        `${Math.round(r.microsPerFrame)} µs`,
        MB(r.rss),
      ),
    ),
  );
  return [
    ...head("server", "people", "p50", "p99", "saved p99", "delivered", "CPU", "CPU per note and reader", "CPU per frame", "RSS"),
    ...lines,
  ];
};

const plenary = async (): Promise<string[]> => {
  const own = await middleOf(
    () => withServer(({ process }) => runPlenary(process)),
    ({ p99 }) => p99,
  );
  const lines = [
    row("samenspel", `${own.inAfter.toFixed(1)} s`, String(own.came), ms(own.p99), part(own.delivered), part(own.cpu), "1"),
  ];
  for (const peer of PEERS) {
    const r = await withPeer(peer, (server) => runPeerPlenary(server, peer));
    lines.push(
      row(peer, `${r.inAfter.toFixed(1)} s`, String(r.came), ms(r.p99), part(r.delivered), part(r.cpu), ratio(r.p99, own.p99)),
    );
  }
  return [...head("server", "all in after", "in", "p99", "delivered", "CPU", "p99 against ours"), ...lines];
};

const votes = async (): Promise<string[]> => {
  const lines: string[] = [];
  for (const perSecond of RATES) {
    const own = await middleOf(
      () => withServer(({ process }) => runVotes(process, perSecond)),
      ({ p99 }) => p99,
    );
    lines.push(row("samenspel", String(perSecond), ms(own.p99), part(own.delivered), part(own.cpu), "1"));
    for (const peer of PEERS) {
      const r = await withPeer(peer, (server) => runPeerVotes(server, peer, perSecond));
      lines.push(row(peer, String(perSecond), ms(r.p99), part(r.delivered), part(r.cpu), ratio(r.p99, own.p99)));
    }
  }
  return [...head("server", "votes a second", "p99", "arrived", "CPU", "p99 against ours"), ...lines];
};

const board = async (): Promise<string[]> => {
  const own = await middleOf(
    () => withServer(({ process }) => runFullBoard(process)),
    ({ p99 }) => p99,
  );
  const lines = [row("samenspel", ms(own.p99), String(own.came), `${own.cpu.toFixed(2)} s`, "1")];
  for (const peer of PEERS) {
    const r = await withPeer(peer, (server) => runPeerFullBoard(server, peer));
    lines.push(row(peer, ms(r.p99), String(r.came), `${r.cpu.toFixed(2)} s`, ratio(r.cpu, own.cpu)));
  }
  return [...head("server", "p99", "joined", "CPU", "CPU against ours"), ...lines];
};

const memory = async (): Promise<string[]> => {
  const { perPerson, idlePerson, rss } = await withServer(runMemory);
  return [
    ...head("with three notes", "idle", "RSS at 1,000"),
    row(`${Math.round(perPerson)} kB a person`, `${Math.round(idlePerson)} kB a person`, MB(rss)),
  ];
};

const storm = async (): Promise<string[]> => {
  const { seconds } = await middleOf(
    () => withServer(runJoinStorm),
    (result) => result.seconds,
  );
  return [`1,000 people joined and had every connection open after ${seconds.toFixed(1)} s.`];
};

const comeback = async (): Promise<string[]> => {
  const { start, back, lost } = await withServer(runComeBack);
  return [
    `kill -9 with 1,000 people writing: answering after ${start.toFixed(2)} s, everybody back ${back.toFixed(2)} s later, ${lost} notes lost.`,
  ];
};

/** How long the product takes to start with two hundred stored sessions of ten people and thirty notes. */
const start = async (): Promise<string[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), "samenspel-load-"));
  try {
    await withServer(async () => {
      for (let count = 0; count < 200; count += 1) {
        const session = await LeanSession.open(BASE_URL, 1, ["tafels"]);
        await session.lead.must({ type: "start" });
        await session.fill({ people: 10, atOnce: 10, placeOf: ({ tafel }) => tafel, onBoardFrame: () => {} });
        for (let turn = 0; turn < 3; turn += 1)
          await Promise.all(
            session.people.map((person, index) => person.place("tafels", person.tafel, `briefje ${turn} ${index}`)),
          );
        session.close();
      }
    }, dataDir);
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await withServer(async ({ process }) => {
        await process.end();
        times.push(await process.start());
      }, dataDir);
    }
    return [`200 stored sessions, 2,000 people, 6,000 notes: it answers after ${ms(median(times))} (median of ${times.length}).`];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};

/** How long a report of a very large session takes in every format, and whether anybody else notices. */
const documents = async (): Promise<string[]> => {
  const { what, made } = await withServer(() => runDocuments(BASE_URL));
  const lines = made.map(({ format, bytes, seconds, pause }) =>
    row(format, `${(bytes / 1_000_000).toFixed(2)} MB`, `${seconds.toFixed(2)} s`, ms(pause)),
  );
  return [`${what}\n`, ...head("format", "size", "time", "longest pause of the event loop"), ...lines];
};

/** A facilitator's board of three hundred notes on a slow laptop: from each press to the next picture. */
const board300 = async (): Promise<string[]> => {
  const { kinds, opened } = await withServer(runSlowBoard);
  return [
    ...head("what is done", "times", "p50", "p98", "worst"),
    ...[...kinds].map(([kind, times]) => row(kind, String(times.count), ms(times.at(0.5)), ms(times.at(0.98)), ms(times.at(1)))),
    "",
    `The tafel with its 300 notes stands there ${ms(opened)} after the press.`,
  ];
};

/** What a device loads for each screen, from nothing. */
const sizes = async (): Promise<string[]> => [
  ...head("screen", "scripts", "styles", "files"),
  ...screenSizes().map(({ screen, scripts, styles, files }) =>
    row(screen, `${(scripts / 1000).toFixed(1)} kB`, `${(styles / 1000).toFixed(1)} kB`, String(files)),
  ),
];

/** Every benchmark by its name; each answers the lines of its table. */
export const PLANS: Readonly<Record<string, () => Promise<string[]>>> = {
  tafels,
  plenary,
  votes,
  board,
  memory,
  storm,
  comeback,
  start,
  documents,
  board300,
  sizes,
};
