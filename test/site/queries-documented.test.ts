import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { describe, expect, inject, test } from 'vitest';
import { readCsv } from '../support/csv.ts';

const sites = { sample: inject('sample'), real: inject('real') };

/** Statements of a document that are printed for DuckDB, in their order. */
const statements = Array.from(
  readFileSync('docs/operations.md', 'utf8').matchAll(/^```sql duckdb\n([^]*?)^```$/gmu),
  ([, sql = '']) => sql.trim(),
);
const queries = statements.filter((sql) => sql.startsWith('SELECT'));
const setUp = statements.filter((sql) => !queries.includes(sql));

/** The query that asks for a column by this name. */
function queryOf(column: string): string {
  const [sql = '', ...others] = queries.filter((query) => new RegExp(String.raw`\bAS ${column}\b`, 'u').test(query));
  expect({ column, others, found: sql !== '' }).toEqual({ column, others: [], found: true });
  return sql;
}

type Row = Record<string, string>;

/** A table of a built site as its CSV has it, which is written by other code than its Parquet file. */
function csvOf(site: string, table: string): Row[] {
  const [head = [], ...rows] = readCsv(readFileSync(join(site, 'data', `${table}.csv`), 'utf8'));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

/** Runs with DuckDB in the folder of a site, with what the document sets up. */
async function inDuckdb<Value>(site: string, run: (database: DuckDBConnection) => Promise<Value>): Promise<Value> {
  const instance = await DuckDBInstance.create(':memory:');
  const database = await instance.connect();
  try {
    await database.run(`SET file_search_path = '${site.replaceAll("'", "''")}'`);
    for (const sql of setUp) await database.run(sql);
    return await run(database);
  } finally {
    database.closeSync();
    instance.closeSync();
  }
}

async function ask(database: DuckDBConnection, sql: string): Promise<Row[]> {
  const rows = (await database.runAndReadAll(sql)).getRowObjectsJson();
  // Large whole numbers come as text.
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])));
}

const countOf = <Value>(values: readonly Value[], is: (value: Value) => boolean): string =>
  String(values.filter(is).length);

const inOrder = (keys: Iterable<string>): string[] => [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));

test('the document has a statement that sets up, and queries', () => {
  expect(setUp).toHaveLength(1);
  expect(queries.length).toBeGreaterThanOrEqual(4);
});

describe.each(Object.entries(sites))('queries of the document over %s', (name, site) => {
  /** What is certain of the sample alone: that the answer is not the same for every row. */
  const isSample = name === 'sample';
  const dir = site?.dir ?? '';
  const inForce = (): Map<string, Row> =>
    new Map(
      csvOf(dir, 'assessments')
        .filter(({ status }) => status === 'published')
        .map((row) => [row['assessment'] ?? '', row]),
    );

  test.skipIf(site === null)('companies, the municipalities they serve, and what is passed on', async () => {
    const published = inForce();
    const tasks = csvOf(dir, 'outsourcing')
      .filter(({ assessment = '' }) => published.has(assessment))
      .flatMap((row) => (row['contractor_ids'] ?? '').split(' ').map((company) => ({ ...row, company }) as Row))
      .filter(({ company }) => company !== '');
    const expected = inOrder(tasks.map(({ company = '' }) => company)).map((company) => {
      const own = tasks.filter((task) => task['company'] === company);
      return {
        company,
        municipalities: String(new Set(own.map((task) => task['municipality_code'])).size),
        tasks: String(own.length),
        passed_on: countOf(own, ({ subcontracted = '' }) => subcontracted.includes('再委託する')),
      };
    });
    const order = (row: Row): number => Number(row['municipalities']) * 1e6 + Number(row['tasks']);
    expected.sort((a, b) => order(b) - order(a));
    const rows = await inDuckdb(dir, (database) => ask(database, queryOf('passed_on')));
    expect(rows).toEqual(expected);
    if (!isSample) return;
    expect(rows.some((row) => Number(row['municipalities']) > 1)).toBe(true);
    expect(rows.some((row) => row['passed_on'] !== '0' && row['passed_on'] !== row['tasks'])).toBe(true);
  });

  test.skipIf(site === null)('changes by month, before and after the fact', async () => {
    const published = inForce();
    const changes = csvOf(dir, 'changes').filter(
      ({ assessment = '', n, date = '' }) => published.has(assessment) && Number(n) > 0 && date.length >= 7,
    );
    const expected = inOrder(changes.map(({ date = '' }) => date.slice(0, 7))).map((month) => {
      const own = changes.filter(({ date = '' }) => date.startsWith(month));
      return {
        month,
        changes: String(own.length),
        before_the_fact: countOf(own, ({ timing }) => timing === '事前'),
        after_the_fact: countOf(own, ({ timing }) => timing === '事後'),
        not_said: countOf(own, ({ timing }) => timing === ''),
      };
    });
    const rows = await inDuckdb(dir, (database) => ask(database, queryOf('before_the_fact')));
    expect(rows).toEqual(expected);
    if (!isSample) return;
    for (const column of ['before_the_fact', 'after_the_fact'])
      expect(rows.some((row) => Number(row[column]) > 1)).toBe(true);
  });

  test.skipIf(site === null)('one item across municipalities', async () => {
    const published = inForce();
    const expected = csvOf(dir, 'items').flatMap(({ assessment = '', field, choice = '', url = '' }) => {
      const row = published.get(assessment);
      if (row === undefined || row['procedure_id'] !== 'jido-teate' || field !== 'I-1-3') return [];
      const { municipality = '', published: day = '', title = '' } = row;
      return [{ municipality, persons: choice, published: day, title, url }];
    });
    const rows = await inDuckdb(dir, (database) => ask(database, queryOf('persons')));
    const byAddress = (all: readonly Row[]): Row[] =>
      all.toSorted((a, b) => ((a['url'] ?? '') < (b['url'] ?? '') ? -1 : 1));
    expect(byAddress(rows)).toEqual(byAddress(expected));
    if (isSample) expect(rows.length).toBeGreaterThan(3);
  });

  test.skipIf(site === null)('the statement for Trino names every column in its order', async () => {
    const [head = []] = readCsv(readFileSync(join(dir, 'data/changes.csv'), 'utf8'));
    const [row] = await inDuckdb(dir, (database) => ask(database, queryOf('statement')));
    const names = Array.from((row?.['statement'] ?? '').matchAll(/"(\w+)" (?:VARCHAR|INTEGER|BOOLEAN)\b/gu));
    expect(names.map(([, name]) => name)).toEqual(head);
  });
});

test('a column by another name is noticed', async () => {
  await inDuckdb(sites.sample.dir, async (database) => {
    const renamed: [view: string, column: string, asked: string][] = [
      ['outsourcing', 'contractor_ids', 'passed_on'],
      ['changes', 'timing', 'before_the_fact'],
      ['items', 'choice', 'persons'],
    ];
    for (const [view, column, asked] of renamed) {
      await database.run(
        `CREATE OR REPLACE VIEW ${view} AS SELECT * RENAME (${column} AS other) FROM 'data/${view}.parquet'`,
      );
      await expect(ask(database, queryOf(asked))).rejects.toThrow(column);
    }
  });
});
