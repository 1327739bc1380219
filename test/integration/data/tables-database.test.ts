import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TABLES } from '../../../src/export/tables/index.ts';
import { EXAMPLE_QUERIES } from '../../../src/export/tables/queries.ts';
import {
  APPLICATION_ID,
  LAYOUT_VERSION,
  numberBodies,
  PAGE_SIZE,
  rowidBase,
} from '../../../src/export/tables/sqlite.ts';
import type { TableValue } from '../../../src/export/tables/table.ts';
import { openTablesDatabase } from '../../../src/integration/data/tables-database.ts';
import { compareCodes } from '../../../src/registry/order-bodies.ts';
import { openDatabase, type DatabaseSync } from '../../../src/workspace/sqlite.ts';
import type { IndexRow } from '../../../src/workspace/stored.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hyokasho-sqlite-'))));
afterEach(() => rmSync(folder, { recursive: true }));

interface Assessment {
  id: string;
  text: string;
  items: number;
}

const codeOf = (id: string): string => id.split('-')[0] ?? '';

const rowOf = ({ id }: Assessment): IndexRow => ({ id, municipality: { code: codeOf(id) } }) as unknown as IndexRow;

const CELLS: Record<string, TableValue> = {
  municipality_code: '',
  municipality: '見本市',
  form: 'juten',
  subcontracted: '再委託する',
  state: 'unclear',
  date: '2020-04-01',
  kind: 'law',
  complete: true,
  reviewed: false,
  choice: null,
};

/** Rows of an assessment: so many items with a box each, and as many changes and tasks. */
function rowsOf({ id, text, items }: Assessment): TableValue[][][] {
  const make = (table: (typeof TABLES)[number], n: number): TableValue[] =>
    table.columns.map(({ name, type }) => {
      if (name === 'assessment') return id;
      if (name === 'key') return `I-${n}`;
      if (name === 'municipality_code') return codeOf(id);
      if (name === 'n' || name === 'position') return n;
      if (name === 'text' || name === 'task') return text;
      if (name in CELLS) return CELLS[name] ?? null;
      return type === 'integer' ? n : type === 'boolean' ? null : `${name} ${n}`;
    });
  return TABLES.map((table) =>
    Array.from({ length: table.name === 'assessments' ? 1 : items }, (_, n) => make(table, n + 1)),
  );
}

/** Brings a folder up to assessments and gives the file that is published. */
function publish(assessments: readonly Assessment[], into: string): string {
  const database = openTablesDatabase(into, assessments.map(rowOf));
  try {
    for (const one of assessments) {
      const inputs = JSON.stringify(one);
      if (!database.isFresh(one.id, inputs)) database.put(one.id, inputs, rowsOf(one));
      for (const [at, table] of TABLES.entries()) expect(database.read(table, one.id)).toEqual(rowsOf(one)[at]);
    }
    database.sweep();
    const file = join(into, 'published.sqlite');
    database.publish(file);
    return file;
  } finally {
    database.close();
  }
}

const SOME: Assessment[] = [
  { id: '431001-1', text: '＝印刷\nのとおり\t𠮷', items: 3 },
  { id: '431001-2', text: '', items: 0 },
  { id: '992011-1', text: '長い記載。'.repeat(5000), items: 2 },
];

describe('hyokasho.sqlite', () => {
  const query = <Value>(read: (database: DatabaseSync) => Value): Value => {
    const database = openDatabase(publish(SOME, folder), { readOnly: true });
    try {
      return read(database);
    } finally {
      database.close();
    }
  };

  test('has every row of every table, in the order of the list, with texts as printed', () => {
    query((database) => {
      for (const [at, { name, columns }] of TABLES.entries()) {
        const rows = database.prepare(`SELECT * FROM ${name}`).all();
        expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => columns.map((column) => column.name)));
        expect(rows.map((row) => Object.values(row))).toEqual(
          SOME.flatMap((one) => rowsOf(one)[at] ?? []).map((cells) =>
            cells.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)),
          ),
        );
      }
    });
  });

  test('is whole, and its keys hold', () => {
    query((database) => {
      expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
      const keys = database.prepare('PRAGMA foreign_key_list(marks)').all();
      expect([...new Set(keys.map((key) => key['table']))].sort()).toEqual(['assessments', 'items']);
      const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
      expect(tables.map(({ name }) => name)).toEqual([...TABLES.map(({ name }) => name), 'tables', 'columns'].sort());
    });
  });

  test('says what it is, and lies in one file that any program reads', () => {
    query((database) => {
      const pragma = (name: string): unknown => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
      expect(pragma('application_id')).toBe(APPLICATION_ID);
      expect(pragma('user_version')).toBe(LAYOUT_VERSION);
      expect(pragma('page_size')).toBe(PAGE_SIZE);
      expect(pragma('encoding')).toBe('UTF-8');
      expect(pragma('journal_mode')).not.toBe('wal');
      expect(pragma('freelist_count')).toBe(0);
    });
    const bytes = readFileSync(join(folder, 'published.sqlite'));
    expect(bytes.subarray(0, 16).toString('latin1')).toBe('SQLite format 3\0');
    expect(bytes.subarray(68, 72).toString('latin1')).toBe('Hyok');
    // 1: no write-ahead log.
    expect([...bytes.subarray(18, 20)]).toEqual([1, 1]);
  });

  test('explains its tables and columns', () => {
    query((database) => {
      const told = database.prepare('SELECT "table", "column", type, title, description FROM columns').all();
      expect(told.map((row) => ({ ...row }))).toEqual(
        TABLES.flatMap(({ name: table, columns }) =>
          columns.map(({ name: column, type, label: title, description }) => ({
            ...{ table, column, type, title, description },
          })),
        ),
      );
      const titles = database.prepare('SELECT "table", title FROM tables').all();
      expect(titles.map(({ table, title }) => [table, title])).toEqual(TABLES.map(({ name, title }) => [name, title]));
    });
  });

  test.each(EXAMPLE_QUERIES)('answers: $title', ({ sql }) => {
    query((database) => {
      const rows = database.prepare(sql).all();
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(Object.values(row).filter((value) => value !== null).length).toBeGreaterThan(2);
    });
  });

  test('joins by an index', () => {
    query((database) => {
      const [, , join3] = EXAMPLE_QUERIES;
      const plan = database
        .prepare(`EXPLAIN QUERY PLAN ${join3?.sql}`)
        .all()
        .map((row) => String(row['detail']));
      expect(plan.filter((detail) => detail.startsWith('SCAN'))).toHaveLength(1);
      const [byField] = database.prepare("EXPLAIN QUERY PLAN SELECT * FROM items WHERE field = 'I-1-2'").all();
      expect(byField?.['detail']).toContain('items_field');
    });
  });

  test('has the same bytes after any edits as when it is made at once', () => {
    const one = fc.record({
      id: fc.constantFrom('431001-1', '431001-2', '431001-3', '992011-1', '1000000000008-1', '9000000000000-1'),
      text: fc.constantFrom('', '短い', '長い記載。'.repeat(3000)),
      items: fc.integer({ min: 0, max: 5 }),
    });
    const lists = fc.uniqueArray(one, { selector: ({ id }) => id }).chain((list) =>
      // Within a municipality the order is that of the numbers, which change.
      fc.boolean().map((isReversed) => {
        const sorted = list.toSorted((a, b) => compareCodes(codeOf(a.id), codeOf(b.id)) || (a.id < b.id ? -1 : 1));
        const [ours, others] = [
          sorted.filter(({ id }) => id.startsWith('4')),
          sorted.filter(({ id }) => !id.startsWith('4')),
        ];
        return [...(isReversed ? ours.toReversed() : ours), ...others];
      }),
    );
    const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
    fc.assert(
      fc.property(fc.array(lists, { minLength: 2, maxLength: 5 }), (builds) => {
        const [kept, fresh] = [mkdtempSync(join(folder, 'kept-')), mkdtempSync(join(folder, 'fresh-'))];
        for (const assessments of builds) {
          const own = mkdtempSync(join(fresh, 'a-'));
          expect(digest(publish(assessments, kept))).toBe(digest(publish(assessments, own)));
        }
        rmSync(kept, { recursive: true });
        rmSync(fresh, { recursive: true });
      }),
      { numRuns: 15 },
    );
  });
});

test('rowids leave room for the assessments of a municipality, and are exact numbers', () => {
  const last = 1_000_000 + 1_000_000;
  expect(rowidBase('9999999999999', last, 4095) + 2 ** 20).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
  expect(rowidBase('431001', 431001, 1) - rowidBase('431001', 431001, 0)).toBe(2 ** 20);
  expect(rowidBase('431002', 431002, 0)).toBeGreaterThan(rowidBase('431001', 431001, 4095));
  expect(() => rowidBase('431001', 431001, 4096)).toThrow('431001 has more than 4096 assessments');
});

test('bodies with a 法人番号 stand behind those with a code, in the order of the list', () => {
  const codes = ['011002', '011002', '999999', '1000000000008', '9999999999999', '9999999999999'];
  expect([...numberBodies(codes).values()]).toEqual([11002, 999999, 1_000_000, 1_000_001]);
});
