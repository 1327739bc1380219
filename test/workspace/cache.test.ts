import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../src/text/digest.ts';
import { digestOfFolders } from '../../src/workspace/digest-folders.ts';
import { pruneCache } from '../../src/workspace/cache.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = folderOfTest('cache');
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

const DAY = 24 * 3600 * 1000;

test('folders that nobody used for two weeks are removed, and files are not', () => {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const ages: [string, number][] = [
    ['old', 14 * DAY + 1000],
    ['used', 14 * DAY],
    ['young', 0],
  ];
  for (const [name, age] of ages) {
    mkdirSync(join(folder, name));
    utimesSync(join(folder, name), new Date(now - age), new Date(now - age));
  }
  writeFileSync(join(folder, 'file'), '');
  utimesSync(join(folder, 'file'), new Date(0), new Date(0));
  pruneCache(folder, now);
  expect(['old', 'used', 'young', 'file'].map((name) => existsSync(join(folder, name)))).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
