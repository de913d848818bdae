import type { LiveTafels } from "@samenspel/shared/protocol/live-events";

/** A spreadsheet takes a cell that begins like this for a formula, also after spaces. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r]/;

/** One cell as RFC 4180 has it; what looks like a formula gets a quote before it and stays text. */
const cell = (value: string | number): string => {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** What was hidden and why, as CSV with a byte order mark, so that a spreadsheet reads its letters right. */
export const hiddenCsv = (hidden: LiveTafels["hidden"], columns: readonly string[]): string => {
  const rows = hidden.map(({ number, text, reason }) => [number, text, reason]);
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
};
