import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, digestOfFolders, openCache, pruneCache } from '../../src/corpus/cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

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
