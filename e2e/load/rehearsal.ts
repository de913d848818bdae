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
  return { ...done, cpu, rss: server.rss() };
});
console.log(
  `${result.notes} notes, ${result.ballots} ballots; report after ${result.reportAfter.toFixed(1)} s; CPU ${Math.round(result.cpu * 100)} % on the whole, RSS ${Math.round(rss / 1024 / 1024)} MB`,
);
for (const fault of faults.slice(0, 20)) console.error(`NOT RIGHT: ${fault}`);
console.log(faults.length === 0 ? "Everything that was sent is accounted for." : `${faults.length} faults.`);
process.exit(faults.length === 0 ? 0 : 1);
