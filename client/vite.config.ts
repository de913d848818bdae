import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";
import { compressedAssets } from "./compressed-assets.ts";
import { phoneChunks } from "./phone-chunks.ts";

/** In development the product's own server answers everything that is not the client itself. */
const server = process.env.SAMENSPEL_SERVER ?? "http://localhost:3000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressedAssets()],
  // `samenspel-src` first: @samenspel/shared is read from its TypeScript, so no build of it can be stale.
  resolve: {
    conditions: ["samenspel-src", ...defaultClientConditions],
    // Yjs prints coloured warnings through it; a plain console does, and a phone loads 3 kB less.
    alias: { "lib0/logging": fileURLToPath(new URL("./live/plain-logging.ts", import.meta.url)) },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    sourcemap: true,
    target: ["es2022", "chrome109", "safari16.4", "firefox115"],
    // Nothing becomes a data: address, so the content security policy can stay strict.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: phoneChunks(import.meta.dirname) } } },
  },
  server: {
    proxy: {
      "/api": server,
      // Not "/live": that is also where the folder of that name is served from.
      "^/live/": { target: server, ws: true },
      "/sync": { target: server, ws: true },
      "/anonymous": { target: server, ws: true },
    },
  },
});
