import { type Kysely, type RawBuilder, sql } from "kysely";

/*
 * What this schema must never tell, whoever reads the file:
 *
 * - Which anonymous document was written when, or before which other one. So `anonymous_update` has no time and no
 *   number that runs across documents: its counter starts at 1 in every document and orders that document only.
 * - In which order notes, seals and seal items came in. So they are keyed by public id, block and item.
 *
 * SQLite gives every ordinary table a hidden rowid that counts up with each insert, which is an order of arrival.
 * Hence WITHOUT ROWID for every table that touches what people write: rows lie in key order. No column holds a time
 * for them, not even a day. `note_release.number` is an order on purpose: it is the number that people say aloud.
 *
 * Freed bytes: `secure_delete` clears deleted rows, but copies that stay behind when the tree is rebalanced are not
 * cleared by it; `checkpoint` therefore rebuilds the file.
 *
 * Deleting a session takes every row that references it along (ON DELETE CASCADE). `audit` has no such reference:
 * it must be able to hold the entry about the deletion itself.
 */
const tables: readonly RawBuilder<unknown>[] = [
  sql`create table organiser (
    id text primary key not null,
    email text not null unique,
    name text not null,
    password_hash text not null,
    created_at integer not null
  ) strict, without rowid`,
  sql`create table login (
    token_hash text primary key not null,
    organiser_id text not null references organiser (id) on delete cascade,
    expires_at integer not null
  ) strict, without rowid`,
  sql`create index login_organiser on login (organiser_id)`,
  sql`create table setting (key text primary key not null, value text not null) strict, without rowid`,
  // Management actions of organisers and facilitators only; their order is wanted.
  sql`create table audit (
    id integer primary key,
    at integer not null,
    actor_kind text not null,
    action text not null,
    session_id text,
    detail_json text not null
  ) strict`,
  sql`create index audit_session on audit (session_id)`,
  sql`create table session (
    id text primary key not null,
    code text unique,
    owner_id text references organiser (id) on delete set null,
    file_json text not null,
    keys_json text not null,
    created_at integer not null,
    demo integer not null check (demo in (0, 1)),
    delete_at integer
  ) strict, without rowid`,
  sql`create index session_owner on session (owner_id)`,
  sql`create table course (
    session_id text primary key not null references session (id) on delete cascade,
    revision integer not null,
    course_json text not null
  ) strict, without rowid`,
  sql`create table seat (
    session_id text not null references session (id) on delete cascade,
    participant_id text not null,
    seat_json text not null,
    primary key (session_id, participant_id)
  ) strict, without rowid`,
  sql`create table participant_secret (
    session_id text not null references session (id) on delete cascade,
    participant_id text not null,
    cookie_hash text not null,
    own_key text not null,
    primary key (session_id, participant_id)
  ) strict, without rowid`,
  sql`create table tombstone (
    session_id text not null references session (id) on delete cascade,
    own_key_hash text not null,
    primary key (session_id, own_key_hash)
  ) strict, without rowid`,
  sql`create table document_update (
    session_id text not null references session (id) on delete cascade,
    kind text not null check (kind in ('own', 'grouping', 'arrangement')),
    document_id text not null,
    counter integer not null,
    data blob not null,
    primary key (session_id, kind, document_id, counter)
  ) strict, without rowid`,
  // Apart from the others, so that no shared page or index puts an anonymous row beside an own one.
  sql`create table anonymous_update (
    session_id text not null references session (id) on delete cascade,
    document_id text not null,
    counter integer not null,
    data blob not null,
    primary key (session_id, document_id, counter)
  ) strict, without rowid`,
  sql`create table note_release (
    session_id text not null references session (id) on delete cascade,
    public_id text not null,
    number integer not null,
    release_json text not null,
    primary key (session_id, public_id),
    unique (session_id, number)
  ) strict, without rowid`,
  sql`create table seal (
    session_id text not null references session (id) on delete cascade,
    block text not null,
    seal_json text not null,
    primary key (session_id, block)
  ) strict, without rowid`,
  sql`create table seal_item (
    session_id text not null,
    block text not null,
    item text not null,
    values_json text not null,
    primary key (session_id, block, item),
    foreign key (session_id, block) references seal (session_id, block) on delete cascade
  ) strict, without rowid`,
  sql`create table sealed_note (
    session_id text not null references session (id) on delete cascade,
    public_id text not null,
    note_json text not null,
    primary key (session_id, public_id)
  ) strict, without rowid`,
  sql`create table report (
    session_id text not null references session (id) on delete cascade,
    version integer not null,
    report_json text not null,
    primary key (session_id, version)
  ) strict, without rowid`,
];

/** The whole first schema. */
export const firstSchema = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const table of tables) await table.execute(database);
  },
};
