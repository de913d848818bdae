// npm run docs:look: makes the notitie of a real meeting as Word, ODT and PDF, and pictures of every page to look at.
//
//   node --conditions=samenspel-src --import ./scripts/typescript-in-node.mjs scripts/docs-look.mjs [folder] [session]
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeReport } from "../server/report/make-report.ts";
import { sampleReport } from "../server/report/testing/sample-report.ts";

const FORMATS = ["docx", "odt", "pdf"];
const [folder = "docs-look", session = "versnellingskamer-participatie"] = process.argv.slice(2);

const run = (command, args) => spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
const has = (command, flag) => spawnSync(command, [flag], { stdio: "ignore" }).error === undefined;

/** What is missing is said aloud: a look that looked at nothing must not pass for one that did. */
const missing = [
  ...(has("soffice", "--version")
    ? []
    : ["LibreOffice (apt-get install --no-install-recommends libreoffice-writer): no look at Word and ODT"]),
  ...(has("pdftoppm", "-v") ? [] : ["poppler-utils (apt-get install poppler-utils): no pictures of pages"]),
];

const target = resolve(folder);
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const report = sampleReport(session);
for (const format of FORMATS) {
  const { bytes } = await makeReport(report, format, { language: report.language });
  const file = join(target, `notitie.${format}`);
  writeFileSync(file, bytes);
  console.log(`${file}: ${Math.round(bytes.length / 1024)} kB`);
  if (missing.length > 0) continue;
  const pages = join(target, format);
  mkdirSync(pages);
  const pdf = format === "pdf" ? file : join(pages, "notitie.pdf");
  const converted = format === "pdf" || run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", pages, file]);
  if (!converted || !run("pdftoppm", ["-r", "80", "-png", pdf, join(pages, "pagina")])) {
    console.error(`${format} could not be drawn`);
    process.exitCode = 1;
  }
}
for (const line of missing) console.warn(`SKIPPED, because it is not installed: ${line}`);
