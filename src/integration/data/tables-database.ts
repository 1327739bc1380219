import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../export/tables/index.ts';
import {
  APPLICATION_ID,
  checkRows,
  createIndices,
  createTable,
  DOCUMENTATION,
  fromSqlite,
  LAYOUT_VERSION,
  lastRowid,
  numberBodies,
  PAGE_SIZE,
  rowidBase,
  toSqlite,
} from '../../export/tables/sqlite.ts';
import type { TableValue, Table } from '../../export/tables/table.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { openDatabase, type DatabaseSync } from '../../workspace/sqlite.ts';

/** Assessments whose rows are written before they are made fast. */
const BATCH = 100;

/** Opens tables.sqlite in a folder: the rows of all tables, kept from build to build by assessment. `rows`: the list of all assessments. */
export function openTablesDatabase(folder: string, rows: readonly IndexRow[]) {
  const path = join(folder, 'tables.sqlite');
  const database = connect(path);
  const bases = basesOf(rows);
  const baseOf = (id: string): number => bases.get(id) ?? 0;
  const holds = database.prepare('SELECT 1 FROM held WHERE base = ? AND assessment = ? AND inputs = ?');
  holds.setReturnArrays(true);
  const hold = database.prepare('INSERT INTO held VALUES (?, ?, ?)');
  const statements = new Map(TABLES.map((table) => [table, prepare(database, table)]));
  const basesHeld = database.prepare('SELECT base FROM held WHERE base = ? OR assessment = ?');
  const letGo = database.prepare('DELETE FROM held WHERE base = ?');
  const removeRows = (base: number): void => {
    for (const { remove } of statements.values()) remove.run(base, lastRowid(base));
    letGo.run(base);
  };
  let waiting = 0;
  const commit = (): void => {
    if (database.isTransaction) database.exec('COMMIT');
    waiting = 0;
  };
  return {
    /** Whether the rows of an assessment stand, made from inputs of this digest. */
    isFresh: (id: string, inputs: string): boolean => holds.get(baseOf(id), id, inputs) !== undefined,
    /** Replaces the rows of an assessment; `tables` in the order of TABLES. */
    put: (id: string, inputs: string, tables: readonly (readonly (readonly TableValue[])[])[]): void => {
      if (!database.isTransaction) database.exec('BEGIN');
      const base = baseOf(id);
      // It, or what stands in its place, may have stood elsewhere in the list.
      for (const held of basesHeld.all(base, id)) removeRows(Number(held['base']));
      for (const [at, { insert }] of [...statements.values()].entries()) {
        const own = tables[at] ?? [];
        checkRows(own.length, id);
        for (const [n, row] of own.entries()) insert.run(base + n + 1, ...row.map(toSqlite));
      }
      hold.run(base, id, inputs);
      waiting += 1;
      if (waiting >= BATCH) commit();
    },
    /** The rows of an assessment in a table. */
    read: (table: Table, id: string): TableValue[][] => {
      const base = baseOf(id);
      const found = (statements.get(table)?.select.all(base, lastRowid(base)) ?? []) as unknown as unknown[][];
      return found.map((row) => table.columns.map((column, at) => fromSqlite(row[at], column)));
    },
    /** Removes what no assessment of this build has. */
    sweep: (): void => {
      commit();
      const used = new Set(bases.values());
      for (const { base } of database.prepare('SELECT base FROM held').all() as { base: number }[]) {
        if (!used.has(base)) removeRows(base);
      }
    },
    /** Writes all rows as the database that the site publishes; the same rows give the same bytes. */
    publish: (file: string): void => {
      commit();
      publish(path, file);
    },
    /** Must be called once, also after an error. */
    close: (): void => database.close(),
  };
}

function connect(path: string): DatabaseSync {
  const database = openDatabase(path, { enableForeignKeyConstraints: false });
  database.exec(`PRAGMA page_size = ${PAGE_SIZE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`);
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version === LAYOUT_VERSION) return database;
  database.exec('BEGIN; CREATE TABLE held (base INTEGER PRIMARY KEY, assessment TEXT UNIQUE, inputs TEXT)');
  for (const table of TABLES) database.exec(createTable(table));
  database.exec(`PRAGMA user_version = ${LAYOUT_VERSION}; COMMIT`);
  return database;
}

/** Rowids before those of each assessment, by id. */
function basesOf(rows: readonly IndexRow[]): ReadonlyMap<string, number> {
  const numbers = numberBodies(rows.map(({ municipality }) => municipality.code));
  const ranks = new Map<string, number>();
  return new Map(
    rows.map(({ id, municipality: { code } }) => {
      const rank = ranks.get(code) ?? 0;
      ranks.set(code, rank + 1);
      return [id, rowidBase(code, numbers.get(code) ?? 0, rank)];
    }),
  );
}

function prepare(database: DatabaseSync, { name, columns }: Table) {
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const select = database.prepare(`SELECT ${names} FROM ${name} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`);
  select.setReturnArrays(true);
  return {
    insert: database.prepare(`INSERT INTO ${name} (rowid, ${names}) VALUES (?${', ?'.repeat(columns.length)})`),
    remove: database.prepare(`DELETE FROM ${name} WHERE rowid BETWEEN ? AND ?`),
    select,
  };
}

/**
 * Copies the tables into a fresh file, in the order of their rowids. SQLite copies the rows of equal tables as they are, without reading
 * their cells.
 */
function publish(from: string, file: string): void {
  rmSync(file, { force: true });
  const database = openDatabase(file, { enableForeignKeyConstraints: false });
  try {
    // What a crash leaves is no output, and is made again.
    database.exec(`PRAGMA page_size = ${PAGE_SIZE}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${LAYOUT_VERSION}`);
    database.prepare('ATTACH ? AS work').run(from);
    database.exec('BEGIN');
    for (const table of TABLES) database.exec(createTable(table));
    for (const { name } of TABLES) database.exec(`INSERT INTO main.${name} SELECT * FROM work.${name}`);
    for (const index of TABLES.flatMap(createIndices)) database.exec(index);
    for (const { create, insert, rows } of DOCUMENTATION) {
      database.exec(create);
      const statement = database.prepare(insert);
      for (const row of rows) statement.run(...row);
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
