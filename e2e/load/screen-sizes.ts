import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

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

/** What the build tells of one of its files. */
interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

export interface ScreenSize {
  readonly screen: string;
  /** Bytes of gzip. */
  readonly scripts: number;
  readonly styles: number;
  readonly files: number;
}

/** The entry, these modules, and all they import statically, each once. */
const chunksFor = (manifest: Readonly<Record<string, ManifestChunk>>, modules: readonly string[]): ManifestChunk[] => {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key)) return;
    if (manifest[key] === undefined) throw new Error(`${key} is no chunk of the client`);
    found.add(key);
    for (const imported of manifest[key].imports ?? []) visit(imported);
  };
  for (const key of [...Object.keys(manifest).filter((each) => manifest[each]?.isEntry === true), ...modules]) visit(key);
  return [...found].flatMap((key) => manifest[key] ?? []);
};

const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${DIST}${file}`), { level: 9 }).length, 0);

/** What every screen loads from an empty cache, from the manifest of the build; fonts and pictures are not counted. */
export const screenSizes = (): ScreenSize[] => {
  const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, "utf8")) as Record<string, ManifestChunk>;
  return Object.entries(SCREENS).map(([screen, modules]) => {
    const chunks = chunksFor(manifest, modules);
    const scripts = [...new Set(chunks.map(({ file }) => file).filter((file) => file.endsWith(".js")))];
    const styles = [...new Set(chunks.flatMap(({ css = [] }) => css))];
    return { screen, scripts: gzipped(scripts), styles: gzipped(styles), files: scripts.length + styles.length };
  });
};
