import type { Browser, Page } from "@playwright/test";
import { Participant } from "../people/participant.ts";
import { openBrowser, PHONE } from "./chromium.ts";
import { Latencies } from "./latencies.ts";
import { LeanSession } from "./lean-session.ts";
import { pause } from "./schedule.ts";
import { BASE_URL } from "./servers.ts";

const BROWSERS = 3;
const OTHERS = 17;
const NOTE_EVERY = 10_000;
const TIMES = Number(process.env.LOAD_TURNS ?? 40);
const REST_MS = 400;
const PATIENCE_MS = 10_000;

/** What the page of the measurement keeps: when the button was pressed, and when which note stood there. */
interface Watched {
  pressed: number;
  readonly shown: Record<string, number>;
}

export interface BrowsersResult {
  /** From the press on the button until the picture with the note in another browser, in ms. */
  readonly seen: Latencies;
  /** Notes of the measurement times the browsers that should show them. */
  readonly expected: number;
}

/** Notes of the measurement are called ~0~, ~1~ …; the time is that of the machine, which all browsers share. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const watched: Watched = { pressed: 0, shown: {} };
    Object.assign(window, { watched });
    addEventListener("pointerup", () => (watched.pressed = Date.now()), true);
    new MutationObserver(() =>
      requestAnimationFrame(() => {
        for (const article of document.querySelectorAll("article")) {
          const [mark] = /~\d+~/.exec(article.textContent ?? "") ?? [];
          if (mark !== undefined) watched.shown[mark] ??= Date.now();
        }
      }),
    ).observe(document, { childList: true, subtree: true });
  });

const watchedOn = (page: Page): Promise<Watched> =>
  page.evaluate(() => (window as unknown as { readonly watched: Watched }).watched);

/** In its own browser, at the tafel. */
const comeIn = async (browser: Browser, session: LeanSession, name: string): Promise<Participant> => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await watch(page);
  const participant = new Participant(page);
  await participant.joins(`${BASE_URL}/join/${session.links.code}`, { name, tafel: "t1" });
  await participant.field.waitFor();
  return participant;
};

/** Each browser places a note in turn; the others show it. */
const placeInTurn = async (phones: readonly Participant[], seen: Latencies): Promise<void> => {
  for (let turn = 0; turn < TIMES; turn += 1) {
    const mark = `~${turn}~`;
    const writer = phones[turn % phones.length];
    if (writer === undefined) continue;
    await writer.writes(`${mark} Een buurthuis dat ook 's avonds open is`);
    await pause(REST_MS);
    await writer.places();
    const { pressed } = await watchedOn(writer.page);
    for (const { page } of phones.filter((phone) => phone !== writer)) {
      const there = page.waitForFunction(
        (which) => (window as unknown as { readonly watched: Watched }).watched.shown[which],
        mark,
        { timeout: PATIENCE_MS, polling: 50 },
      );
      const shown = await there.then((handle) => handle.jsonValue()).catch(() => undefined);
      if (shown !== undefined) seen.add(shown - pressed);
    }
  }
};

/** Three real browsers and seventeen protocol clients at one tafel, where everybody writes under a name. */
export const runBrowsers = async (): Promise<BrowsersResult> => {
  const session = await LeanSession.open(BASE_URL, 1, ["tafels"]);
  await session.lead.must({ type: "start" });
  await session.fill({ people: OTHERS, atOnce: OTHERS, placeOf: ({ tafel }) => tafel, onBoardFrame: () => {} });
  const seen = new Latencies();
  const browsers: Browser[] = [];
  const chatter = setInterval(() => {
    const person = session.people[Math.floor(Math.random() * OTHERS)];
    void person?.place("tafels", person.tafel, "Een bankje bij de speeltuin");
  }, NOTE_EVERY / OTHERS);
  try {
    for (let count = 0; count < BROWSERS; count += 1) browsers.push(await openBrowser());
    const phones = await Promise.all(browsers.map((browser, index) => comeIn(browser, session, `Telefoon ${index + 1}`)));
    await placeInTurn(phones, seen);
  } finally {
    clearInterval(chatter);
    for (const browser of browsers) await browser.close();
    session.close();
  }
  return { seen, expected: TIMES * (BROWSERS - 1) };
};
