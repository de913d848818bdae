// npm run docs:look: makes the notitie of a real meeting as Word, ODT and PDF, plain and in a house style, fills the example
// of a template with it, puts the figures in a workbook, and makes pictures of every page to look at.
//
//   node --conditions=samenspel-src --import ./scripts/typescript-in-node.mjs scripts/docs-look.mjs [folder] [session]
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeReport } from "../server/report/make-report.ts";
import { exampleTemplate } from "../server/report/testing/example-template.ts";
import { sampleReport, withNarrative } from "../server/report/testing/sample-report.ts";

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 50"><path d="M6 6 25 2 44 6v20c0 11-9 18-19 22C15 44 6 37 6 26z" fill="#7a1f3d"/><path d="M14 24c6-6 8-6 12-1s6 4 10 0" fill="none" stroke="#fff" stroke-width="3"/><text x="56" y="22" font-size="17" fill="#241c12">Gemeente</text><text x="56" y="43" font-size="19" font-weight="bold" fill="#241c12">Voorbeeld</text></svg>`;
const houseStyle = { primary: "#7a1f3d", logo: `data:image/svg+xml;base64,${Buffer.from(LOGO).toString("base64")}` };

/** What is made: the name of its folder, its format, and how it looks. */
const DOCUMENTS = [
  { name: "docx", format: "docx", ending: "docx", how: {} },
  { name: "odt", format: "odt", ending: "odt", how: {} },
  { name: "pdf", format: "pdf", ending: "pdf", how: {} },
  { name: "xlsx", format: "xlsx", ending: "xlsx", how: {} },
  { name: "docx-huisstijl", format: "docx", ending: "docx", how: { houseStyle } },
  { name: "odt-huisstijl", format: "odt", ending: "odt", how: { houseStyle } },
  { name: "pdf-huisstijl", format: "pdf", ending: "pdf", how: { houseStyle } },
  { name: "sjabloon", format: "template", ending: "docx", how: { houseStyle, template: await exampleTemplate() } },
];
const [folder = "docs-look", session = "versnellingskamer-participatie"] = process.argv.slice(2);

const run = (command, args) => spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
const has = (command, flag) => spawnSync(command, [flag], { stdio: "ignore" }).error === undefined;

/** What is missing is said aloud: a look that looked at nothing must not pass for one that did. */
const missing = [
  ...(has("soffice", "--version")
    ? []
    : [
        "LibreOffice (apt-get install --no-install-recommends libreoffice-writer libreoffice-calc): no look at Word, ODT and Excel",
      ]),
  ...(has("pdftoppm", "-v") ? [] : ["poppler-utils (apt-get install poppler-utils): no pictures of pages"]),
];

const target = resolve(folder);
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const report = withNarrative(sampleReport(session), { number: 2, state: "concept", savedAt: "2026-03-05T10:00:00.000Z" });
for (const { name, format, ending, how } of DOCUMENTS) {
  const { bytes } = await makeReport(report, format, { language: report.language, suggestThemes: true, ...how });
  const file = join(target, `${name}.${ending}`);
  writeFileSync(file, bytes);
  console.log(`${file}: ${Math.round(bytes.length / 1024)} kB`);
  if (missing.length > 0) continue;
  const pages = join(target, name);
  mkdirSync(pages);
  const pdf = ending === "pdf" ? file : join(pages, `${name}.pdf`);
  const converted = ending === "pdf" || run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", pages, file]);
  if (!converted || !run("pdftoppm", ["-r", "80", "-png", pdf, join(pages, "pagina")])) {
    console.error(`${name} could not be drawn`);
    process.exitCode = 1;
  }
}
for (const line of missing) console.warn(`SKIPPED, because it is not installed: ${line}`);
