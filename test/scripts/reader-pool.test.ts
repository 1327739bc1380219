import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReaderPool } from '../../scripts/import/reader-pool.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const folder = folderOfFile('pool');
const path = join(folder, 'a.txt');
writeFileSync(path, '評価書番号\t7\n');
const source = { path, name: 'a.txt', meta: null };
const MEGABYTE = 1024 * 1024;

test('a file that is being read when the import is stopped is no fault of its memory', async () => {
  const pool = new ReaderPool(folder, { time: 60_000, memory: 1024 * MEGABYTE });
  const answer = pool.read(source);
  pool.close();
  expect(await answer).toMatchObject({ code: 'interrupted' });
  expect(await pool.read(source)).toMatchObject({ code: 'interrupted' });
});

test('files that wait for a reader are read in turn, or answered as interrupted', async () => {
  const pool = new ReaderPool(folder, { time: 60_000, memory: 1024 * MEGABYTE });
  const readAll = (): Promise<{ code?: string; seconds: number }>[] =>
    Array.from({ length: pool.size + 2 }, () => pool.read(source));
  const answers = await Promise.all(readAll());
  expect(answers.map(({ code }) => code)).toEqual(answers.map(() => 'form'));
  const stopped = readAll();
  pool.close();
  for (const answer of await Promise.all(stopped)) expect(answer).toMatchObject({ code: 'interrupted' });
});

test.each([
  ['a time longer than timers know', { time: 1e15, memory: 1024 * MEGABYTE }, { code: 'form', message: /./u }],
  [
    'a time of parts of a second',
    { time: 1, memory: 1024 * MEGABYTE },
    { code: 'time', message: /0\.001 s .*--time-limit/u },
  ],
  ['little memory', { time: 60_000, memory: 20 * MEGABYTE }, { code: 'memory', message: /20 MB .*--memory-limit/u }],
])('%s', async (_, limits, { code, message }) => {
  const pool = new ReaderPool(folder, limits);
  try {
    expect(await pool.read(source)).toMatchObject({ code, message: { en: expect.stringMatching(message) } });
  } finally {
    pool.close();
  }
});
