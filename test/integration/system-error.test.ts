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

test.each([null, 'words', new Error('x'), { code: 'ENOSPC' }])('%s is no refusal of the system', (error) => {
  expect(describeSystemError(error)).toBeNull();
});
