import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeSystemError } from '../../src/integration/system-error.ts';
import { openDatabase } from '../../src/workspace/sqlite.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

/** What a statement throws. */
function errorOf(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}

test('a database for which there is no room, or that may only be read, is told in words', () => {
  const path = join(folderOfTest('system-error'), 'x.sqlite');
  const database = openDatabase(path);
  database.exec('create table x (y); pragma max_page_count = 2');
  const full = errorOf(() => database.exec('insert into x values (zeroblob(100000))'));
  expect(describeSystemError(full)?.en).toMatch(
    /the disk is full\. Make room.*\(Error: database or disk is full\)\.$/u,
  );
  database.close();
  const reader = openDatabase(path, { readOnly: true });
  expect(describeSystemError(errorOf(() => reader.exec('delete from x')))?.en).toContain('it may only be read');
  expect(describeSystemError(errorOf(() => reader.exec('select nothing')))).toBeNull();
  reader.close();
});

test('a database that cannot be read is told in words', () => {
  const path = join(folderOfTest('system-error'), 'x.sqlite');
  writeFileSync(path, 'no database'.repeat(1000));
  const database = openDatabase(path);
  expect(describeSystemError(errorOf(() => database.exec('create table x (y)')))?.en).toContain('it is damaged');
  database.close();
});

test('a disk that is full while an open file is written is told without the path, which the system does not say', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  expect(describeSystemError(full)).toEqual({
    ja: 'ディスクの空き容量がありません。空き容量を増やしてから、もう一度実行してください（ENOSPC）。',
    en: 'The disk is full. Make room, then run the command again (ENOSPC).',
  });
  expect(describeSystemError(Object.assign(new Error('EISDIR'), { code: 'EISDIR', syscall: 'read' }))).toBeNull();
});

test.each([null, 'words', new Error('x'), { code: 'ENOSPC' }])('%s is no refusal of the system', (error) => {
  expect(describeSystemError(error)).toBeNull();
});
