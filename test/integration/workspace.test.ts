import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hostToken, isStaleEntry, staleEntries, openWorkspace, uniqueName } from '../../src/integration/workspace.ts';
import { folderOfTest } from '../support/temporary-folder.ts';
import { runWithoutRights } from './support/without-rights.ts';

const HOUR = 60 * 60 * 1000;
/** No process has this id: it is above the highest one that Linux, macOS and Windows give in practice. */
const NOBODY = 2 ** 31 - 2;

let folder: string;
beforeEach(() => (folder = folderOfTest('own')));

/** A folder as a process of a machine makes it, last written to so many hours ago. */
function made(host: string, pid: number, hours: number): string {
  const path = join(folder, `build-${hostToken(host)}-${pid}-0123abcd`);
  mkdirSync(path);
  const time = new Date(Date.now() - hours * HOUR);
  utimesSync(path, time, time);
  return path;
}

describe('what another machine made', () => {
  test.each([
    [0, false],
    [23, false],
    [25, true],
  ])('and has not touched for %i hours counts as left behind: %s', (hours, expected) => {
    const path = made('elsewhere.example', process.pid, hours);
    expect(isStaleEntry(path, 'build-')).toBe(expected);
    expect(staleEntries(folder, 'build-')).toEqual(expected ? [path] : []);
  });

  test('counts as left behind one moment after a day, and not on its end', () => {
    const path = made('elsewhere.example', process.pid, 0);
    const time = new Date(2025, 0, 1);
    utimesSync(path, time, time);
    expect(isStaleEntry(path, 'build-', time.getTime() + 24 * HOUR)).toBe(false);
    expect(isStaleEntry(path, 'build-', time.getTime() + 24 * HOUR + 1)).toBe(true);
  });

  test('is still there when a build begins', () => {
    made('elsewhere.example', NOBODY, 1);
    const old = made('elsewhere.example', NOBODY - 1, 48);
    const own = openWorkspace(folder);
    const names = readdirSync(folder);
    expect(names).toHaveLength(2);
    expect(names.map((name) => join(folder, name))).toContain(own);
    expect(names.map((name) => join(folder, name))).not.toContain(old);
  });
});

describe('what this machine made', () => {
  test('is left behind when its process has ended, however old it is', () => {
    expect(isStaleEntry(made(hostname(), NOBODY, 0), 'build-')).toBe(true);
    expect(isStaleEntry(made(hostname(), process.pid, 48), 'build-')).toBe(false);
  });

  test('comes oldest first, and of anyone where that is asked', () => {
    const [young, old] = [made(hostname(), NOBODY, 1), made(hostname(), NOBODY - 1, 2)];
    const running = made(hostname(), process.pid, 3);
    expect(staleEntries(folder, 'build-')).toEqual([old, young]);
    expect(staleEntries(folder, 'build-', { ofAnyone: true })).toEqual([running, old, young]);
  });
});

test.each(['build-mine', 'build-0123-x-0123abcd', 'other'])('%s is no name of ours, and stays', (name) => {
  mkdirSync(join(folder, name));
  openWorkspace(folder);
  expect(readdirSync(folder)).toContain(name);
});

test('two names of one process differ', () => {
  expect(uniqueName('build-')).not.toBe(uniqueName('build-'));
  expect(isStaleEntry(join(folder, uniqueName('build-')), 'build-')).toBe(false);
});

test.runIf(process.platform !== 'win32')('a folder goes though somebody has made it read-only', () => {
  const tree = join(folder, 'tree');
  mkdirSync(join(tree, 'a', 'b'), { recursive: true });
  mkdirSync(join(folder, 'theirs'), { mode: 0o555 });
  writeFileSync(join(tree, 'a', 'b', 'c'), '');
  symlinkSync(join(folder, 'theirs'), join(tree, 'a', 'link'));
  for (const path of ['a/b', 'a', '']) chmodSync(join(tree, path), 0o555);
  expect(runWithoutRights(folder, 'src/integration/workspace.ts', 'removeTree', [tree])).toBe('');
  expect(readdirSync(folder)).toEqual(['theirs']);
  expect(statSync(join(folder, 'theirs')).mode & 0o777).toBe(0o555);
});
