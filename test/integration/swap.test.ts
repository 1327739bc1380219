import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { notePending, recoverPending } from '../../src/integration/pending.ts';
import { recover, stageSite, withLock } from '../../src/integration/swap.ts';
import { hostToken, isStaleEntry, openWorkspace, uniqueName } from '../../src/integration/workspace.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';
import { writeSite } from './support/site.ts';
import { runWithoutRights } from './support/without-rights.ts';

const folder = useTemporaryFolder('swap');
let dir: string;
beforeEach(() => {
  dir = folder.at('site');
});

/** A folder that looks like a built site and says which one it is. */
const makeSite = (path: string, name: string): string =>
  writeSite(path, { 'api/v1/assessments.json': '[]', 'index.html': name });

const shown = (path = dir): string => readFileSync(join(path, 'index.html'), 'utf8');

/** The name that a process which has ended gave to something of its own. */
async function nameOfEnded(prefix: string): Promise<string> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return uniqueName(prefix).replace(`-${process.pid}-`, `-${child.pid}-`);
}

test('a site takes the place of the last one and leaves nothing beside it', async () => {
  makeSite(dir, 'old');
  await stageSite(makeSite(folder.at('work', 'site'), 'new'), dir).swap();
  rmSync(folder.at('work'), { recursive: true });
  expect(shown()).toBe('new');
  expect(readdirSync(folder.path)).toEqual(['site']);
});

test('a first site is put where there was none, with the folders above it', async () => {
  const deep = folder.at('a', 'b', 'site');
  await stageSite(makeSite(folder.at('made'), 'first'), deep).swap();
  expect(shown(deep)).toBe('first');
});

test('a site that is discarded leaves the last one and nothing beside it', () => {
  makeSite(dir, 'old');
  stageSite(makeSite(folder.at('made'), 'new'), dir).discard();
  expect(shown()).toBe('old');
  expect(readdirSync(folder.path)).toEqual(['site']);
});

test('a link to the site stays a link', async () => {
  makeSite(folder.at('release'), 'old');
  symlinkSync(folder.at('release'), dir, 'dir');
  await stageSite(makeSite(folder.at('made'), 'new'), dir).swap();
  expect(readlinkSync(dir)).toBe(folder.at('release'));
  expect(shown()).toBe('new');
});

test('many builds at once leave one whole site and nothing beside it', async () => {
  const names = Array.from({ length: 8 }, (_, n) => `site ${n}`);
  const staged = names.map((name, n) => stageSite(makeSite(folder.at(`made${n}`), name), dir));
  await Promise.all(staged.map((site) => site.swap()));
  expect(names).toContain(shown());
  expect(readdirSync(folder.path)).toEqual(['site']);
});

test('after a build was killed between its two renames, the last site comes back', async () => {
  makeSite(dir, 'old');
  renameSync(dir, folder.at(await nameOfEnded('.site.old-')));
  makeSite(folder.at(await nameOfEnded('.site.new-')), 'half');
  await withLock(dir, () => recover(dir));
  expect(shown()).toBe('old');
  expect(readdirSync(folder.path)).toEqual(['site']);
});

test('what a running build has beside DIR is left alone', async () => {
  makeSite(dir, 'old');
  const other = makeSite(folder.at(uniqueName('.site.new-')), 'other');
  await stageSite(makeSite(folder.at('made'), 'new'), dir).swap();
  expect(existsSync(other)).toBe(true);
});

test('a workspace takes away those of builds that have ended, and no others', async () => {
  const ended = folder.at(await nameOfEnded('build-'));
  const running = folder.at(uniqueName('build-'));
  for (const path of [ended, running]) mkdirSync(path);
  const own = openWorkspace(folder.path);
  expect(readdirSync(folder.path).sort()).toEqual(
    [running, own].map((path) => path.slice(folder.path.length + 1)).sort(),
  );
});

test('whatever command comes next puts back the site of a build that was killed between its two renames', async () => {
  makeSite(dir, 'old');
  notePending(folder.path, dir);
  const notes = folder.at('.cache/hyokasho/swaps');
  const [note = ''] = readdirSync(notes);
  renameSync(join(notes, note), join(notes, await nameOfEnded('swap-')));
  renameSync(dir, folder.at(await nameOfEnded('.site.old-')));
  await recoverPending(folder.path);
  expect(shown()).toBe('old');
  expect(readdirSync(notes)).toEqual([]);
});

test('a site that another machine took away and never put back comes back too: the lock says that it has ended', async () => {
  makeSite(folder.at(`.site.old-${hostToken('elsewhere', '')}-1-00000000`), 'old');
  await withLock(dir, () => recover(dir));
  expect(shown()).toBe('old');
});

test('what a person put into a folder that a killed build left behind stays', async () => {
  makeSite(dir, 'new');
  const old = makeSite(folder.at(await nameOfEnded('.site.old-')), 'old');
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
  const path = makeSite(folder.at(`.site.new-${hostToken('elsewhere', '')}-999999-00000000`), 'other');
  expect(isStaleEntry(path, '.site.new-')).toBe(false);
  expect(isStaleEntry(path, '.site.new-', Date.now() + 2 * 24 * 60 * 60 * 1000)).toBe(true);
});

test.runIf(process.platform !== 'win32')(
  'what a killed build left and nobody can remove ends no later build',
  async () => {
    makeSite(dir, 'new');
    const old = makeSite(folder.at(await nameOfEnded('.site.old-')), 'old');
    chmodSync(folder.path, 0o555);
    expect(runWithoutRights(folder.path, 'src/integration/swap.ts', 'recover', [dir])).toBe('');
    expect([existsSync(old), shown()]).toEqual([true, 'new']);
    chmodSync(folder.path, 0o755);
  },
);
