import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foreignIn, writeManifest } from '../../src/integration/manifest.ts';
import { openOutputs } from '../../src/integration/outputs.ts';
import { keepSpare, removeOthers, takeSpare } from '../../src/integration/spare-site.ts';
import { openDatabase, type DatabaseSync } from '../../src/workspace/sqlite.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';
import { writeFiles, writeSite } from './support/site.ts';
import { runWithoutRights } from './support/without-rights.ts';

const folder = useTemporaryFolder('spare-site');
let database: DatabaseSync;
let dir: string;
beforeEach(() => {
  database = openDatabase(':memory:');
  mkdirSync(folder.at('workspace'));
  dir = folder.at('public');
});
afterEach(() => database.close());

/**
 * Builds a site of `files`, each made from its text, and puts it in the place of the last one as builds do, but without their lock; `change`
 * may do something to a spare site.
 */
async function build(files: Readonly<Record<string, string>>, change: (site: string) => void = () => undefined) {
  const [workspace, site, old] = [folder.at('workspace'), folder.at('build', 'site'), folder.at('old')];
  const outputs = openOutputs(database, join(workspace, 'outputs'));
  for (const [path, text] of Object.entries(files)) if (!outputs.keep(path, text)) outputs.write(path, text, text);
  mkdirSync(folder.at('build'), { recursive: true });
  const hasSpare = takeSpare(workspace, site);
  if (hasSpare) change(site);
  const paths = await outputs.stage(site, { hasSpare });
  if (hasSpare) removeOthers(site, new Set(paths));
  writeManifest(site);
  const isFirst = !existsSync(dir);
  if (!isFirst) renameSync(dir, old);
  renameSync(site, dir);
  if (!isFirst) keepSpare(workspace, old, foreignIn(old));
  return { hasSpare, spare: join(workspace, 'spare') };
}

/** Files below a folder by their paths with their texts, and folders with null. */
const entriesIn = (root: string): Record<string, string | null> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .map((entry): [string, string | null] => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length + 1), entry.isDirectory() ? null : readFileSync(path, 'utf8')];
      })
      .filter(([path]) => path !== '.hyokasho-files')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The same as a build from nothing gives it. */
function builtAnew(files: Readonly<Record<string, string>>): Record<string, string | null> {
  const anew = folder.at('anew');
  rmSync(anew, { recursive: true, force: true });
  mkdirSync(anew);
  return entriesIn(writeFiles(anew, files));
}

/** Sites whose files stand in the place of folders of others, and the other way round. */
const sites = fc
  .uniqueArray(fc.constantFrom('a', 'a/b', 'a/b/c', 'a/d', 'e', 'e/f', 'g/h/i', 'g/h/j'), { minLength: 1 })
  .map((paths) => paths.filter((path) => !paths.some((other) => path.startsWith(`${other}/`))))
  .chain((paths) => fc.record(Object.fromEntries(paths.map((path) => [path, fc.constantFrom('1', '2')]))));

describe('a site that is built on the last but one', () => {
  test('has the files and folders of one that is built anew, whatever came before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sites, { minLength: 3, maxLength: 6 }), async (all) => {
        rmSync(dir, { recursive: true, force: true });
        for (const files of all) {
          await build(files);
          expect(entriesIn(dir)).toEqual(builtAnew(files));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('begins with the third build, and keeps the names that files have', async () => {
    const files = { 'a/b': 'one', c: 'two' };
    expect((await build(files)).hasSpare).toBe(false);
    const first = statSync(join(dir, 'a')).ino;
    expect((await build(files)).hasSpare).toBe(false);
    expect(statSync(join(dir, 'a')).ino).not.toBe(first);
    expect((await build({ ...files, c: 'three' })).hasSpare).toBe(true);
    expect(statSync(join(dir, 'a')).ino).toBe(first);
    expect(entriesIn(dir)).toEqual({ a: null, 'a/b': 'one', c: 'three' });
  });

  test('has nothing that somebody has put into what was kept', async () => {
    for (const text of ['1', '2']) await build({ 'a/b': text, c: 'same' });
    await build({ 'a/b': '3', c: 'same' }, (site) => {
      writeFiles(site, { 'a/b': 'theirs', 'd/e': 'theirs', f: 'theirs' });
      rmSync(join(site, 'c'));
      mkdirSync(join(site, 'c'));
      symlinkSync(folder.path, join(site, 'g'));
    });
    expect(entriesIn(dir)).toEqual({ a: null, 'a/b': '3', c: 'same' });
    expect(existsSync(folder.path)).toBe(true);
  });

  test.runIf(process.platform !== 'win32')('lets be read what a build anew would', async () => {
    const files = { 'a/b': 'one', c: 'two' };
    for (let n = 0; n < 2; n++) await build(files);
    await build(files, (site) => {
      for (const path of ['', 'a']) chmodSync(join(site, path), 0o700);
      chmodSync(join(site, 'a/b'), 0o600);
    });
    const { mode } = statSync(folder.at('build'));
    expect(statSync(dir).mode).toBe(mode);
    expect(statSync(join(dir, 'a')).mode).toBe(mode);
    expect(statSync(join(dir, 'a/b')).mode).toBe(statSync(join(dir, 'c')).mode);
  });
});

describe('what is kept of a site that was replaced', () => {
  test('holds no file that is nowhere else, and nothing that no build made', async () => {
    await build({ same: '1', changed: '1', gone: '1' });
    writeFiles(dir, { '.git/config': 'theirs', 'same.bak': 'theirs' });
    linkSync(join(dir, 'same.bak'), folder.at('theirs'));
    symlinkSync(folder.path, join(dir, 'link'));
    const { spare } = await build({ same: '1', changed: '2' });
    expect(readdirSync(spare)).toEqual(['same']);
    expect(readFileSync(folder.at('theirs'), 'utf8')).toBe('theirs');
    expect(existsSync(folder.path)).toBe(true);
  });

  test('takes the place of what was kept before', async () => {
    for (const text of ['1', '2', '3']) writeSite(folder.at(`old${text}`), { [`a${text}`]: text });
    for (const text of ['1', '2']) keepSpare(folder.at('workspace'), folder.at(`old${text}`), []);
    expect(readdirSync(folder.path).sort()).toEqual(['old3', 'workspace']);
  });

  test.runIf(process.platform !== 'win32')('may be written into, whatever rights somebody has taken', () => {
    const old = writeFiles(folder.at('old'), { 'a/b/c': '1', 'a/d': '1' });
    linkSync(join(old, 'a/b/c'), folder.at('c'));
    for (const path of ['a/b', 'a', '']) chmodSync(join(old, path), 0o555);
    const words = [folder.at('workspace'), old, []];
    expect(runWithoutRights(folder.path, 'src/integration/spare-site.ts', 'keepSpare', words)).toBe('');
    expect(existsSync(old)).toBe(false);
    const spare = folder.at('workspace', 'spare');
    expect(readdirSync(join(spare, 'a'))).toEqual(['b']);
    for (const path of ['', 'a', 'a/b']) expect(statSync(join(spare, path)).mode & 0o777).toBe(0o755);
  });

  test('is no spare before it is cleared, and goes with the next one', () => {
    writeFiles(folder.at('workspace', 'spare.part'), { a: 'theirs' });
    expect(takeSpare(folder.at('workspace'), folder.at('site'))).toBe(false);
    keepSpare(folder.at('workspace'), writeSite(folder.at('old'), { b: '1' }), []);
    expect(readdirSync(folder.at('workspace'))).toEqual(['spare']);
  });

  test('where the workspace cannot take it, it is removed', () => {
    const old = writeSite(folder.at('old'), { a: '1' });
    writeFileSync(folder.at('file'), '');
    keepSpare(folder.at('file'), old, []);
    expect(existsSync(old)).toBe(false);
  });
});

test.runIf(process.platform !== 'win32')(
  'a site that can neither be kept nor removed is left and told, and ends nothing',
  () => {
    const old = writeSite(folder.at('shut', 'old'), { a: '1' });
    chmodSync(folder.at('shut'), 0o555);
    expect(keepSpareWithoutRights(old)).toBe('');
    expect(existsSync(old)).toBe(true);
    chmodSync(folder.at('shut'), 0o755);
  },
);

/** What is written of an error. */
const keepSpareWithoutRights = (old: string): string =>
  runWithoutRights(folder.path, 'src/integration/spare-site.ts', 'keepSpare', [folder.at('workspace'), old, []]);

test('a spare that cannot become a site is removed', () => {
  const old = writeFiles(folder.at('old'), { a: '1' });
  writeManifest(old);
  linkSync(join(old, 'a'), folder.at('a'));
  keepSpare(folder.at('workspace'), old, []);
  const site = writeFiles(folder.at('build'), { 'in/the/way': '' });
  expect(takeSpare(folder.at('workspace'), site)).toBe(false);
  expect(readdirSync(folder.at('workspace'))).toEqual([]);
  expect(takeSpare(folder.at('workspace'), folder.at('other'))).toBe(false);
});
