import type { TemplateProblem } from "@samenspel/shared/protocol/http-api";
import { strFromU8, unzipSync } from "fflate";
import { PLACEHOLDERS, type PlaceholderNames } from "./template-placeholders.ts";

/** Unpacked, a Word template is at most so large: pictures included. */
const UNPACKED_LIMIT = 64 * 1024 * 1024;

/** The parts of a Word file that are filled. */
const FILLED = /^word\/(?:document|header\d*|footer\d*)\.xml$/;

/** The texts of the filled parts, a paragraph a line; null when this is no Word file. */
const templateTexts = (template: Uint8Array): string[] | null => {
  try {
    let unpacked = 0;
    const files = unzipSync(template, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return FILLED.test(name);
      },
    });
    const parts = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
    if (unpacked > UNPACKED_LIMIT || !("word/document.xml" in files)) return null;
    return parts.map(([, xml]) =>
      strFromU8(xml)
        .replace(/<\/w:p>/g, "\n")
        .replace(/<[^>]*>/g, ""),
    );
  } catch {
    return null;
  }
};

/** What stands open while a text is read: a loop and what may be named in it. */
interface OpenLoop {
  readonly name: string;
  readonly names: PlaceholderNames;
}

/** Looks at one part: loops open and close within it, and every name is known where it stands. */
const problemsIn = (text: string): TemplateProblem[] => {
  const problems: TemplateProblem[] = [];
  const open: OpenLoop[] = [{ name: "", names: PLACEHOLDERS }];
  const lookUp = (name: string): PlaceholderNames | null | undefined => {
    for (const { names } of open.toReversed()) if (Object.hasOwn(names, name)) return names[name];
    return undefined;
  };
  for (const [whole, mark = "", written = "", end] of text.matchAll(/\{\s*([#/]?)\s*([^{}\n]{0,80})(\}|)/g)) {
    const name = written.replace(/\[.*$/, "").trim();
    const placeholder = whole.endsWith("}") ? whole : `${whole.trim()}…`;
    if (end !== "}") problems.push({ placeholder, problem: "unclosed" });
    else if (mark === "/") {
      const last = open.length > 1 ? open.at(-1) : undefined;
      if (last === undefined || (name !== "" && name !== last.name)) problems.push({ placeholder, problem: "unopened" });
      else open.pop();
    } else {
      const found = lookUp(name);
      if (found === undefined || (found === null) === (mark === "#")) problems.push({ placeholder, problem: "unknown" });
      if (mark === "#") open.push({ name, names: found ?? {} });
    }
  }
  return [...problems, ...open.slice(1).map(({ name }): TemplateProblem => ({ placeholder: `{#${name}}`, problem: "unclosed" }))];
};

/** What is wrong with the placeholders of a Word template, each told once; empty when it can be filled. */
export const templateProblemsOf = (template: Uint8Array): TemplateProblem[] => {
  const texts = templateTexts(template);
  if (texts === null) return [{ placeholder: "", problem: "not-word" }];
  const problems = texts.flatMap(problemsIn);
  return [...new Map(problems.map((problem) => [`${problem.problem} ${problem.placeholder}`, problem])).values()];
};
