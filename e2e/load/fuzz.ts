import { fuzz } from "./frame-fuzz.ts";
import { BASE_URL, withServer } from "./servers.ts";

/* pnpm fuzz [frames] [seed]: a million wrong frames over real connections; the server and an honest writer go on. */

const [frames = 1_000_000, seed = Date.now() % 1_000_000] = process.argv
  .slice(2)
  .filter((argument) => argument !== "--")
  .map(Number);
console.log(`seed ${seed}`);
const { result, output, growth } = await withServer(async ({ process: server }) => {
  await fuzz({ baseUrl: BASE_URL, frames: 5000, seed });
  const { heap } = await server.memory();
  const done = await fuzz({ baseUrl: BASE_URL, frames, seed, tell: (line) => console.log(line) });
  return { result: done, output: server.output, growth: (await server.memory()).heap - heap };
});
const errors = output.split("\n").filter((line) => line.includes('"level":50'));
const faults = [...result.faults, ...errors.slice(0, 5)];
console.log(
  `${result.read} frames over ${result.connections} connections; closed ${JSON.stringify(result.closes)}; heap ${Math.round(growth / 1024 / 1024)} MB more; an honest writer waited ${Math.round(result.longestAck)} ms at most`,
);
for (const fault of faults) console.error(`NOT RIGHT: ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
