/** Control characters, lone halves of pairs, and the marks that could turn the rest of a line around. */
const UNSAFE = /[^\t\n -~\u00A0-\u2029\u202F-\u2065\u206A-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The lines of somebody's text, each fit for any document: nothing invisible that breaks the file or turns it around. */
export const plainLines = (text: string): string[] =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(UNSAFE, "")
    .split("\n");

/** The same text on one line. */
export const plainLine = (text: string): string => plainLines(text).join(" ").trim();
