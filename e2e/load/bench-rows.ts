/* Cells, rows and heads of the tables in docs/performance.md. */

export const ms = (value: number): string =>
  Number.isNaN(value) ? "–" : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const part = (value: number): string => `${Math.round(value * 100)} %`;
export const MB = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
export const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
export const head = (...cells: readonly string[]): string[] => [row(...cells), row(...cells.map(() => "---"))];
export const ratio = (peer: number, own: number): string => `${(peer / own).toFixed(1)}×`;

/** Rows for the table of single figures. */
export const figures = (...rows: readonly (readonly [work: string, measured: string])[]): string[] => [
  ...head("work", "measured"),
  ...rows.map(([work, measured]) => row(work, measured)),
];
