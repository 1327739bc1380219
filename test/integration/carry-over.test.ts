import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { carryOver } from '../../src/integration/carry-over.ts';
import { exchangeFolders } from '../../src/integration/exchange.ts';
import { foreignIn, readManifest } from '../../src/integration/manifest.ts';
import { stageSite } from '../../src/integration/swap.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';
import { writeFiles, writeSite } from './support/site.ts';

const folder = useTemporaryFolder('carry');
let dir: string;
beforeEach(() => {
  dir = folder.at('site');
});

/** Files below a folder, each with its path as its text. */
const make = (at: string, ...paths: string[]): string =>
  writeFiles(at, Object.fromEntries(paths.map((path) => [path, path])));
const makeSite = (name: string, ...paths: string[]): string =>
  writeSite(make(folder.at(name), 'index.html', 'data/items.csv', ...paths), {});

const FOREIGN = ['.git/HEAD', '.git/objects/ab/cdef', '.nojekyll', 'CNAME', 'data/notes/own.txt', 'googleabc.html'];

test('what no build made stays in the folder of the site, and what a build made goes', async () => {
  make(makeSite('site', 'assessments/992011-1/index.html'), ...FOREIGN);
  symlinkSync('../elsewhere', join(dir, 'link'));
  await stageSite(make(folder.at('made'), 'index.html', 'data/items.csv', 'about/index.html'), dir).swap();
  for (const path of FOREIGN) expect(readFileSync(join(dir, path), 'utf8')).toBe(path);
  expect(readlinkSync(join(dir, 'link'))).toBe('../elsewhere');
  expect(readdirSync(dir).sort()).toEqual(
    ['.git', '.hyokasho-files', '.nojekyll', 'CNAME', 'about', 'data', 'googleabc.html', 'index.html', 'link'].sort(),
  );
  expect(readdirSync(folder.path)).toEqual(['site']);
});

test('it stays over many builds, also where a build of the same site follows', async () => {
  make(makeSite('site'), ...FOREIGN);
  for (const name of ['one', 'two', 'three']) await stageSite(makeSite(name), dir).swap();
  expect(foreignIn(dir)).toEqual(['.git', '.nojekyll', 'CNAME', 'data/notes', 'googleabc.html']);
});

test('a file of a person in the place of a new one is named, and both folders stay as they were', async () => {
  make(makeSite('site'), 'about/index.html');
  const staged = stageSite(make(folder.at('made'), 'index.html', 'about/index.html'), dir);
  await expect(staged.swap()).rejects.toThrow(
    /about\/index\.html was made by no build.*The last site, if there was one, is unchanged/u,
  );
  staged.discard();
  expect(readdirSync(folder.path)).toEqual(['site']);
  expect(readFileSync(join(dir, 'data/items.csv'), 'utf8')).toBe('data/items.csv');
});

test('the list of a site holds every file of it but itself, in order', () => {
  expect([...(readManifest(makeSite('site')) ?? [])]).toEqual(['.hyokasho-files', 'data/items.csv', 'index.html']);
});

test.each(['windows ends of lines', 'a folder of a person in the place of a file'])(
  'the list is read with %s',
  (kind) => {
    makeSite('site');
    if (kind.startsWith('windows')) writeFileSync(join(dir, '.hyokasho-files'), 'data/items.csv\r\nindex.html\r\n');
    else {
      rmSync(join(dir, 'index.html'));
      make(dir, 'index.html/own.txt');
    }
    expect(foreignIn(dir)).toEqual(kind.startsWith('windows') ? [] : ['index.html']);
  },
);

test('a file that is carried over is the same file, and one that is there already is left', () => {
  make(folder.at('from'), 'a/own.txt', 'a/both.txt');
  make(folder.at('to'), 'a/both.txt');
  writeFileSync(folder.at('to/a/both.txt'), 'theirs');
  carryOver(['a'], folder.at('from'), folder.at('to'));
  expect(lstatSync(folder.at('to/a/own.txt')).ino).toBe(lstatSync(folder.at('from/a/own.txt')).ino);
  expect(readFileSync(folder.at('to/a/both.txt'), 'utf8')).toBe('theirs');
});

test('folders are exchanged in one step, or nothing is changed', () => {
  const [one, two] = ['one', 'two'].map((name) => make(folder.at(name), name)) as [string, string];
  const done = exchangeFolders(one, two);
  expect([readdirSync(one), readdirSync(two)]).toEqual(done ? [['two'], ['one']] : [['one'], ['two']]);
  const isKnown = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (isKnown && spawnSync('perl', ['-e', '1']).status === 0) expect(done).toBe(true);
});
