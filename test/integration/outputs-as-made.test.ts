import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOutputs } from '../../src/integration/outputs.ts';
import { openDatabase, type DatabaseSync } from '../../src/workspace/sqlite.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';

const folder = useTemporaryFolder('outputs-as-made');
let database: DatabaseSync;
beforeEach(() => {
  database = openDatabase(':memory:');
  openNow().write('a/b.html', 'inputs', 'words');
});
afterEach(() => database.close());

/** As a build opens them. */
const openNow = () => openOutputs(database, folder.at('outputs'));

test('a file that stands is kept as it was made, from whatever, and is part of the site', async () => {
  const outputs = openNow();
  expect(outputs.keepAsMade('a/b.html')).toBe(true);
  expect(await outputs.stage(folder.at('site'))).toEqual(['a/b.html']);
});

test('what was never made, what somebody has written into, and what was not made to its end is not kept', async () => {
  const outputs = openNow();
  for (const path of ['a', 'a/c.html']) expect(outputs.keepAsMade(path)).toBe(false);
  expect(() => outputs.keepAsMade('../b.html')).toThrow('is no path of a file of the site');
  const file = outputs.fileAt('a/b.html');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'other words');
  utimesSync(file, atime, mtime);
  expect(outputs.keepAsMade('a/b.html')).toBe(false);

  const broken = outputs.make('a/d.html', 'inputs', (place) => {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, 'half');
    throw new Error('The disk is full.');
  });
  await expect(broken).rejects.toThrow('The disk is full.');
  expect(openNow().keepAsMade('a/d.html')).toBe(false);
  expect(await openNow().stage(folder.at('site'))).toEqual([]);
});
