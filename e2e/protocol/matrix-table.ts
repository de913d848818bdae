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

/**
 * The table with these rows instead of its own, and those that it does not have added. Throws when a row says the same in
 * both, so that what differs is read at a glance.
 */
export const withOtherRows = (table: Cells, others: Cells): Cells => {
  for (const [name, cells] of others) {
    const before = table.get(name);
    if (before !== undefined && [...cells].every(([column, cell]) => before.get(column) === cell)) {
      throw new Error(`${name}: nothing else than before`);
    }
  }
  return new Map([...table, ...others]);
};

/**
 * Everybody tries everything, row by row; what came of it stands in the cells. In one row all at once, or in turn where it
 * makes a difference who comes first.
 */
export const fillTable = async <Column extends string>(
  rows: readonly string[],
  columns: readonly Column[],
  ask: (row: string, column: Column) => Promise<string>,
  order: "at-once" | "in-turn",
): Promise<Cells> => {
  const table = new Map<string, ReadonlyMap<string, string>>();
  for (const row of rows) {
    const cells = new Map<string, string>();
    const askOne = async (column: Column): Promise<void> => void cells.set(column, await ask(row, column));
    if (order === "in-turn") for (const column of columns) await askOne(column);
    else await Promise.all(columns.map(askOne));
    table.set(row, new Map(columns.map((column) => [column, cells.get(column) ?? ""])));
  }
  return table;
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
