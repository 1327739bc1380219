import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryRoot } from '../support/temporary-root.ts';

/** Stands for the folder in memory. */
const here = import.meta.dirname;
const { bavail, bsize } = statfsSync(here);
/** Others write there too. */
const LESS = 0.5 * bavail * bsize;
const MORE = 2 * bavail * bsize;

test.each([
  ['the folder that TMPDIR names', { TMPDIR: '/elsewhere' }, here, LESS, '/elsewhere'],
  ['memory, where it has room', {}, here, LESS, here],
  ['the folder of the system where memory is full', {}, here, MORE, tmpdir()],
  ['the folder of the system where there is no such thing', {}, join(here, 'none'), 0, tmpdir()],
])('tests keep their files in %s', (_, env, memory, room, expected) => {
  expect(temporaryRoot(env, memory, room)).toBe(expected);
});
