import { figures, MB, ms, part } from "./bench-rows.ts";
import { rehearse } from "./rehearsal-meeting.ts";
import { BASE_URL, withServer } from "./servers.ts";

/* pnpm rehearsal [people]: a thousand people at a hundred tafels through a compressed script, everything accounted for. */

const people = Number(process.argv.slice(2).filter((argument) => argument !== "--")[0] ?? 1000);
const { faults, rss, ...result } = await withServer(async ({ process: server }) => {
  let cpu = Number.NaN;
  let rehearsed: Awaited<ReturnType<typeof rehearse>> | null = null;
  cpu = await server.cpuOf(async () => {
    const tafels = Math.ceil(people / 10);
    rehearsed = await rehearse({
      baseUrl: BASE_URL,
      people,
      tafels,
      atOnce: 100,
      writeMs: 20_000,
      tell: (line) => console.log(line),
    });
  });
  const done = rehearsed as Awaited<ReturnType<typeof rehearse>> | null;
  if (done === null) throw new Error("it did not come to its end");
  return { ...done, cpu, rss: server.peakRss() };
});
const count = (number: number): string => number.toLocaleString("en");
const work = `rehearsal: ${count(people)} people, ${Math.ceil(people / 10)} tafels, ${count(result.notes)} notes, ${count(result.ballots)} ballots`;
const verdict = faults.length === 0 ? "everything accounted for" : `**${faults.length} faults**`;
const measured = `${verdict}; p99 at the tafels ${ms(result.p99)}; CPU ${part(result.cpu)} of one core; RSS at most ${MB(rss)}; report (JSON) ${result.reportAfter.toFixed(1)} s`;
for (const line of figures([work, measured])) console.log(line);
for (const fault of faults.slice(0, 20)) console.error(`NOT RIGHT: ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
