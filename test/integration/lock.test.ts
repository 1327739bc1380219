import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { BuildError } from '../../src/integration/build-error.ts';
import { lockPath, withLockOn } from '../../src/integration/lock.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let folder: string;
let target: string;

beforeEach(() => {
  folder = folderOfTest('lock');
  target = join(folder, 'site');
});

/** The shortest that proper-lockfile takes for `stale` is two seconds. */
const times = { stale: 2000, patience: 10_000, pause: 20 };
const YEAR = 365 * 24 * 60 * 60 * 1000;

test.each([
  ['in a year', YEAR],
  ['a year ago', -YEAR],
])('a lock that nobody touches, dated %s, does not hold up a build', async (_, offset) => {
  mkdirSync(lockPath(target));
  const time = new Date(Date.now() + offset);
  utimesSync(lockPath(target), time, time);
  expect(await withLockOn(target, () => 'done', times)).toBe('done');
  expect(existsSync(lockPath(target))).toBe(false);
});

test('a file in the place of the lock is named', async () => {
  writeFileSync(lockPath(target), '');
  await expect(withLockOn(target, () => 'done', times)).rejects.toThrow(BuildError);
  await expect(withLockOn(target, () => 'done', times)).rejects.toThrow(/\.site\.lock is a file.*Remove or rename it/u);
});

test('a lock in use is waited for, and named where the wait gets long', async () => {
  const order: string[] = [];
  await Promise.all(['a', 'b', 'c'].map((name) => withLockOn(target, () => order.push(name), times)));
  expect(order.sort()).toEqual(['a', 'b', 'c']);
  mkdirSync(lockPath(target));
  await expect(withLockOn(target, () => 'done', { ...times, patience: 0 })).rejects.toThrow(
    /Another build holds the lock/u,
  );
});
