import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { Participant } from "../people/participant.ts";
import { openProfile } from "./chromium.ts";
import { median } from "./latencies.ts";
import { LeanSession } from "./lean-session.ts";
import { installed } from "./on-demand.ts";
import { BASE_URL, PORT } from "./servers.ts";

const PEOPLE = 9;
const NOTES_EACH = 3;
const TIMES = Number(process.env.LOAD_TURNS ?? 3);
const DEBUGGING_PORT = PORT + 2;
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
const METRICS = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  cls: "cumulative-layout-shift",
} as const;

/** What is read of Lighthouse's own report. */
interface LighthouseReport {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly numericValue?: number }>
  >;
}

export interface PhoneScore {
  readonly screen: string;
  /** Of a hundred, in the order of Lighthouse: performance, accessibility, best practices. */
  readonly scores: readonly number[];
  /** In ms; `cls` without a unit. */
  readonly metrics: Readonly<Record<keyof typeof METRICS, number>>;
  /** Audits that count and are not in full order in one of the runs. */
  readonly failing: readonly string[];
}

interface Screen {
  readonly name: string;
  readonly path: string;
  /** What has to be on the phone before. */
  readonly prepare?: (phone: BrowserContext) => Promise<void>;
}

/** A tafel at which nine others have written. */
const writingTafel = async (): Promise<LeanSession> => {
  const session = await LeanSession.open(BASE_URL, 1, ["tafels"]);
  await session.lead.must({ type: "start" });
  await session.fill({ people: PEOPLE, atOnce: PEOPLE, placeOf: ({ tafel }) => tafel, onBoardFrame: () => {} });
  for (let turn = 0; turn < NOTES_EACH; turn += 1)
    await Promise.all(session.people.map((person, index) => person.place("tafels", person.tafel, `Een bankje ${turn} ${index}`)));
  return session;
};

const screensOf = ({ links }: LeanSession): readonly Screen[] => {
  const door = `/join/${links.code}?tafel=t1`;
  const takeASeat = async (phone: BrowserContext): Promise<void> => {
    const page = await phone.newPage();
    await new Participant(page).joins(`${BASE_URL}/join/${links.code}`, { name: "Sanne", tafel: "t1" });
    // Lighthouse would empty the cache itself, but the memory of who this phone is along with it.
    await (await phone.newCDPSession(page)).send("Network.clearBrowserCache");
    await page.close();
  };
  return [
    { name: "home", path: "/" },
    { name: "join", path: door },
    { name: "participant, writing at a tafel", path: `/s/${links.id}`, prepare: takeASeat },
  ];
};

/** Lighthouse as its own command: a phone of some years ago on slow 4G, as it simulates them by default. */
const look = async (folder: string, url: string, reportFile: string, keepsMemory: boolean): Promise<LighthouseReport> => {
  const modules = join(folder, "node_modules");
  const args = [
    join(modules, "lighthouse/cli/index.js"),
    url,
    `--port=${DEBUGGING_PORT}`,
    "--quiet",
    "--no-enable-error-reporting",
    `--only-categories=${CATEGORIES.join(",")}`,
    "--output=json",
    `--output-path=${reportFile}`,
    ...(keepsMemory ? ["--disable-storage-reset"] : []),
  ];
  // It needs Node 22.
  const child = spawn(join(modules, "node/bin/node"), args, { stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} at ${url}`);
  const report = JSON.parse(readFileSync(reportFile, "utf8")) as LighthouseReport;
  if (report.runtimeError !== undefined) throw new Error(`${url}: ${report.runtimeError.message}`);
  return report;
};

const failingIn = ({ categories, audits }: LighthouseReport): string[] =>
  Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => audits[id]?.title ?? id);

const measure = async (folder: string, { name, path, prepare }: Screen): Promise<PhoneScore> => {
  const reports: LighthouseReport[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const profile = mkdtempSync(join(tmpdir(), "samenspel-load-phone-"));
    const phone = await openProfile(profile, DEBUGGING_PORT);
    try {
      await prepare?.(phone);
      reports.push(await look(folder, `${BASE_URL}${path}`, join(profile, "report.json"), prepare !== undefined));
    } finally {
      await phone.close();
      rmSync(profile, { recursive: true, force: true });
    }
  }
  const middle = (of: (report: LighthouseReport) => number): number => median(reports.map(of));
  const metric = (id: string): number => middle(({ audits }) => audits[id]?.numericValue ?? Number.NaN);
  return {
    screen: name,
    scores: CATEGORIES.map((id) => middle(({ categories }) => Math.round((categories[id]?.score ?? 0) * 100))),
    metrics: { fcp: metric(METRICS.fcp), lcp: metric(METRICS.lcp), tbt: metric(METRICS.tbt), cls: metric(METRICS.cls) },
    failing: [...new Set(reports.flatMap(failingIn))],
  };
};

/** What Lighthouse makes of the screens that a participant's phone shows: of each the median of some runs, from nothing. */
export const runPhoneScores = async (): Promise<PhoneScore[]> => {
  const folder = installed("lighthouse");
  const session = await writingTafel();
  const scores: PhoneScore[] = [];
  for (const screen of screensOf(session)) scores.push(await measure(folder, screen));
  session.close();
  return scores;
};
