import { chmodSync, readFileSync, statSync, utimesSync } from 'node:fs';
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

test.runIf(process.platform !== 'win32')(
  'who may read a file of the site is as it was made, whatever became of that in a site that stands',
  async () => {
    const folder = folderOfTest('outputs-copied');
    const database = openDatabase(':memory:');
    const first = openOutputs(database, join(folder, 'kept'));
    first.write('a', '1', 'one');
    await first.stage(join(folder, 'standing'));
    const { mode, mtimeMs } = statSync(join(folder, 'standing/a'));
    chmodSync(join(folder, 'standing/a'), 0o600);
    const next = openOutputs(database, join(folder, 'kept'));
    expect(next.keep('a', '1')).toBe(true);
    await next.stage(join(folder, 'next'));
    database.close();
    const now = statSync(join(folder, 'next/a'));
    expect(now.mode).toBe(mode);
    expect(Math.abs(now.mtimeMs - mtimeMs)).toBeLessThan(1);
    expect(statSync(join(folder, 'standing/a')).mode & 0o777).toBe(0o600);
  },
);
