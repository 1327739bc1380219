import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../src/text/digest.ts';
import { digestOfFolders } from '../../src/workspace/digest-folders.ts';
import { openCache, pruneCache } from '../../src/workspace/cache.ts';
import { pruneEntries } from '../../src/workspace/prune-entries.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = folderOfTest('cache');
});

const code = 'c'.repeat(64);
const digest = digestOf('a file');

test('what was written is read', async () => {
  const cache = openCache(folder, code);
  const value = { text: '児童手当', lines: [1, 2], none: null };
  expect(cache.has(digest)).toBe(false);
  cache.write(digest, value);
  expect(cache.has(digest)).toBe(true);
  expect(await openCache(folder, code).read(digest)).toEqual(value);
});

test('other code reads nothing of it', async () => {
  openCache(folder, code).write(digest, 1);
  expect(await openCache(folder, 'd'.repeat(64)).read(digest)).toBeNull();
});

test('a damaged entry is as good as none', async () => {
  const cache = openCache(folder, code);
  cache.write(digest, 1);
  const [entry] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.gz'));
  writeFileSync(join(folder, entry ?? ''), 'cut off');
  expect(await cache.read(digest)).toBeNull();
});

test('digests tell parts apart that would be equal when joined', () => {
  expect(digestOf('ab', 'c')).not.toBe(digestOf('a', 'bc'));
});

test('the digest of folders follows names and contents of the files with the endings, and nothing else', () => {
  mkdirSync(join(folder, 'src/inner'), { recursive: true });
  const of = (): string => digestOfFolders(folder, ['src', 'gone'], ['.ts', '.yaml']);
  const seen = [of()];
  const changes: [string, string, boolean][] = [
    ['src/a.ts', '1', true],
    ['src/a.ts', '2', true],
    ['src/inner/b.yaml', '', true],
    ['src/readme.md', 'x', false],
    ['elsewhere.ts', 'x', false],
  ];
  for (const [path, text, differs] of changes) {
    writeFileSync(join(folder, path), text);
    const next = of();
    expect(seen.includes(next), path).toBe(!differs);
    seen.push(next);
  }
});

test('folders of code that nobody used for two weeks are removed', () => {
  const old = openCache(folder, 'a'.repeat(64)).dir;
  const used = openCache(folder, 'b'.repeat(64)).dir;
  const long = new Date(Date.now() - 15 * 24 * 3600 * 1000);
  utimesSync(old, long, long);
  pruneCache(folder);
  expect([existsSync(old), existsSync(used)]).toEqual([false, true]);
});

const DAY = 24 * 3600 * 1000;
const limits = { days: 14, bytes: 1_000_000 };

test('entries that nobody used for two weeks are removed, and those in use stay', () => {
  const cache = openCache(folder, code);
  const [old, kept, young] = ['old', 'kept', 'young'].map((name) => digestOf(name)) as [string, string, string];
  for (const each of [old, kept, young]) cache.write(each, each);
  const age = (each: string, days: number): void => {
    const time = new Date(Date.now() - days * DAY);
    utimesSync(join(cache.dir, each.slice(0, 2), `${each.slice(2)}.json.gz`), time, time);
  };
  age(old, 15);
  age(kept, 15);
  age(young, 13);
  expect(cache.keep(kept)).toBe(true);
  pruneEntries(cache.dir, Date.now(), limits);
  expect([old, kept, young].map(cache.has)).toEqual([false, true, true]);
  expect(cache.keep(old)).toBe(false);
});

test('the oldest entries go where there are too many, but none that was used within a day', () => {
  const cache = openCache(folder, code);
  const digests = Array.from({ length: 6 }, (_, n) => digestOf(String(n)));
  for (const [n, each] of digests.entries()) {
    cache.write(
      each,
      Array.from({ length: 100 }, (_, at) => digestOf(each, String(at))),
    );
    const time = new Date(Date.now() - n * DAY - 1000);
    utimesSync(join(cache.dir, each.slice(0, 2), `${each.slice(2)}.json.gz`), time, time);
  }
  const size = statSync(join(cache.dir, digests[0]?.slice(0, 2) ?? '', `${digests[0]?.slice(2)}.json.gz`)).size;
  pruneEntries(cache.dir, Date.now(), { days: 14, bytes: size * 2.5 });
  expect(digests.map(cache.has)).toEqual([true, true, true, false, false, false]);
  // The next look is a day later.
  pruneEntries(cache.dir, Date.now(), { days: 0, bytes: 0 });
  expect(digests.filter(cache.has)).toHaveLength(3);
  pruneEntries(cache.dir, Date.now() + 2 * DAY, { days: 0, bytes: 0 });
  expect(digests.filter(cache.has)).toEqual([]);
});
