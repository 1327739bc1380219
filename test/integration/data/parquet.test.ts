import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { ParquetWriter, fileWriter, schemaFromColumnData } from 'hyparquet-writer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TableValue, Column } from '../../../src/export/tables/table.ts';
import { packRowGroup, writeParquet } from '../../../src/integration/data/parquet.ts';

const COLUMNS: Column[] = [
  { name: 'code', type: 'string', label: '', description: '' },
  { name: 'count', type: 'integer', label: '', description: '' },
  { name: 'known', type: 'boolean', label: '', description: '' },
];

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hyokasho-parquet-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function readParquet(path: string): Promise<{ groups: number; rows: TableValue[][] }> {
  const { buffer, byteOffset, length } = readFileSync(path);
  const file = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  return {
    groups: parquetMetadata(file).row_groups.length,
    rows: rows.map((row) => Object.values(row) as TableValue[]),
  };
}

const makeRows = (count: number, text = ''): TableValue[][] =>
  Array.from({ length: count }, (_, n) => [
    n % 5 === 0 ? null : `=${n}、"𠮷"\n${text}`,
    n % 3 === 0 ? null : n,
    n % 2 === 0,
  ]);

test('groups that are packed by themselves are read as one table, with texts, numbers, and what is not said', async () => {
  const path = join(folder, 'a.parquet');
  const groups = [makeRows(300), makeRows(1), makeRows(20, '評')];
  writeParquet(
    path,
    COLUMNS,
    groups.map((rows) => packRowGroup(COLUMNS, rows)),
  );
  expect(await readParquet(path)).toEqual({ groups: 3, rows: groups.flat() });
});

test('the file is what the library writes of the same groups, also where a column has several pages', () => {
  // A page holds a megabyte.
  const groups = [makeRows(900, '評価書'.repeat(700)), makeRows(100), makeRows(700, '変更'.repeat(1000))];
  const [packed, whole] = [join(folder, 'packed.parquet'), join(folder, 'whole.parquet')];
  writeParquet(
    packed,
    COLUMNS,
    groups.map((rows) => packRowGroup(COLUMNS, rows)),
  );
  const types = ['STRING', 'INT32', 'BOOLEAN'] as const;
  const described = COLUMNS.map(({ name }, at) => ({ name, type: types[at] ?? 'STRING', data: [] as TableValue[] }));
  const schema = schemaFromColumnData({ columnData: described });
  const writer = new ParquetWriter({ writer: fileWriter(whole), schema, createdBy: 'hyokasho' });
  for (const rows of groups) {
    const columnData = described.map((column, at) => ({ ...column, data: rows.map((row) => row[at] ?? null) }));
    void writer.write({ columnData, rowGroupSize: rows.length });
  }
  void writer.finish();
  expect(readFileSync(packed).equals(readFileSync(whole))).toBe(true);
});

test('a table without rows has its columns all the same', async () => {
  const path = join(folder, 'a.parquet');
  writeParquet(path, COLUMNS, []);
  expect(await readParquet(path)).toEqual({ groups: 0, rows: [] });
});
