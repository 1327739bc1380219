import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeManifest } from '../../src/integration/manifest.ts';
import { notePending, recoverPending } from '../../src/integration/pending.ts';
import { recover, stageSite, withLock } from '../../src/integration/swap.ts';
import { hostToken, isLeftBehind, openWorkspace, ownName } from '../../src/integration/workspace.ts';

let folder: string;
let dir: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-swap-'));
  dir = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A folder that looks like a built site and says which one it is. */
function makeSite(path: string, name: string): string {
  mkdirSync(join(path, 'api', 'v1'), { recursive: true });
  writeFileSync(join(path, 'api', 'v1', 'assessments.json'), '[]');
  writeFileSync(join(path, 'index.html'), name);
  writeManifest(path);
  return path;
}

const shown = (path = dir): string => readFileSync(join(path, 'index.html'), 'utf8');

/** The name that a process which has ended gave to something of its own. */
async function nameOfEnded(prefix: string): Promise<string> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return ownName(prefix).replace(`-${process.pid}-`, `-${child.pid}-`);
}

test('a site takes the place of the last one and leaves nothing beside it', async () => {
  makeSite(dir, 'old');
  await stageSite(makeSite(join(folder, 'work', 'site'), 'new'), dir).swap();
  rmSync(join(folder, 'work'), { recursive: true });
  expect(shown()).toBe('new');
  expect(readdirSync(folder)).toEqual(['site']);
});

test('a first site is put where there was none, with the folders above it', async () => {
  const deep = join(folder, 'a', 'b', 'site');
  await stageSite(makeSite(join(folder, 'made'), 'first'), deep).swap();
  expect(shown(deep)).toBe('first');
});

test('a site that is discarded leaves the last one and nothing beside it', () => {
  makeSite(dir, 'old');
  stageSite(makeSite(join(folder, 'made'), 'new'), dir).discard();
  expect(shown()).toBe('old');
  expect(readdirSync(folder)).toEqual(['site']);
});

test('a link to the site stays a link', async () => {
  makeSite(join(folder, 'release'), 'old');
  symlinkSync(join(folder, 'release'), dir, 'dir');
  await stageSite(makeSite(join(folder, 'made'), 'new'), dir).swap();
  expect(readlinkSync(dir)).toBe(join(folder, 'release'));
  expect(shown()).toBe('new');
});

test('many builds at once leave one whole site and nothing beside it', async () => {
  const names = Array.from({ length: 8 }, (_, n) => `site ${n}`);
  const staged = names.map((name, n) => stageSite(makeSite(join(folder, `made${n}`), name), dir));
  await Promise.all(staged.map((site) => site.swap()));
  expect(names).toContain(shown());
  expect(readdirSync(folder)).toEqual(['site']);
});

test('after a build was killed between its two renames, the last site comes back', async () => {
  makeSite(dir, 'old');
  renameSync(dir, join(folder, await nameOfEnded('.site.old-')));
  makeSite(join(folder, await nameOfEnded('.site.new-')), 'half');
  await withLock(dir, () => recover(dir));
  expect(shown()).toBe('old');
  expect(readdirSync(folder)).toEqual(['site']);
});

test('what a running build has beside DIR is left alone', async () => {
  makeSite(dir, 'old');
  const other = makeSite(join(folder, ownName('.site.new-')), 'other');
  await stageSite(makeSite(join(folder, 'made'), 'new'), dir).swap();
  expect(existsSync(other)).toBe(true);
});

test('a workspace takes away those of builds that have ended, and no others', async () => {
  const ended = join(folder, await nameOfEnded('build-'));
  const running = join(folder, ownName('build-'));
  for (const path of [ended, running]) mkdirSync(path);
  const own = openWorkspace(folder);
  expect(readdirSync(folder).sort()).toEqual([running, own].map((path) => path.slice(folder.length + 1)).sort());
});

test('whatever command comes next puts back the site of a build that was killed between its two renames', async () => {
  makeSite(dir, 'old');
  notePending(folder, dir);
  const notes = join(folder, '.cache/hyokasho/swaps');
  const [note = ''] = readdirSync(notes);
  renameSync(join(notes, note), join(notes, await nameOfEnded('swap-')));
  renameSync(dir, join(folder, await nameOfEnded('.site.old-')));
  await recoverPending(folder);
  expect(shown()).toBe('old');
  expect(readdirSync(notes)).toEqual([]);
});

test('a site that another machine took away and never put back comes back too: the lock says that it has ended', async () => {
  makeSite(join(folder, `.site.old-${hostToken('elsewhere', '')}-1-00000000`), 'old');
  await withLock(dir, () => recover(dir));
  expect(shown()).toBe('old');
});

test('what a person put into a folder that a killed build left behind stays', async () => {
  makeSite(dir, 'new');
  const old = makeSite(join(folder, await nameOfEnded('.site.old-')), 'old');
  writeFileSync(join(old, 'CNAME'), 'example.jp');
  expect(await withLock(dir, () => recover(dir))).toEqual([old]);
  expect(existsSync(old)).toBe(true);
  writeFileSync(join(dir, 'CNAME'), 'example.jp');
  expect(await withLock(dir, () => recover(dir))).toEqual([]);
  expect(existsSync(old)).toBe(false);
});

test.each([
  ['build-01.example.jp', 'build-02.example.jp'],
  ['one.example.jp', 'two.example.jp'],
])('machines called %s and %s are two', (one, other) => {
  expect(hostToken(one, '')).not.toBe(hostToken(other, ''));
});

test('two machines called localhost are two, and a live build of another one is left alone', () => {
  expect(hostToken('localhost', 'a')).not.toBe(hostToken('localhost', 'b'));
  const path = makeSite(join(folder, `.site.new-${hostToken('elsewhere', '')}-999999-00000000`), 'other');
  expect(isLeftBehind(path, '.site.new-')).toBe(false);
  expect(isLeftBehind(path, '.site.new-', Date.now() + 2 * 24 * 60 * 60 * 1000)).toBe(true);
});
