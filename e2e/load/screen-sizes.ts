import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chunksFor, type ManifestChunk } from "../../scripts/bundle-chunks.mjs";

const DIST = fileURLToPath(new URL("../../client/dist/", import.meta.url));

/** Each screen with the lazily loaded modules (paths within client/) that it shows itself with. */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  home: ["screens/HomeScreen.tsx"],
  join: ["screens/JoinScreen.tsx"],
  "writing and voting, after join": [
    "screens/JoinScreen.tsx",
    "screens/ParticipantScreen.tsx",
    "../shared/text/participant.nl.ts",
  ],
  "big screen": ["screens/PresenterScreen.tsx"],
  "control room": ["screens/FacilitatorScreen.tsx"],
  "control room and an opened board": ["screens/FacilitatorScreen.tsx", "screens/board/TafelBoard.tsx"],
  "outcome of a session": ["screens/OrganiserScreen.tsx", "screens/outcome/OutcomePage.tsx"],
  organiser: ["screens/OrganiserScreen.tsx"],
  privacy: ["screens/PrivacyScreen.tsx"],
};

export interface ScreenSize {
  readonly screen: string;
  /** Bytes of gzip. */
  readonly scripts: number;
  readonly styles: number;
  readonly files: number;
}

const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${DIST}${file}`), { level: 9 }).length, 0);

/** What every screen loads from an empty cache, from the manifest of the build; fonts and pictures are not counted. */
export const screenSizes = (): ScreenSize[] => {
  const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, "utf8")) as Record<string, ManifestChunk>;
  return Object.entries(SCREENS).map(([screen, modules]) => {
    const scripts = chunksFor(manifest, modules);
    const chunks = Object.values(manifest).filter(({ file }) => scripts.includes(file));
    const styles = [...new Set(chunks.flatMap(({ css = [] }) => css))];
    return { screen, scripts: gzipped(scripts), styles: gzipped(styles), files: scripts.length + styles.length };
  });
};
