import { writeXlsx } from "hucre/xlsx";
import type { Cell, Sheet } from "../report-sheets.ts";

const UNPRINTABLE = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** What one cell of a workbook holds at most; notes are far shorter. */
const CELL_LIMIT = 32_767;
const WIDE = new Set(["text", "question", "title", "reason", "value", "blockTitle"]);

/** Texts are written as texts, so that one that starts like a formula stays a text. */
const xlsxCell = (cell: Cell): Cell => (typeof cell === "string" ? cell.replace(UNPRINTABLE, "").slice(0, CELL_LIMIT) : cell);

/** The sheets as one workbook: typed cells, the first row fixed and filterable, no formulas at all. */
export const sheetsXlsx = (sheets: readonly Sheet[], title: string): Promise<Uint8Array> =>
  writeXlsx({
    properties: { title },
    sheets: sheets.map(({ name, head, rows }) => ({
      name,
      columns: head.map((column) => ({ width: WIDE.has(column) ? 48 : 16 })),
      rows: [head, ...rows.map((row) => row.map(xlsxCell))],
      freezePane: { rows: 1 },
    })),
  });
