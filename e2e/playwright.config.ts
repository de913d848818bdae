import { defineConfig } from "@playwright/test";

/** The browser of the system, found by `npm test`; nothing is downloaded. */
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "scenarios",
  testMatch: "**/*.e2e.ts",
  timeout: 240_000,
  // A slow machine is no failure: what is waited for says so itself. One that does other work too can stand still for 20 s.
  expect: { timeout: 30_000 },
  // A scenario runs a server and several browsers, and waits half of the time: two go well beside each other.
  workers: 2,
  fullyParallel: true,
  // A machine that is busy with other things can be too slow for once; what is really broken fails every time.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: process.env.CI !== undefined,
  outputDir: "test-results",
  use: {
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    // Recording every step of every page costs more than the steps do.
    trace: "on-first-retry",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
