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
import { checkTarget, recover, stageSite, withLock } from '../../src/build/swap.ts';
import { openWorkspace, ownName } from '../../src/build/workspace.ts';

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

test('a folder that no build has made is not replaced', () => {
  mkdirSync(dir);
  writeFileSync(join(dir, 'thesis.doc'), '');
  expect(() => checkTarget(dir, [])).toThrow(/has files that no build has put there/u);
});

test('a folder that holds the content is not replaced', () => {
  makeSite(dir, 'old');
  expect(() => checkTarget(dir, [join(dir, 'content')])).toThrow(/which the build would delete/u);
});

test('a file is not replaced', () => {
  writeFileSync(dir, '');
  expect(() => checkTarget(dir, [])).toThrow(/is a file/u);
});

test.each(['empty', 'missing', 'site'])('a folder may be replaced that is: %s', (kind) => {
  if (kind === 'empty') mkdirSync(dir);
  if (kind === 'site') makeSite(dir, 'old');
  expect(() => checkTarget(dir, [join(folder, 'content')])).not.toThrow();
});
