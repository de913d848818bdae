// npm test: install and build what is missing or stale, check the types, run every test, and count them in the last line.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireSupportedNode } from "./node-version.mjs";

requireSupportedNode();
const { build, install, ROOT, runTool, runTypeScript } = await import("./workspace.mjs");
const { addCounts, countLine, listedTests, playwrightCounts, vitestCounts, withExitCode } = await import("./test-counts.mjs");
const { findChromium, installChromium } = await import("./chromium.mjs");

const E2E = join(ROOT, "e2e");
const PLAYWRIGHT = "e2e/node_modules/@playwright/test/cli.js";
const FAILED_ONCE = { passed: 0, failed: 1, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), "samenspel-test-"));

/** What a runner reported, or one failure when it wrote no report. */
function readCounts(file, countsOf, exitCode) {
  try {
    return withExitCode(countsOf(JSON.parse(readFileSync(file, "utf8"))), exitCode);
  } catch (error) {
    console.error(`No test report: ${error.message}`);
    return FAILED_ONCE;
  }
}

function runVitest() {
  const file = join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const exitCode = runTool("node_modules/vitest/vitest.mjs", ["run", ...reporters]);
  return readCounts(file, vitestCounts, exitCode);
}

function skipBrowserTests(file, env) {
  const exitCode = runTool(PLAYWRIGHT, ["test", "--list", "--pass-with-no-tests", "--reporter=json"], { cwd: E2E, env });
  const counts = readCounts(
    file,
    (report) => ({ passed: 0, failed: report.errors.length, skipped: listedTests(report) }),
    exitCode,
  );
  const line = "!".repeat(100);
  console.error(
    `\n${line}\nGEEN CHROMIUM: ${counts.skipped} browsertests zijn OVERGESLAGEN. Installeer Chromium, of zet CHROMIUM_PATH.\n` +
      `NO CHROMIUM: ${counts.skipped} browser tests were SKIPPED. Install Chromium, or set CHROMIUM_PATH.\n${line}\n`,
  );
  return counts;
}

function runPlaywright() {
  if (!findChromium()) installChromium();
  const chromium = findChromium();
  const file = join(reports, "playwright.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  if (!chromium) return skipBrowserTests(file, env);
  const args = ["test", "--pass-with-no-tests", "--reporter=list,json"];
  const exitCode = runTool(PLAYWRIGHT, args, { cwd: E2E, env: { ...env, CHROMIUM_PATH: chromium } });
  return readCounts(file, playwrightCounts, exitCode);
}

function timed(name, run) {
  const began = Date.now();
  const result = run();
  console.log(`== ${name}: ${Math.round((Date.now() - began) / 1000)} s`);
  return result;
}

function runAll() {
  const isReady = timed("install, build and types", () => install() && build() && runTypeScript() === 0);
  if (!isReady) return FAILED_ONCE;
  return addCounts(timed("vitest", runVitest), timed("playwright", runPlaywright));
}

const counts = runAll();
rmSync(reports, { recursive: true, force: true });
if (counts.passed + counts.failed === 0) console.error("Er is geen enkele test gedraaid. / Not one test ran.");
console.log(countLine(counts));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
