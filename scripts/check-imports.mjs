// Checks every import of the workspace against scripts/import-rules.mjs and prints file:line for each that breaks one.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { COMPOSITION_ROOT, IMPORT_RULES, PACKAGES, TEST_IMPORT_RULES } from "./import-rules.mjs";

const IMPORT = /\b(?:import|export)\s+(?<type>type\s+)?(?:[\w*{}\s,$]+?\sfrom\s*)?["'](?<source>[^"'\n]+)["']/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'](?<source>[^"'\n]+)["']/g;
const NOT_SOURCE = new Set(["node_modules", "dist", "dist-types", "test-results", "public"]);

const isTest = (file) => /\.test\.tsx?$/.test(file);

/** The imports of a source text: `{ line, source, isType }`. Commented-out code does not count. */
export function importsOf(text) {
  const blank = (comment) => comment.replace(/[^\n]/g, " ");
  const code = text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/^\s*\/\/.*$/gm, blank);
  return [...code.matchAll(IMPORT), ...code.matchAll(DYNAMIC_IMPORT)].map((match) => ({
    line: code.slice(0, match.index).split("\n").length,
    source: match.groups.source,
    isType: Boolean(match.groups.type),
  }));
}

/** What the folder pattern of a row captures from a path, or null when it does not fit. */
function capture(pattern, path) {
  const source = pattern.replace(/[.]/g, "\\.").replaceAll("*", "([^/]+)");
  return new RegExp(`^${source}${pattern.endsWith("/") ? "" : "(?=$|x$)"}`).exec(path);
}

const fitsAny = (patterns, path, name) => patterns.some((pattern) => capture(pattern.replaceAll("$1", name), path));

/** The path from the root that an import names, or null for a package from outside the workspace. */
function pathFromRoot(file, source) {
  if (source.startsWith(".")) return posix.join(posix.dirname(file), source);
  const workspace = /^@samenspel\/([^/]+)\/(.+)$/.exec(source);
  return workspace ? `${workspace[1]}/${workspace[2]}` : null;
}

function brokenRule({ row, captured }, file, { source, isType }) {
  const path = pathFromRoot(file, source);
  if (path === null) {
    const allowed = !row.packages || row.packages.some((name) => source === name || source.startsWith(`${name}/`));
    return allowed ? null : `${row.folder} imports no ${source}, only ${row.packages.join(", ")}`;
  }
  const target = path.split("/")[0];
  if (source.startsWith(".") && target !== file.split("/")[0] && target !== "fixtures")
    return `a package is imported by its name: @samenspel/${path}`;
  const isRoot = COMPOSITION_ROOT.includes(file) || isTest(file);
  if (COMPOSITION_ROOT.includes(path) && !isRoot) return `only the composition root imports ${path}`;
  const name = captured[1] ?? "";
  if (fitsAny(row.may, path, name) || (isType && fitsAny(row.types ?? [], path, name))) return null;
  const types = row.types ? `, and types of ${row.types.join(", ")}` : "";
  return `${row.folder} may import ${row.may.join(", ").replaceAll("$1", name)}${types}; not ${path}`;
}

/** The broken rules in one file, as `file:line message`; `file` is the path from the root. */
export function problemsIn(file, text) {
  const rules = isTest(file) ? TEST_IMPORT_RULES : IMPORT_RULES;
  const fitting = rules.map((row) => ({ row, captured: capture(row.folder, file) })).find(({ captured }) => captured);
  if (!fitting) return [`${file}:1 this folder has no row in scripts/import-rules.mjs`];
  return importsOf(text).flatMap((one) => {
    const broken = brokenRule(fitting, file, one);
    return broken ? [`${file}:${one.line} ${broken}`] : [];
  });
}

function sourcesIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : sourcesIn(root, path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
  });
}

/** The broken rules in the whole workspace. */
export function problemsInWorkspace(root) {
  return PACKAGES.flatMap((folder) => sourcesIn(root, folder)).flatMap((file) =>
    problemsIn(file, readFileSync(join(root, file), "utf8")),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = problemsInWorkspace(fileURLToPath(new URL("..", import.meta.url)));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) console.error(`${problems.length} imports break a rule`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
