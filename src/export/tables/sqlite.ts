import { foreignKeysOf, PRIMARY_KEYS } from './keys.ts';
import { TABLES } from './index.ts';
import type { TableValue, Column, Table } from './table.ts';

/** Statements that lay out the tables as an SQLite database. */

/** `Hyok`, in the file at byte 68: what `file` and others know the format by. */
export const APPLICATION_ID = 0x48796f6b;
/** PRAGMA user_version: 1 more whenever a table or column is added. */
export const LAYOUT_VERSION = 3;
/** Bytes of a page. Texts of half a page and more waste what is left of it; readers over HTTP load whole pages. */
export const PAGE_SIZE = 8192;

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');

/** Affinities, not STRICT: browsers of databases with a library from before 2021 cannot open strict tables. */
const TYPES: Record<Column['type'], string> = { string: 'TEXT', integer: 'INTEGER', boolean: 'BOOLEAN' };

/** CREATE TABLE; its rowids are set by whoever inserts, so that equal rows give equal bytes. */
export function createTable({ name, columns }: Table): string {
  const primary = PRIMARY_KEYS[name] ?? [];
  const lines = [
    ...columns.map((column) => `${quoted(column.name)} ${TYPES[column.type]}${notNull(primary, column.name)}`),
    `PRIMARY KEY (${list(primary)})`,
    ...foreignKeysOf(name).map(
      ({ fields, resource, references }) =>
        `FOREIGN KEY (${list(fields)}) REFERENCES ${quoted(resource)} (${list(references)})`,
    ),
  ];
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n)`;
}

const notNull = (primary: readonly string[], column: string): string => (primary.includes(column) ? ' NOT NULL' : '');

/** What tables are joined and picked by, besides their primary keys. */
const INDEXED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  assessments: [['municipality_code'], ['procedure_id']],
  items: [['field']],
  marks: [['field']],
  changes: [['date'], ['kind']],
};

export function createIndices({ name }: Table): string[] {
  return (INDEXED[name] ?? []).map(
    (columns) => `CREATE INDEX ${quoted(`${name}_${columns.join('_')}`)} ON ${quoted(name)} (${list(columns)})`,
  );
}

/** The tables `tables` and `columns`, which say what the others hold: statements, and rows in their order. */
export const DOCUMENTATION: readonly { create: string; insert: string; rows: readonly string[][] }[] = [
  {
    create: 'CREATE TABLE tables ("table" TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, description TEXT NOT NULL)',
    insert: 'INSERT INTO tables VALUES (?, ?, ?)',
    rows: TABLES.map(({ name, title, description }) => [name, title, description]),
  },
  {
    create: `CREATE TABLE columns (
  "table" TEXT NOT NULL REFERENCES tables ("table"), "column" TEXT NOT NULL, type TEXT NOT NULL, title TEXT NOT NULL,
  description TEXT NOT NULL, PRIMARY KEY ("table", "column")
)`,
    insert: 'INSERT INTO columns VALUES (?, ?, ?, ?, ?)',
    rows: TABLES.flatMap(({ name: table, columns }) =>
      columns.map(({ name, type, label, description }) => [table, name, type, label, description]),
    ),
  },
];

/** A cell as SQLite holds it: it knows no true and false. Texts have no U+0000, at which SQLite's readers end: the check refuses it. */
export const toSqlite = (cell: TableValue): string | number | null => (typeof cell === 'boolean' ? Number(cell) : cell);

/** The cell that was given to `toSqlite`. */
export const fromSqlite = (value: unknown, { type }: Column): TableValue =>
  type === 'boolean' && typeof value === 'number' ? value === 1 : (value as TableValue);

/** Rows of a municipality, and of an assessment, that rowids leave room for. */
const ROWS = 2 ** 20;
const RANKS = 2 ** 12;

/** Bodies with a code of six digits have that number; those with a 法人番号, which no rowid holds, the numbers behind. */
const CODES = 1_000_000;
const CODE_LENGTH = 6;

/** The number of each body among rowids. `codes`: in the order of the list of all assessments, each once or more. */
export function numberBodies(codes: Iterable<string>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let longer = 0;
  for (const code of codes) {
    if (numbers.has(code)) continue;
    numbers.set(code, code.length > CODE_LENGTH ? CODES + longer++ : Number(code));
  }
  return numbers;
}

/**
 * The rowid before those of an assessment: rows lie in the order of the list of all assessments, and one that is added moves no others but
 * those of its municipality (and of the bodies with a 法人番号 behind it). `body`: the number of the body of `code` (`numberBodies`); `rank`: its
 * place among the assessments of the body, from 0.
 */
export function rowidBase(code: string, body: number, rank: number): number {
  if (rank >= RANKS) throw new Error(`${code} has more than ${RANKS} assessments: the SQLite database has no room.`);
  return (body * RANKS + rank) * ROWS;
}

/** The last rowid of an assessment. Throws where it has more rows than there is room for. */
export function checkRows(count: number, id: string): void {
  if (count >= ROWS) throw new Error(`${id} has more than ${ROWS} rows in a table: the SQLite database has no room.`);
}

export const lastRowid = (base: number): number => base + ROWS - 1;
