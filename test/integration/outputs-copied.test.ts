import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOutputs } from '../../src/integration/outputs.ts';
import { openDatabase } from '../../src/workspace/sqlite.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

// EISDIR is what Windows says of a disk that has no second names (exFAT).
test.each(['EXDEV', 'EPERM', 'EACCES', 'EISDIR', 'UNKNOWN'])(
  'where a system has no second name for a file (%s), the site has a copy with the same time',
  async (code) => {
    const folder = folderOfTest('outputs-copied');
    const database = openDatabase(':memory:');
    const outputs = openOutputs(database, join(folder, 'kept'), () => {
      throw Object.assign(new Error(code), { code });
    });
    outputs.write('data/a.csv', '1', 'one');
    utimesSync(outputs.fileAt('data/a.csv'), 1_000_000, 1_000_000);
    await outputs.stage(join(folder, 'site'));
    database.close();
    const copy = join(folder, 'site/data/a.csv');
    expect(readFileSync(copy, 'utf8')).toBe('one');
    expect(statSync(copy)).toMatchObject({ mtimeMs: 1_000_000_000, nlink: 1 });
  },
);
