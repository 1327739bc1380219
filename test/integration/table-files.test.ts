import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCsv, openParquet } from '../../src/integration/table-files.ts';
import type { Cell, Column } from '../../src/export/tables/table.ts';

const COLUMNS: Column[] = [
  { name: 'code', type: 'string', label: '', description: '' },
  { name: 'count', type: 'integer', label: '', description: '' },
  { name: 'known', type: 'boolean', label: '', description: '' },
];

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hyokasho-tables-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function readParquet(path: string): Promise<{ groups: number; rows: Record<string, unknown>[] }> {
  const { buffer, byteOffset, length } = readFileSync(path);
  const file = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
  return { groups: parquetMetadata(file).row_groups.length, rows: await parquetReadObjects({ file }) };
}

test('CSV begins with a byte order mark and the names, and keeps codes as they are', () => {
  const path = join(folder, 'a.csv');
  const csv = openCsv(path, COLUMNS);
  csv.add([['011002', 3, true]]);
  csv.add([
    ['=1+1', null, false],
    ['a\n"b"', 0, null],
  ]);
  csv.close();
  expect(readFileSync(path, 'utf8')).toBe(
    '\ufeffcode,count,known\r\n011002,3,true\r\n\'=1+1,,false\r\n"a\n""b""",0,\r\n',
  );
});

test('Parquet is written part by part, and keeps texts, numbers, and what is not said', async () => {
  const path = join(folder, 'a.parquet');
  const rows = Array.from({ length: 45_000 }, (_, n): Cell[] => [
    n % 5 === 0 ? null : `=${n}、"𠮷"\n`,
    n % 3 === 0 ? null : n,
    n % 2 === 0,
  ]);
  const parquet = openParquet(path, COLUMNS);
  for (let at = 0; at < rows.length; at += 700) parquet.add(rows.slice(at, at + 700));
  parquet.close();
  const read = await readParquet(path);
  expect(read.groups).toBe(3);
  expect(read.rows.map((row) => Object.values(row))).toEqual(rows);
});

test('a table without rows has its columns all the same', async () => {
  const path = join(folder, 'a.parquet');
  openParquet(path, COLUMNS).close();
  expect(await readParquet(path)).toEqual({ groups: 0, rows: [] });
});
