import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Workspace source is read as it stands: the `samenspel-src` condition points every package at its TypeScript. */
const conditions = ["samenspel-src", "module", "node"];

/** Worker threads of the server start from its TypeScript, outside Vitest's own module runner. */
const typescriptInWorkers = ["--conditions=samenspel-src", "--import", "./scripts/typescript-in-node.mjs"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    pool: "forks",
    // By default a core is left to whoever sits behind the machine: on a small one that is half of it.
    maxWorkers: availableParallelism(),
    // For what hangs, not for what is slow.
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: "scripts", include: ["scripts/**/*.test.mjs"] } },
      { extends: true, test: { name: "shared", include: ["shared/**/*.test.ts"] } },
      {
        extends: true,
        test: { name: "server", include: ["server/**/*.test.ts"], execArgv: typescriptInWorkers, retry: process.env.CI ? 1 : 0 },
      },
      {
        extends: true,
        test: {
          name: "client",
          include: ["client/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          setupFiles: ["client/live/load-texts.setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["e2e/protocol/**/*.test.ts"],
          testTimeout: 120_000,
          retry: process.env.CI ? 1 : 0,
          hookTimeout: 60_000,
          // Each file runs a real server with many clients: one at a time, after everything else.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
