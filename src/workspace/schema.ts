import type { DatabaseSync } from './sqlite.ts';

/**
 * Everything that is known of a content folder.
 *
 * - `files`: what was read of each Markdown file.
 * - `parsed`: whole assessments, by the digest of the texts that they were read from.
 * - `assessments`: those that facts were taken from, what they were taken from, and their places in the list.
 * - `facts`: what one source (an assessment, or a maker) says to one maker; see derivation.ts. The values of one source are written
 *   together and read by group: in the order of a key, each would be put between others.
 * - `makers`: the digest of the facts that a maker (a kind and a group) was last run with; `reducers`: of what they look at beside.
 * - `resources`: what pages and exports read. `maker`: '' for those of the list itself. `value` is null where it stands in `parsed`
 *   under the digest `held`.
 */
const TABLES = `
create table if not exists files (
  path text primary key, digest text not null, characters integer not null, facts not null
) without rowid;
create table if not exists parsed (digest text primary key, own text not null, value not null);
create table if not exists assessments (
  id text primary key, inputs text not null, place integer not null
) without rowid;
create table if not exists facts (
  kind text not null, grp text not null, source text not null, digest text not null, value not null,
  primary key (kind, grp, source)
);
create index if not exists facts_of_source on facts (source);
create table if not exists makers (
  kind text not null, grp text not null, inputs text not null, primary key (kind, grp)
) without rowid;
create table if not exists reducers (kind text primary key, beside text not null) without rowid;
create table if not exists resources (name text primary key, maker text not null, digest text not null, held text, value);
create index if not exists resources_of_maker on resources (maker);
`;

/** kB that one connection keeps in memory, however large the database is. */
const PAGE_CACHE = 32_000;

/** Prepares a connection that writes. */
export function prepareSchema(database: DatabaseSync): void {
  // What is lost when the machine loses power is read again: no write waits for the disk.
  database.exec(
    `pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -${PAGE_CACHE}; pragma temp_store = memory;`,
  );
  database.exec(TABLES);
}
