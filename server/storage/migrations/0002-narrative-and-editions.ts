import { type Kysely, type RawBuilder, sql } from "kysely";

/*
 * The report's own words: one narrative a session, and the versions of the report that people keep. A version rests on
 * a row of `report` instead of copying it, so that erasing somebody is done in one place.
 */
const tables: readonly RawBuilder<unknown>[] = [
  sql`create table narrative (
    session_id text primary key not null references session (id) on delete cascade,
    revision integer not null,
    narrative_json text not null
  ) strict, without rowid`,
  sql`create table edition (
    session_id text not null,
    number integer not null,
    state text not null check (state in ('concept', 'final')),
    saved_at integer not null,
    saved_by text,
    report_version integer not null,
    narrative_json text not null,
    primary key (session_id, number),
    foreign key (session_id, report_version) references report (session_id, version) on delete cascade
  ) strict, without rowid`,
];

export const narrativeAndEditions = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const table of tables) await table.execute(database);
  },
};
