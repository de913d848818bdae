import { LeanSession } from "./lean-session.ts";
import { numberIn, readMetrics } from "./metrics.ts";
import { type Habit, keepUp, pause } from "./schedule.ts";
import { SeenNotes } from "./seen-notes.ts";
import { BASE_URL, withServer } from "./servers.ts";

/*
 * pnpm chaos [kills]: the power goes a hundred times while a hundred people write a hundred notes a second; then the server
 * is frozen, phones vanish without a goodbye, and half of the hall is offline for a minute. At the end everything that was
 * acknowledged, and everything that anybody saw, must stand on the boards.
 */

const kills = Number(process.argv.slice(2).filter((argument) => argument !== "--")[0] ?? 100);
const PEOPLE = 100;
const TAFELS = 10;
const SILENT = 10;
const FROZEN_MS = 8000;
const OFFLINE_MS = 60_000;
/** More of one person would not count. */
const MOST_NOTES = 190;

const faults: string[] = [];
const backTimes: number[] = [];

await withServer(async ({ process: server }) => {
  const seen = new SeenNotes();
  const acknowledged = new Set<string>();
  const session = await LeanSession.open(BASE_URL, TAFELS, ["tafels"]);
  await session.lead.must({ type: "start" });
  await session.fill({ people: PEOPLE, atOnce: 20, placeOf: ({ tafel }) => tafel, onBoardFrame: (frame) => seen.read(frame) });
  const placed = session.people.map(() => 0);
  const act = (index: number): void => {
    const person = session.people[index];
    if (person === undefined || (placed[index] ?? 0) >= MOST_NOTES) return;
    placed[index] = (placed[index] ?? 0) + 1;
    const text = seen.place();
    void person.place("tafels", person.tafel, text).then(() => acknowledged.add(text));
  };
  const writing: Habit = { everyMs: 1000, count: PEOPLE, act };
  const everybodyBack = async (): Promise<number> => {
    const from = performance.now();
    await Promise.all(session.people.map((person) => person.backAgain()));
    return performance.now() - from;
  };

  for (let kill = 1; kill <= kills; kill += 1) {
    // Now and then it goes again before everybody is back.
    const busy = keepUp([writing], 150 + Math.random() * 500);
    await busy;
    await server.end("SIGKILL");
    await server.start();
    if (kill % 4 !== 0) backTimes.push(await everybodyBack());
    if (kill % 10 === 0) console.log(`${kill} kills, ${acknowledged.size} notes acknowledged, ${seen.everSeen.size} seen`);
  }
  await everybodyBack();

  server.signal("SIGSTOP");
  await keepUp([{ ...writing, everyMs: 10_000 }], FROZEN_MS);
  server.signal("SIGCONT");
  console.log(`frozen for ${FROZEN_MS / 1000} s, everybody back after ${Math.round(await everybodyBack())} ms`);

  const vanished = session.people.slice(0, SILENT).flatMap((person) => person.sockets());
  for (const socket of vanished) socket.pause();
  const offline = session.people.slice(PEOPLE / 2);
  for (const person of offline) person.goOffline();
  await keepUp([{ ...writing, everyMs: 30_000 }], OFFLINE_MS);
  const open = numberIn(await readMetrics(BASE_URL), "samenspel_sync_connections");
  // Of those that vanished the own document still speaks: they write on, and only hear nothing.
  const silent = open - (3 * (PEOPLE / 2) - 2 * SILENT);
  if (silent > 0) faults.push(`${silent} connections to phones that vanished are still open after a minute`);
  for (const socket of vanished) socket.resume();
  for (const person of offline) void person.comeOnline();
  console.log(
    `a minute offline, everybody back after ${Math.round(await everybodyBack())} ms; the server had let go of all but ${silent} silent connections`,
  );

  await pause(2000);
  const texts = new Set<string>();
  const readers = new Map(session.people.map((person) => [person.tafel, person]));
  for (const person of readers.values()) for (const text of await person.boardTexts()) texts.add(text);
  const lost = [...acknowledged].filter((text) => !texts.has(text));
  const numbers = new Set([...texts].map((text) => Number(text.slice(1, 8))));
  const vanishedNotes = [...seen.everSeen].filter((index) => !numbers.has(index));
  if (lost.length > 0) faults.push(`${lost.length} acknowledged notes are lost`);
  if (vanishedNotes.length > 0) faults.push(`${vanishedNotes.length} notes that somebody saw are lost`);
  if (texts.size !== seen.placed) faults.push(`${texts.size} of ${seen.placed} notes have arrived in the end`);
  const closes = session.people.flatMap(({ own }) => own.closes.filter((code) => code >= 4400 && code < 4500));
  if (closes.length > 0) faults.push(`people were sent away with ${[...new Set(closes)].join(", ")}`);
  const sorted = backTimes.toSorted((a, b) => a - b);
  console.log(
    `${kills} kills under 100 notes a second: ${acknowledged.size} notes acknowledged, ${lost.length} lost; ${seen.everSeen.size} seen, ${vanishedNotes.length} lost; back after ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms (median), ${Math.round(sorted.at(-1) ?? 0)} ms at most`,
  );
  session.close();
});
for (const fault of faults) console.error(`NOT RIGHT: ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
