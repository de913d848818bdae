import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

interface Row {
  readonly [column: string]: unknown;
}

interface Database {
  prepare(sql: string): { all(...values: unknown[]): Row[]; run(): unknown };
  close(): void;
}

/** The library that the server keeps its file with; only the server depends on it. */
const Database = createRequire(new URL("../server/package.json", import.meta.url))("libsql") as new (
  file: string,
  options?: { readonly: boolean },
) => Database;

/** The file of a server that was stopped, as anybody who gets hold of it can read it. */
export class StoredFile {
  readonly #dataDir: string;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** The files of the store: the database, and its log when there is one. */
  get files(): string[] {
    return readdirSync(this.#dataDir).filter((name) => /\.(sqlite|db)/.test(name));
  }

  rows(sql: string, ...values: unknown[]): Row[] {
    const database = new Database(this.#database, { readonly: true });
    try {
      return database.prepare(sql).all(...values);
    } finally {
      database.close();
    }
  }

  /** As somebody who has the file at hand changes it. */
  change(sql: string): void {
    const database = new Database(this.#database);
    try {
      database.prepare(sql).run();
    } finally {
      database.close();
    }
  }

  /** Keeps the file to itself, as a disk that does nothing; answers what lets go. */
  hold(): () => void {
    const database = new Database(this.#database);
    database.prepare("begin immediate").run();
    return () => {
      database.prepare("rollback").run();
      database.close();
    };
  }

  get #database(): string {
    const [file] = this.files.filter((name) => /\.(sqlite|db)$/.test(name));
    if (file === undefined) throw new Error(`no database among ${readdirSync(this.#dataDir).join(", ")}`);
    return join(this.#dataDir, file);
  }

  /** The tables, with every text and number column of every row as one text. */
  tables(): Map<string, string[]> {
    const names = this.rows("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'");
    return new Map(
      names.map(({ name }) => [String(name), this.rows(`select * from "${String(name)}"`).map((row) => JSON.stringify(row))]),
    );
  }

  /** In which files these bytes stand, anywhere: in freed pages too. */
  filesWith(text: string): string[] {
    const wanted = Buffer.from(text);
    return this.files.filter(
      (name) => existsSync(join(this.#dataDir, name)) && readFileSync(join(this.#dataDir, name)).includes(wanted),
    );
  }
}
