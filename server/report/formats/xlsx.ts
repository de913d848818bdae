import type { Language } from "@samenspel/shared/text/translate";
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Cell, Sheet } from "../sheet.ts";
import { wallClock } from "./wall-clock.ts";

const UNPRINTABLE = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** What one cell of a workbook holds at most; notes are far shorter. */
const CELL_LIMIT = 32_767;

/** Widths in characters: as wide as the longest text in the column, within reason. */
const NARROW = 8;
const WIDE = 32;
const WIDEST = 56;
const MOMENT = 18;
/** Room for the button of the filter. */
const BUTTON = 4;

/** Columns whose texts go on below; those that say the same in every row do not, or every row would be tall. */
const WORDS = new Set(["text", "reason", "title", "value"]);
const isRead = (sheet: Sheet["name"], column: string): boolean =>
  WORDS.has(column) || (sheet === "blocks" && column === "question");

/** Heights in points: spreadsheets do not all find them by themselves. */
const LINE_HEIGHT = 15;
const HIGHEST = 405;

const MOMENTS: Record<Language, string> = { nl: "dd-mm-yyyy hh:mm", en: "dd/mm/yyyy hh:mm" };
const TOP = { vertical: "top" } as const;
const PLAIN: CellStyle = { alignment: TOP };
const LEFT = { ...TOP, horizontal: "left" } as const;
const WRAPPED: CellStyle = { alignment: { ...TOP, wrapText: true } };
/** Values of many kinds under each other stand on one side. */
const MIXED: CellStyle = { alignment: { ...LEFT, wrapText: true } };
const SHARE: CellStyle = { alignment: TOP, numFmt: "0.0%" };
const FONT = { name: "Calibri", size: 11 } as const;
const HEAD: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: "241C12" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FAF6ED" } },
  border: { bottom: { style: "thin", color: { rgb: "D6C6A9" } } },
};

const kindOf = (cell: Cell): "moment" | "share" | null => {
  if (cell === null || typeof cell !== "object") return null;
  return "moment" in cell ? "moment" : "share";
};

const lengthOf = (cell: Cell): number => {
  if (kindOf(cell) === "moment") return MOMENT;
  if (typeof cell !== "string") return cell === null ? 0 : String(cell).length;
  return Math.max(...cell.split("\n").map((line) => line.length));
};

const widthOf = (column: string, cells: readonly Cell[], widest: number): number => {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, lengthOf(cell)), NARROW);
  return Math.min(widest, Math.max(longest + 2, column.length + BUTTON));
};

/** How a column looks: its width in characters, and whether its texts go on below. */
interface Column {
  readonly width: number;
  readonly style: CellStyle;
  readonly wraps: boolean;
}

const columnsOf = ({ name, head, rows }: Sheet): Column[] =>
  head.map((column, index) => {
    const wraps = isRead(name, column);
    const cells = rows.map((row) => row[index] ?? null);
    const words = name === "session" && column === "value" ? MIXED : WRAPPED;
    return { width: widthOf(column, cells, wraps ? WIDEST : WIDE), style: wraps ? words : PLAIN, wraps };
  });

const linesOf = (cell: Cell, width: number): number =>
  typeof cell === "string" ? cell.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0) : 1;

/** The heights of rows with a text that goes on below. */
const heightsOf = ({ rows }: Sheet, columns: readonly Column[]): Map<number, { height: number }> => {
  const found = new Map<number, { height: number }>();
  for (const [index, row] of rows.entries()) {
    const lines = Math.max(1, ...columns.map(({ width, wraps }, column) => (wraps ? linesOf(row[column] ?? null, width) : 1)));
    if (lines > 1) found.set(index + 1, { height: Math.min(HIGHEST, lines * LINE_HEIGHT) });
  }
  return found;
};

const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;

/** What a cell of a workbook holds. Texts are texts, so that one that starts like a formula stays a text. */
const cellValue = (cell: Cell, clock: (iso: string) => Date | null): CellValue => {
  if (typeof cell === "string") return cell.replace(UNPRINTABLE, "").slice(0, CELL_LIMIT);
  if (cell === null || typeof cell !== "object") return cell;
  return "moment" in cell ? (clock(cell.moment) ?? cell.moment) : cell.share;
};

/** Looks of single cells: the head, and times and shares, which may stand in a column of other things. */
const looks = ({ head, rows }: Sheet, moment: CellStyle): Map<string, { style: CellStyle }> => {
  const found = new Map(head.map((_, column) => [`0,${column}`, { style: HEAD }]));
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      const kind = kindOf(cell);
      if (kind !== null) found.set(`${row + 1},${column}`, { style: kind === "moment" ? moment : SHARE });
    }
  return found;
};

/**
 * The sheets as one workbook: figures, times, shares and yes or no as such, the first row fixed and with filters, no
 * formulas at all. Times are those of `timeZone` (IANA), as in the rest of the report.
 */
export const sheetsXlsx = (
  sheets: readonly Sheet[],
  title: string,
  { language, timeZone }: { language: Language; timeZone: string },
): Promise<Uint8Array> => {
  const clock = wallClock(timeZone);
  const moment: CellStyle = { alignment: LEFT, numFmt: MOMENTS[language] };
  // A cell knows no time zone: which one this is must stand somewhere.
  const told = sheets.map((sheet) =>
    sheet.name === "session" ? { ...sheet, rows: [...sheet.rows, ["timeZone", timeZone]] } : sheet,
  );
  return writeXlsx({
    properties: { title, creator: "Samenspel" },
    defaultFont: FONT,
    sheets: told.map((sheet): WriteSheet => {
      const { name, head, rows } = sheet;
      const columns = columnsOf(sheet);
      return {
        name,
        columns: columns.map(({ width, style }) => ({ width, style })),
        rows: [head, ...rows.map((row) => row.map((cell) => cellValue(cell, clock)))],
        cells: looks(sheet, moment),
        rowDefs: heightsOf(sheet, columns),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnName(head.length - 1)}${rows.length + 1}` },
        pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" },
        a11y: { headerRow: 0 },
      };
    }),
  });
};
