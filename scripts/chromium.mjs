// Finds a Chromium for the browser tests, and installs the one of the system where that is possible.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./workspace.mjs";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser that `playwright install chromium` may have put in Playwright's own folder. */
function ofPlaywright() {
  const requireFromE2e = createRequire(join(ROOT, "e2e/package.json"));
  return requireFromE2e("@playwright/test").chromium.executablePath();
}

/** The path of a Chromium on this machine, or null. CHROMIUM_PATH goes first. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...USUAL_PLACES, ofPlaywright()].find((path) => path && existsSync(path)) ?? null;
}

/** Installs Chromium from the system's packages, which takes root and apt-get; says nothing about the outcome. */
export function installChromium() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return;
  console.log("Chromium installeren voor de browsertests… / Installing Chromium for the browser tests…");
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
}
