import type { Cell, Sheet } from "../sheet.ts";

/** What a spreadsheet would take for a formula, also after spaces and in the wide forms of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;
/** Control characters and lone halves of pairs: they break readers and mean nothing. */
const UNPRINTABLE = /[^\t\n\r -~\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const csvCell = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "1" : "0";
  if (typeof cell === "object") return "moment" in cell ? cell.moment : String(cell.share);
  if (typeof cell === "number") return String(cell);
  const clean = cell.replace(UNPRINTABLE, "");
  const guarded = FORMULA.test(clean) ? `'${clean}` : clean;
  return /[";\r\n\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/**
 * A sheet as CSV the way Dutch spreadsheets open it at once: semicolons, UTF-8 with a byte order mark, CRLF (RFC 4180).
 * A text that a spreadsheet would run as a formula gets an apostrophe in front. Figures have a decimal point, yes and no are
 * 1 and 0, times are ISO 8601.
 */
export const sheetCsv = ({ head, rows }: Sheet): string =>
  `\uFEFF${[head, ...rows].map((row) => `${row.map(csvCell).join(";")}\r\n`).join("")}`;
