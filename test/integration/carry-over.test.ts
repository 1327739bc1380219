import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carryOver } from '../../src/integration/carry-over.ts';
import { exchangeFolders } from '../../src/integration/exchange.ts';
import { foreignIn, readManifest, writeManifest } from '../../src/integration/manifest.ts';
import { stageSite } from '../../src/integration/swap.ts';

let folder: string;
let dir: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-carry-'));
  dir = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Files below a folder, each with its path as its text. */
function make(at: string, ...paths: string[]): string {
  for (const path of paths) {
    mkdirSync(join(at, path, '..'), { recursive: true });
    writeFileSync(join(at, path), path);
  }
  return at;
}

function makeSite(name: string, ...paths: string[]): string {
  const site = make(join(folder, name), 'index.html', 'data/items.csv', ...paths);
  writeManifest(site);
  return site;
}

const FOREIGN = ['.git/HEAD', '.git/objects/ab/cdef', '.nojekyll', 'CNAME', 'data/notes/own.txt', 'googleabc.html'];

test('what no build made stays in the folder of the site, and what a build made goes', async () => {
  make(makeSite('site', 'assessments/992011-1/index.html'), ...FOREIGN);
  symlinkSync('../elsewhere', join(dir, 'link'));
  await stageSite(make(join(folder, 'made'), 'index.html', 'data/items.csv', 'about/index.html'), dir).swap();
  for (const path of FOREIGN) expect(readFileSync(join(dir, path), 'utf8')).toBe(path);
  expect(readlinkSync(join(dir, 'link'))).toBe('../elsewhere');
  expect(readdirSync(dir).sort()).toEqual(
    ['.git', '.hyokasho-files', '.nojekyll', 'CNAME', 'about', 'data', 'googleabc.html', 'index.html', 'link'].sort(),
  );
  expect(readdirSync(folder)).toEqual(['site']);
});

test('it stays over many builds, also where a build of the same site follows', async () => {
  make(makeSite('site'), ...FOREIGN);
  for (const name of ['one', 'two', 'three']) await stageSite(makeSite(name), dir).swap();
  expect(foreignIn(dir)).toEqual(['.git', '.nojekyll', 'CNAME', 'data/notes', 'googleabc.html']);
});

test('a file of a person in the place of a new one is named, and both folders stay as they were', async () => {
  make(makeSite('site'), 'about/index.html');
  const staged = stageSite(make(join(folder, 'made'), 'index.html', 'about/index.html'), dir);
  await expect(staged.swap()).rejects.toThrow(
    /about\/index\.html was made by no build.*The last site stands as it was/u,
  );
  staged.discard();
  expect(readdirSync(folder)).toEqual(['site']);
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
  make(join(folder, 'from'), 'a/own.txt', 'a/both.txt');
  make(join(folder, 'to'), 'a/both.txt');
  writeFileSync(join(folder, 'to/a/both.txt'), 'theirs');
  carryOver(['a'], join(folder, 'from'), join(folder, 'to'));
  expect(lstatSync(join(folder, 'to/a/own.txt')).ino).toBe(lstatSync(join(folder, 'from/a/own.txt')).ino);
  expect(readFileSync(join(folder, 'to/a/both.txt'), 'utf8')).toBe('theirs');
});

test('folders are exchanged in one step, or nothing is changed', () => {
  const [one, two] = ['one', 'two'].map((name) => make(join(folder, name), name)) as [string, string];
  const done = exchangeFolders(one, two);
  expect([readdirSync(one), readdirSync(two)]).toEqual(done ? [['two'], ['one']] : [['one'], ['two']]);
});
