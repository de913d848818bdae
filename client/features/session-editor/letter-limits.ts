import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";

/** The first that fits a path of the session file says how many letters that text may have. */
const BY_PATH: readonly (readonly [path: RegExp, letters: number])[] = [
  [/\.items\.list\[\d+\]\.title$/, SESSION_LIMITS.item],
  [/^organisers\[\d+\]$|(^|\.)(title|role|organisation)$/, SESSION_LIMITS.title],
  [/^perspectives\[\d+\]$|\.label$|\.labels\.-?\d+$/, SESSION_LIMITS.label],
  [/(^|\.)question$/, SESSION_LIMITS.question],
  [/(^|\.)(intro|influence|explanation|text)$/, SESSION_LIMITS.text],
  [/\.transcript$/, SESSION_LIMITS.transcript],
  [/(^|\.)(callUrl|videoUrl)$/, SESSION_LIMITS.url],
];

/** How many letters the text at this path may have. */
export const lettersAt = (path: string): number => {
  const found = BY_PATH.find(([pattern]) => pattern.test(path));
  if (found === undefined) throw new Error(`no limit for ${path}`);
  return found[1];
};
