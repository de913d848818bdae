import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { ProtocolOrganiser } from "@samenspel/server/people/protocol-organiser";
import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import { API_TOKEN } from "../running-server.ts";
import { Latencies } from "./latencies.ts";
import { pause } from "./schedule.ts";
import { BASE_URL } from "./servers.ts";

const PEOPLE = 10;
const NOTES_EACH = 30;
const GROUPS = 12;
const IN_EACH_GROUP = 8;
const TIMES = Number(process.env.LOAD_TURNS ?? 25);
/** As slow as a cheap laptop of some years ago. */
const SLOWER = 4;
/** Nothing is measured while what came before is still being drawn. */
const REST_MS = 250;
/** The browser tells nothing of what was quicker. */
const SHORTEST_MS = 16;

const LANES = ["helder", "vasthouden", "kans"].map((id) => ({ id, label: `Dit is ${id}` }));
const SENTENCE = "Een plek waar je zo naar binnen loopt, ook als het regent, met koffie en iemand die luistert";

const file = {
  format: "samenspel/session@1",
  title: "Een vol bord",
  language: "nl",
  startsAt: "2030-05-01T18:00:00Z",
  organisers: ["Gemeente"],
  perspectives: ["inwoner", "professional"],
  ankerpunten: [],
  tafels: [{ id: "t1", title: "Tafel 1", question: "Wat is hier nodig?", facilitators: [] }],
  blocks: [
    {
      id: "schrijven",
      kind: "write",
      title: "Schrijven",
      minutes: 10,
      scope: "tafel",
      lanes: LANES,
      identity: "name",
      visibility: "open",
    },
    { id: "oogst", kind: "harvest", title: "Oogst", minutes: 10, scope: "plenary" },
  ],
};

interface Timed {
  readonly timings: { startTime: number; duration: number; interactionId: number }[];
}

export interface SlowBoardResult {
  /** By what was done: milliseconds from the press to the next picture. */
  readonly kinds: ReadonlyMap<string, Latencies>;
  /** From the press that opens the tafel until its last note stands there, in ms. */
  readonly opened: number;
}

/** Three hundred notes of ten people at one tafel, a third of them in groups. */
const fill = async (links: SessionLinks): Promise<ProtocolFacilitator> => {
  const lead = await ProtocolFacilitator.open({ baseUrl: BASE_URL, sessionId: links.id, key: links.facilitatorKey });
  await lead.must({ type: "start" });
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, index) =>
      ProtocolPerson.join({ baseUrl: BASE_URL, code: links.code, name: `Mens ${index}`, tafel: "t1" }),
    ),
  );
  const notes = people.flatMap((person, index) =>
    Array.from({ length: NOTES_EACH }, (_, nth) => {
      const text = `${SENTENCE.slice(0, 30 + ((index * 7 + nth * 3) % 60))} ${index}.${nth}`;
      return person.writeNote("schrijven", "t1", LANES[nth % LANES.length]?.id, text).publicId;
    }),
  );
  await Promise.all(people.map((person) => person.saved()));
  await lead.openBoard("t1").until((board) => board.notes.size === notes.length, "the notes");
  for (let group = 0; group < GROUPS; group += 1) {
    const inside = notes.slice(group * IN_EACH_GROUP, (group + 1) * IN_EACH_GROUP);
    const lane = LANES[group % LANES.length]?.id ?? "";
    lead.putCluster("t1", `groep-${group}`, { block: "schrijven", lane, title: `Groep ${group + 1}`, order: group }, inside);
  }
  await lead.saved();
  for (const person of people) person.close();
  return lead;
};

/** Does something once, and answers how long the page took to show something new. */
const timed = async (page: Page, act: () => Promise<void>): Promise<number> => {
  await pause(REST_MS);
  const from = await page.evaluate(() => {
    (window as unknown as Timed).timings.length = 0;
    return performance.now();
  });
  await act();
  await pause(REST_MS);
  const longest = await page.evaluate(
    (since) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            const mine = (window as unknown as Timed).timings.filter(
              (entry) => entry.interactionId > 0 && entry.startTime >= since,
            );
            resolve(Math.max(0, ...mine.map(({ duration }) => duration)));
          }, 50),
        );
      }),
    from,
  );
  return Math.max(SHORTEST_MS, longest);
};

const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen: Timed = { timings: [] };
    Object.assign(window, seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
        seen.timings.push({ startTime: entry.startTime, duration: entry.duration, interactionId: entry.interactionId ?? 0 });
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });

const work = async (page: Page, kinds: Map<string, Latencies>): Promise<void> => {
  const measure = async (kind: string, act: () => Promise<void>): Promise<void> => {
    const latencies = kinds.get(kind) ?? new Latencies();
    kinds.set(kind, latencies);
    latencies.add(await timed(page, act));
  };
  const { keyboard, mouse } = page;
  const faces = page.locator("[data-stop^='note/']");
  for (let turn = 0; turn < TIMES; turn += 1) {
    const face = faces.nth((turn * 11) % 280);
    await face.scrollIntoViewIfNeeded();
    const box = await face.boundingBox();
    if (box === null) throw new Error("a note is not on the page");
    await mouse.move(box.x + 30, box.y + 12);
    await measure("choose a note", () => mouse.click(box.x + 30, box.y + 12));
    await measure("open it", () => keyboard.press("Enter"));
    await measure("close it", () => keyboard.press("Escape"));
    await page.locator("[data-stop]:focus").waitFor();
    await measure("begin a move", () => keyboard.press("v"));
    for (let step = 0; step <= turn % 3; step += 1) await measure("choose the group", () => keyboard.press("ArrowRight"));
    await measure("put it in the group", () => keyboard.press("Enter"));
    await measure("arrow to the next note", () => keyboard.press(turn % 2 === 0 ? "ArrowDown" : "ArrowUp"));
    await measure("undo", () => keyboard.press("Control+z"));
  }
  await page.getByRole("button", { name: "Conclusie toevoegen" }).click();
  const field = page.locator("[data-line]").first();
  await field.waitFor();
  for (const letter of SENTENCE.slice(0, TIMES * 2))
    await measure("type in the harvest", () => keyboard.press(letter === " " ? "Space" : letter));
};

const profiled = async (cdp: CDPSession, does: () => Promise<void>): Promise<void> => {
  const path = process.env.LOAD_PROFILE;
  if (path === undefined) return does();
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: 500 });
  await cdp.send("Profiler.start");
  await does();
  const { profile } = await cdp.send("Profiler.stop");
  writeFileSync(path, JSON.stringify(profile));
};

const inBrowser = async (browser: Browser, links: SessionLinks): Promise<SlowBoardResult> => {
  const context = await browser.newContext({ locale: "nl-NL", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await watch(page);
  await page.goto(`${BASE_URL}${new URL(links.facilitatorUrl).pathname}${new URL(links.facilitatorUrl).hash}`);
  const opens = page.getByRole("button", { name: "Open Tafel 1", exact: true });
  await opens.waitFor();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const from = performance.now();
  await opens.click();
  await page.waitForFunction((count) => document.querySelectorAll("[data-stop^='note/']").length >= count, PEOPLE * NOTES_EACH);
  const opened = performance.now() - from;
  // The groups come in a document of their own: their notes are drawn once more, elsewhere.
  await page.waitForFunction(
    (count) => document.querySelectorAll("[data-item^='group/'] [data-item^='note/']").length >= count,
    GROUPS * IN_EACH_GROUP,
  );
  const kinds = new Map<string, Latencies>();
  await profiled(cdp, () => work(page, kinds));
  return { kinds, opened };
};

/** A facilitator at a board of three hundred notes, in a real browser on a processor four times as slow. */
export const runSlowBoard = async (): Promise<SlowBoardResult> => {
  // The people of the other benchmarks have one core; a browser needs what a browser has.
  spawnSync("taskset", ["-apc", "0,1", String(process.pid)]);
  const links = await new ProtocolOrganiser(BASE_URL, API_TOKEN).createSession(file);
  const lead = await fill(links);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run"],
  });
  try {
    return await inBrowser(browser, links);
  } finally {
    await browser.close();
    lead.close();
  }
};
