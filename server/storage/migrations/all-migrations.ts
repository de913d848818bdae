import type { Migration } from "kysely";
import { firstSchema } from "./0001-first-schema.ts";
import { narrativeAndEditions } from "./0002-narrative-and-editions.ts";

/** Every migration by name, oldest first. Names and contents never change after a release; add a new one instead. */
export const allMigrations: Readonly<Record<string, Migration>> = {
  "0001-first-schema": firstSchema,
  "0002-narrative-and-editions": narrativeAndEditions,
};
