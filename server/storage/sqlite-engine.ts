/** What SQLite itself can hold. */
export type SqliteValue = null | string | number | bigint | Buffer;

/** The part that libsql and node:sqlite have in common once their differences are smoothed. */
export interface SqliteEngine {
  prepare(sql: string): SqliteEngineStatement;
  close(): void;
}

export interface SqliteEngineStatement {
  /** Whether it returns rows. */
  readonly reader: boolean;
  all(values: SqliteValue[]): Record<string, unknown>[];
  run(values: SqliteValue[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

/** Opens (and creates, when missing) a database with the engine that comes with Node.js, or else with libsql. */
export async function openEngine(file: string): Promise<SqliteEngine> {
  const builtIn: unknown = process.getBuiltinModule?.("node:sqlite");
  return isNodeSqlite(builtIn) ? openNodeSqlite(builtIn, file) : openLibsql(file);
}

async function openLibsql(file: string): Promise<SqliteEngine> {
  const { default: Libsql } = await import("libsql");
  const database = new Libsql(file);
  return {
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.reader,
        all: (values) => statement.all(values) as Record<string, unknown>[],
        run: (values) => statement.run(values),
      };
    },
    close: () => database.close(),
  };
}

/** Node.js 20 has no types for it. */
interface NodeSqlite {
  readonly DatabaseSync: new (
    file: string,
  ) => {
    prepare(sql: string): {
      all(...values: SqliteValue[]): Record<string, unknown>[];
      run(...values: SqliteValue[]): { changes: number | bigint; lastInsertRowid: number | bigint };
    };
    close(): void;
  };
}

function isNodeSqlite(module: unknown): module is NodeSqlite {
  return typeof module === "object" && module !== null && "DatabaseSync" in module;
}

function openNodeSqlite(module: NodeSqlite, file: string): SqliteEngine {
  const database = new module.DatabaseSync(file);
  return {
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: /^\s*(select|with|values|pragma|explain)\b|\breturning\b/i.test(sql),
        all: (values) => statement.all(...values),
        run: (values) => statement.run(...values),
      };
    },
    close: () => database.close(),
  };
}
