import { expect, test } from "vitest";
import { chunksFor } from "./bundle-chunks.mjs";

const manifest = {
  "index.html": {
    file: "assets/index.js",
    isEntry: true,
    imports: ["_react.js"],
    dynamicImports: ["screens/Join.tsx", "screens/Regie.tsx"],
  },
  "_react.js": { file: "assets/react.js" },
  "_field.js": { file: "assets/field.js", imports: ["_react.js"] },
  "screens/Join.tsx": { file: "assets/join.js", isDynamicEntry: true, imports: ["_field.js", "_react.js"] },
  "screens/Regie.tsx": { file: "assets/regie.js", isDynamicEntry: true, imports: ["_field.js"] },
  "ui/fonts/a.woff2": { file: "assets/a.woff2" },
};

test("takes the entry, the named screens and what they import, each once, and no other screen", () => {
  expect(chunksFor(manifest, ["screens/Join.tsx"])).toEqual([
    "assets/index.js",
    "assets/react.js",
    "assets/join.js",
    "assets/field.js",
  ]);
});

test("refuses a screen that is not loaded lazily", () => {
  expect(() => chunksFor(manifest, ["screens/Gone.tsx"])).toThrow("screens/Gone.tsx");
});
