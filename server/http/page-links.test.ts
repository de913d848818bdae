import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageLinks } from "./page-links.ts";

const MANIFEST = {
  "index.html": { file: "assets/index-1.js", imports: ["_start.js"] },
  "_start.js": { file: "assets/start-1.js", css: ["assets/start-1.css"] },
  "_join.js": { file: "assets/join-1.js", imports: ["_start.js"], css: ["assets/join-1.css"] },
  "screens/JoinScreen.tsx": { file: "assets/JoinScreen-1.js", imports: ["_start.js", "_join.js"] },
  "screens/ParticipantScreen.tsx": { file: "assets/ParticipantScreen-1.js", imports: ["_join.js"] },
  "../shared/text/participant.nl.ts": { file: "assets/participant.nl-1.js" },
};

describe("what the page names beforehand", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "samenspel-test-"));
    mkdirSync(join(folder, ".vite"));
    writeFileSync(join(folder, ".vite/manifest.json"), JSON.stringify(MANIFEST));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is what its screen needs and the page does not name itself, styles fetched as the page fetches them", () => {
    expect(pageLinks(folder)("/join/123456", "nl")?.split(", ")).toEqual([
      "</assets/JoinScreen-1.js>; rel=modulepreload; crossorigin",
      "</assets/join-1.js>; rel=modulepreload; crossorigin",
      "</assets/join-1.css>; rel=preload; as=style; crossorigin",
    ]);
  });

  it("is the texts of a participant in the language of the reader only", () => {
    const links = pageLinks(folder);
    expect(links("/s/abc", "nl")).toContain("participant.nl-1.js");
    expect(links("/s/abc", "en")).not.toContain("participant.nl-1.js");
    expect(links("/s/abc", "en")).toContain("ParticipantScreen-1.js");
  });

  it("is nothing at an address without a screen of its own, or without a build", () => {
    expect(pageLinks(folder)("/nergens", "nl")).toBeNull();
    expect(pageLinks(join(folder, "elders"))("/join/1", "nl")).toBeNull();
  });
});
