// npm run size: what a phone downloads before somebody can take part, against its budget. Needs a built client.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chunksFor } from "./bundle-chunks.mjs";

/** Each step adds its lazily loaded modules (paths within client/) to those of the steps before it; budgets in kB of gzip. */
const STEPS = [
  { name: "join screen", modules: ["screens/JoinScreen.tsx"], budget: 100 },
  { name: "writing and voting", modules: ["screens/ParticipantScreen.tsx", "../shared/text/participant.nl.ts"], budget: 180 },
];

const DIST = fileURLToPath(new URL("../client/dist/", import.meta.url));
const MANIFEST = join(DIST, ".vite/manifest.json");

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const gzipped = (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;

/** Prints one step with its chunks; returns whether it stays within its budget. */
function report({ name, budget }, files) {
  const sizes = files.map((file) => ({ file, bytes: gzipped(file) })).sort((a, b) => b.bytes - a.bytes);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const fits = total <= budget * 1000;
  console.log(`${name}: ${kilobytes(total)} kB of ${budget} kB gzip${fits ? "" : "  OVER BUDGET"}`);
  for (const { file, bytes } of sizes) console.log(`  ${kilobytes(bytes).padStart(7)}  ${file}`);
  return fits;
}

if (!existsSync(MANIFEST)) {
  console.error("client/dist/.vite/manifest.json is missing: run `npm run build` first.");
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(MANIFEST, "utf8"));
const loaded = [];
const fits = STEPS.map((step) => {
  loaded.push(...step.modules);
  return report(step, chunksFor(manifest, loaded));
});
process.exitCode = fits.every(Boolean) ? 0 : 1;
