import { readFileSync } from "node:fs";
import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import { REPORT_FORMAT_NAMES } from "@samenspel/shared/protocol/http-api";
import { buildReport, type Report } from "@samenspel/shared/report/report-model";
import { type FixtureInput, type FixturePerson, fixtureReportInput } from "@samenspel/shared/report/testing/fixture-report-input";
import { API_TOKEN } from "../running-server.ts";
import { Seeded } from "../seeded.ts";
import { leanCall } from "./lean-http.ts";
import { numberIn, readMetrics } from "./metrics.ts";

const PEOPLE = 1_000;
const TAFELS = 100;
const NOTES = 5_000;
/** With it, everybody answers twenty times. */
const FOURTH = { id: "samen-een-lijst", title: "Alle organisaties houden samen één lijst bij" };

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), "utf8"));

/** A real script, for so many people at so many tafels. */
const largeFile = (): SessionFile => {
  const parsed = parseSessionFile(read("sessions/dialoogsessie-sociale-basis-1.json"));
  if (!parsed.ok) throw new Error("the fixture is no session file");
  const { file } = parsed;
  const [first] = file.tafels;
  if (first === undefined) throw new Error("the fixture has no tafel");
  const tafels = Array.from({ length: TAFELS }, (_, nth) => ({ ...first, id: `tafel-${nth + 1}`, title: `Tafel ${nth + 1}` }));
  const blocks = file.blocks.map((block) =>
    block.id === "a1-stem" && block.kind === "vote" && block.items.from === "list"
      ? { ...block, items: { ...block.items, list: [...block.items.list, FOURTH] } }
      : block,
  );
  return { ...file, tafels, blocks };
};

const WORDS =
  "wijk buurt zorg huisarts bellen loket formulier vrijwilliger mantelzorg school speeltuin bankje bus hulp luisteren tijd vertrouwen geld taal samen";

/** What a thousand people leave behind: five notes each, and twenty answers over four votes. */
const largeInput = (file: SessionFile): { input: FixtureInput; people: FixturePerson[] } => {
  const chance = new Seeded(7);
  const words = WORDS.split(" ");
  const text = (length: number): string => Array.from({ length }, () => chance.pick(words)).join(" ");
  const people = Array.from({ length: PEOPLE }, (_, nth): FixturePerson => {
    const perspective = file.perspectives[nth % file.perspectives.length] ?? "inwoner";
    return { id: `p${nth}`, session: "", perspective, tafel: `tafel-${(nth % TAFELS) + 1}`, joins: "link", joinsAt: 0 };
  });
  const writes = file.blocks.filter((block) => block.kind === "write");
  const notes = Array.from({ length: NOTES }, (_, nth) => {
    const block = writes[nth % writes.length];
    const lane = block?.kind === "write" ? block.lanes[nth % Math.max(1, block.lanes.length)]?.id : undefined;
    const person = people[nth % PEOPLE];
    return {
      id: `n${nth}`,
      participant: person?.id ?? "",
      block: block?.id ?? "",
      tafel: person?.tafel ?? "",
      ...(lane === undefined ? {} : { lane }),
      text: `${text(6 + chance.whole(0, 17))} (${nth})`,
    };
  });
  const opportunities = Array.from({ length: 12 }, (_, nth) => ({
    id: `kans-${nth}`,
    block: "rode-draad",
    tafel: `tafel-${nth + 1}`,
    title: `Kans ${nth}: ${text(5)}`,
    notes: notes.slice(nth * 3, nth * 3 + 3).map(({ id }) => id),
  }));
  const harvest = people.slice(0, TAFELS).map(({ tafel }, nth) => ({
    block: "a1-afronden",
    tafel,
    text: text(12),
    notes: notes.slice(nth * 2, nth * 2 + 4).map(({ id }) => id),
  }));
  const ballots = people.flatMap(({ id }) => ballotsOf(id, file, chance, text));
  return { input: { notes, opportunities, harvest, hidden: [], ballots }, people };
};

const ballotsOf = (
  participant: string,
  file: SessionFile,
  chance: Seeded,
  text: (length: number) => string,
): FixtureInput["ballots"] => {
  const yes = (): string => (chance.whole(0, 2) === 0 ? "not-important" : "important");
  const cast = (block: string, item: string, value: unknown) => ({ participant, block, item, value });
  return [
    ...file.ankerpunten.map(({ id }) => ({
      ...cast("vragenlijst-ankerpunten", id, yes()),
      ...(chance.whole(0, 9) === 0 ? { why: text(8) } : {}),
    })),
    ...["een-nummer", "eigen-lijst", "meekijken", FOURTH.id].map((item) => cast("a1-stem", item, 1 + chance.whole(0, 4))),
    ...["chat", "avond", "papier"].map((item) => cast("a2-stem", item, yes())),
    ...[0, 4, 8].map((first) => cast("slotstem", `kans-${first + chance.whole(0, 3)}`, 1)),
  ];
};

const largeReport = (): { report: Report; ballots: number } => {
  const file = largeFile();
  const { input, people } = largeInput(file);
  const report = buildReport(fixtureReportInput({ file, input, people }));
  const [first = "", second = ""] = report.outcome.notes.list.map(({ id }) => id);
  const claims = Array.from({ length: 20 }, (_, nth) => ({
    id: `c${nth}`,
    text: `Bewering ${nth}. Zo is het.`,
    sources: [first, second],
  }));
  const narrative = { summary: claims, conclusions: claims, advice: claims, themes: [], rejected: [] };
  return { report: { ...report, outcome: { ...report.outcome, narrative } }, ballots: input.ballots.length };
};

export interface MadeDocument {
  readonly format: string;
  readonly bytes: number;
  readonly seconds: number;
  /** The longest time that the server's event loop stood still meanwhile, in ms; its clock ticks every 10 ms. */
  readonly pause: number;
}

const AUTHORIZED = { Authorization: `Bearer ${API_TOKEN}` };
const DOCUMENTS = REPORT_FORMAT_NAMES.filter((format) => format !== "template");

/** Reading the metrics starts the measurement of pauses anew. Asked twice: an idle connection may just have been closed. */
const longestPause = async (baseUrl: string): Promise<number> => {
  const metrics = await readMetrics(baseUrl).catch(() => readMetrics(baseUrl));
  return numberIn(metrics, "nodejs_eventloop_lag_max_seconds") * 1_000;
};

/** Reads a large report in, then asks for it in every format; the first one warms up what only starts once. */
export const runDocuments = async (baseUrl: string): Promise<{ what: string; made: MadeDocument[] }> => {
  const { report, ballots } = largeReport();
  const made: MadeDocument[] = [];
  const measure = async (format: string, work: () => Promise<number>): Promise<void> => {
    await longestPause(baseUrl);
    const from = performance.now();
    const bytes = await work();
    const seconds = (performance.now() - from) / 1_000;
    made.push({ format, bytes, seconds, pause: await longestPause(baseUrl) });
  };
  let id = "";
  await measure("read in", async () => {
    const { body } = await leanCall(baseUrl, "/sessions/import-report", report, AUTHORIZED);
    id = (body as { id: string }).id;
    return JSON.stringify(report).length;
  });
  const get = async (path: string): Promise<number> => {
    const answer = await fetch(`${baseUrl}/api/sessions/${id}/${path}`, { headers: AUTHORIZED });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.arrayBuffer()).byteLength;
  };
  await get("report?format=md");
  for (const format of DOCUMENTS) await measure(format, () => get(`report?format=${format}`));
  await measure("themes", () => get("narrative"));
  return { what: `${PEOPLE} people, ${report.outcome.notes.written} notes, ${ballots} ballots`, made };
};
