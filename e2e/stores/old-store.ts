import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";

/** What must be found in a store that an earlier version made. */
export interface OldStoreFacts {
  /** A session that was closed: the notes of its report, by number, and who voted. */
  readonly closed: {
    readonly id: string;
    readonly notes: Readonly<Record<string, string>>;
    readonly voters: number;
    /** What people wrote in the report, from the version on that has it. */
    readonly conclusion?: string;
  };
  /** A session that was under way: what stood on the boards of its tafels, and the key of its lead. */
  readonly running: {
    readonly id: string;
    readonly code: string;
    readonly facilitatorKey: string;
    readonly block: string;
    readonly notes: Readonly<Record<string, string>>;
    readonly group: string;
    readonly harvest: string;
  };
  readonly organiser: { readonly email: string; readonly password: string };
}

const folder = fileURLToPath(new URL(".", import.meta.url));
const STORE = ".sqlite.gz";

/** The migrations of which a store is kept here, by name. */
export const oldStoreNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(STORE))
    .map((name) => name.slice(0, -STORE.length))
    .toSorted();

export const readOldStore = (name: string): { readonly file: Buffer; readonly facts: OldStoreFacts } => ({
  file: gunzipSync(readFileSync(`${folder}${name}${STORE}`)),
  facts: JSON.parse(readFileSync(`${folder}${name}.json`, "utf8")) as OldStoreFacts,
});

export const keepOldStore = (name: string, file: Buffer, facts: OldStoreFacts): void => {
  writeFileSync(`${folder}${name}${STORE}`, gzipSync(file, { level: 9 }));
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(facts, null, 2)}\n`);
};
