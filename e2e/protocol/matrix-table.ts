/** A table as people read it: the columns on the first line, then a name and a cell for every column on each line. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Names may hold single spaces; two or more divide. Throws when a line has too many or too few cells. */
export const readTable = (text: string): Cells => {
  const [head = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s{2,}/));
  return new Map(
    rows.map(([name = "", ...cells]) => {
      if (cells.length !== head.length) throw new Error(`${name}: ${cells.length} cells under ${head.length} columns`);
      return [name, new Map(head.map((column, index) => [column, cells[index] ?? ""]))];
    }),
  );
};

/** The same table as text, for a message that can be read and pasted. */
export const showTable = (cells: Cells): string => {
  const columns = [...([...cells.values()][0]?.keys() ?? [])];
  const first = Math.max(...[...cells.keys()].map((name) => name.length));
  const widths = columns.map((column) =>
    Math.max(column.length, ...[...cells.values()].map((row) => row.get(column)?.length ?? 0)),
  );
  const line = (name: string, parts: readonly string[]): string =>
    `${name.padEnd(first)}  ${parts.map((part, index) => part.padEnd(widths[index] ?? 0)).join("  ")}`.trimEnd();
  return [
    line("", columns),
    ...[...cells].map(([name, row]) =>
      line(
        name,
        columns.map((column) => row.get(column) ?? ""),
      ),
    ),
  ].join("\n");
};
