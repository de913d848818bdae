import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { createTranslator, type Language } from "@samenspel/shared/text/translate";

const translator = createTranslator(organiserTexts);

/** `blocks[4].lanes[0].label` → `["blocks", 4, "lanes", 0, "label"]`. */
const segmentsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/([^.[\]]+)/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));

function titleAt(file: unknown, segments: readonly (string | number)[]): string {
  const entry = segments.reduce<unknown>(
    (value, segment) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, segment)
        ? (value as Record<string | number, unknown>)[segment]
        : undefined,
    file,
  );
  if (typeof entry === "string") return entry;
  if (typeof entry !== "object" || entry === null) return "";
  const named = entry as { title?: unknown; label?: unknown };
  return ([named.title, named.label].find((text) => typeof text === "string" && text !== "") as string | undefined) ?? "";
}

/**
 * Where a problem stands, in words: "blok 5 (Stil schrijven), baan 1, naam". Empty for the file as a whole.
 * `file` may be anything that was uploaded; parts of the path that have no word are given as they are.
 */
export function problemPlace(language: Language, path: string, file: SessionFile | unknown): string {
  const t = translator(language);
  const texts: Readonly<Record<string, unknown>> = organiserTexts[language];
  const segments = segmentsOf(path);
  const words: string[] = [];
  for (const [at, segment] of segments.entries()) {
    if (typeof segment === "number") continue;
    const next = segments[at + 1];
    const name = texts[`place.${segment}`];
    const word = typeof name === "string" ? name : segment;
    if (typeof next !== "number") words.push(word);
    else {
      const title = titleAt(file, segments.slice(0, at + 2));
      const values = { word, number: next + 1 };
      words.push(title === "" ? t("place.nth", values) : t("place.nthNamed", { ...values, title }));
    }
  }
  return words.join(", ");
}
