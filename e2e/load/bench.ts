import { cpus, loadavg } from "node:os";
import { PLANS } from "./bench-plans.ts";

/*
 * pnpm bench [name…]: the names stand in bench-plans.ts; all of them without a name. What is printed is one run; read
 * ratios, not absolute numbers.
 */

const asked = process.argv.slice(2).filter((name) => name !== "--");
const names = asked.length === 0 ? Object.keys(PLANS) : asked;

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} at the start\n`);
for (const name of names) {
  const plan = PLANS[name];
  if (plan === undefined) {
    console.error(`no such benchmark: ${name}. There are: ${Object.keys(PLANS).join(", ")}`);
    process.exit(2);
  }
  console.log(`## ${name}\n`);
  for (const line of await plan()) console.log(line);
  console.log();
}
process.exit(0);
