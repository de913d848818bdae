import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the build tells of one of its files. */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** Which modules of the client show which address; the addresses are those of `client/app/routes.tsx`. */
const SCREENS: readonly { readonly at: RegExp; readonly modules: readonly string[] }[] = [
  { at: /^\/$/, modules: ["screens/HomeScreen.tsx"] },
  { at: /^\/join(\/|$)/, modules: ["screens/JoinScreen.tsx"] },
  { at: /^\/s\//, modules: ["screens/ParticipantScreen.tsx", "../shared/text/participant.LANGUAGE.ts"] },
  { at: /^\/leiden\//, modules: ["screens/FacilitatorScreen.tsx"] },
  { at: /^\/scherm\//, modules: ["screens/PresenterScreen.tsx"] },
  { at: /^\/organisator(\/|$)/, modules: ["screens/OrganiserScreen.tsx"] },
];

/** These modules and all that they import at once. */
const withImports = (manifest: Manifest, modules: readonly string[]): Set<Chunk> => {
  const found = new Set<Chunk>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const key of modules) visit(key);
  return found;
};

/** The same fetch mode as the page's own, or the browser would fetch it twice. */
const scriptLink = (file: string): string => `</${file}>; rel=modulepreload; crossorigin`;
const styleLink = (file: string): string => `</${file}>; rel=preload; as=style; crossorigin`;

/**
 * A `Link` header for the page at an address: the scripts and styles of its screen, which a phone would otherwise only
 * ask for once the first script runs. Null where there is nothing to name.
 */
export const pageLinks = (clientDir: string): ((path: string, language: string) => string | null) => {
  const manifestFile = join(clientDir, ".vite/manifest.json");
  if (!existsSync(manifestFile)) return () => null;
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest;
  // The page itself names these.
  const known = withImports(manifest, ["index.html"]);
  const made = new Map<string, string>();
  const linksFor = (modules: readonly string[]): string => {
    const chunks = [...withImports(manifest, modules)].filter((chunk) => !known.has(chunk));
    const styles = new Set(chunks.flatMap(({ css = [] }) => css));
    return [...chunks.map(({ file }) => scriptLink(file)), ...[...styles].map(styleLink)].join(", ");
  };
  return (path, language) => {
    const screen = SCREENS.find(({ at }) => at.test(path));
    if (screen === undefined) return null;
    const modules = screen.modules.map((module) => module.replace("LANGUAGE", language));
    const links = made.get(modules.join()) ?? linksFor(modules);
    made.set(modules.join(), links);
    return links === "" ? null : links;
  };
};
