import { defineConfig } from "vitest/config";

/** Workspace source is read as it stands: the `samenspel-src` condition points every package at its TypeScript. */
const source = { conditions: ["samenspel-src", "module", "import", "node", "default"] };

export default defineConfig({
  resolve: source,
  ssr: { resolve: source },
  test: {
    projects: [
      { extends: true, test: { name: "shared", include: ["shared/**/*.test.ts"] } },
      { extends: true, test: { name: "server", include: ["server/**/*.test.ts"] } },
      { extends: true, test: { name: "client", include: ["client/**/*.test.{ts,tsx}"], environment: "happy-dom" } },
    ],
  },
});
