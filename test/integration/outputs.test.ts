import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOutputs, type Outputs } from '../../src/integration/outputs.ts';

let base: string;
let folder: string;
let database: DatabaseSync;
let stages = 0;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'hyokasho-outputs-'));
  folder = join(base, 'outputs');
  database = openDatabase();
});
afterEach(() => {
  database.close();
  rmSync(base, { recursive: true });
});

function openDatabase(): DatabaseSync {
  const opened = new DatabaseSync(join(base, 'workspace.sqlite'));
  opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  return opened;
}

/** The outputs as the next build finds them. */
function reopen(): Outputs {
  database.close();
  database = openDatabase();
  return openOutputs(database, folder);
}

function filesIn(root: string): Record<string, string> {
  if (!existsSync(root)) return {};
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

async function stage(outputs: Outputs): Promise<Record<string, string>> {
  const target = join(base, `site-${(stages += 1)}`);
  await outputs.stage(target);
  return filesIn(target);
}

interface Step {
  path: string;
  inputs: string;
  fails: boolean;
}

/** A file that holds its inputs; it ends half-way where it fails. */
async function makeOrKeep(outputs: Outputs, { path, inputs, fails }: Step): Promise<void> {
  if (outputs.keep(path, inputs)) return;
  await outputs.make(path, inputs, (file) => {
    writeFileSync(file, fails ? '' : inputs);
    if (fails) throw new Error('cut');
  });
}

describe('outputs of a build', () => {
  test('a file counts as kept only for the inputs that it was made from', () => {
    const first = openOutputs(database, folder);
    expect(first.keep('a/b.json', '1')).toBe(false);
    first.write('a/b.json', '1', 'text');
    const next = reopen();
    expect(next.keep('a/b.json', '2')).toBe(false);
    expect(next.keep('a/b.json', '1')).toBe(true);
  });

  test('what is staged is what was kept and written, and nothing that was not named', async () => {
    const first = openOutputs(database, folder);
    first.write('kept.txt', '1', 'kept');
    first.write('changed.txt', '1', 'old');
    first.write('gone/deep/file.txt', '1', 'gone');
    first.write('gone/beside.txt', '1', 'beside');
    expect(Object.keys(await stage(first))).toEqual([
      'changed.txt',
      'gone/beside.txt',
      'gone/deep/file.txt',
      'kept.txt',
    ]);
    const next = reopen();
    next.keep('kept.txt', '1');
    next.keep('gone/beside.txt', '1');
    await next.make('changed.txt', '2', (file) => writeFileSync(file, Uint8Array.of(110, 101, 119)));
    const expected = { 'changed.txt': 'new', 'gone/beside.txt': 'beside', 'kept.txt': 'kept' };
    expect(await stage(next)).toEqual(expected);
    expect(filesIn(folder)).toEqual(expected);
    expect(existsSync(join(folder, 'gone', 'deep'))).toBe(false);
  });

  test('a file that vanished or was cut off is made again', () => {
    const first = openOutputs(database, folder);
    first.write('a.txt', '1', 'text');
    first.write('b.txt', '1', 'text');
    rmSync(join(folder, 'a.txt'));
    writeFileSync(join(folder, 'b.txt'), 'tex');
    const next = reopen();
    expect(next.keep('a.txt', '1')).toBe(false);
    expect(next.keep('b.txt', '1')).toBe(false);
  });

  test('an end between the first and the last byte leaves nothing that counts as whole', async () => {
    const first = openOutputs(database, folder);
    first.write('list.json', '1', 'old!');
    const cut = reopen().make('list.json', '2', (file) => {
      writeFileSync(file, 'half');
      throw new Error('the disk is full');
    });
    await expect(cut).rejects.toThrow('the disk is full');
    const next = reopen();
    expect(next.keep('list.json', '1')).toBe(false);
    expect(next.keep('list.json', '2')).toBe(false);
    expect(await stage(next)).toEqual({});
    expect(filesIn(folder)).toEqual({});
  });

  test('a folder may stand where a file stood, and the other way round', async () => {
    const first = openOutputs(database, folder);
    first.write('a', '1', 'file');
    first.write('b/c', '1', 'below');
    const next = reopen();
    next.write('a/b/c', '1', 'below');
    next.write('b', '1', 'file');
    expect(await stage(next)).toEqual({ 'a/b/c': 'below', b: 'file' });
  });

  test.each([
    ['a', 'a/b'],
    ['a/b', 'a'],
  ])('"%s" and "%s" in one site are an error', (one, other) => {
    const outputs = openOutputs(database, folder);
    outputs.write(one, '1', 'one');
    expect(() => outputs.write(other, '1', 'other')).toThrow('cannot have both');
  });

  test('a path is written once', () => {
    const outputs = openOutputs(database, folder);
    outputs.write('a', '1', 'one');
    expect(() => outputs.write('a', '1', 'one')).toThrow('"a" is written twice by one build');
  });

  test.each(['', '/etc/passwd', '../a', 'a/../../b', 'a//b', 'a/', './a', 'a\\..\\b', 'C:/a', 'c:a', 'a\0b'])(
    '"%s" is no path of the site',
    (path) => {
      const outputs = openOutputs(database, folder);
      expect(() => outputs.keep(path, '1')).toThrow('is no path of a file of the site');
      expect(() => outputs.write(path, '1', '')).toThrow('is no path of a file of the site');
      expect(Object.keys(filesIn(base)).filter((file) => !file.startsWith('workspace.sqlite'))).toEqual([]);
    },
  );

  test('no file is staged over another one', async () => {
    const outputs = openOutputs(database, folder);
    outputs.write('b', '1', 'staged');
    const target = join(base, 'full');
    mkdirSync(target);
    writeFileSync(join(target, 'b'), 'there');
    await expect(outputs.stage(target)).rejects.toThrow('EEXIST');
    expect(filesIn(target)).toEqual({ b: 'there' });
  });

  test('a site that stands keeps its files when they are made anew', async () => {
    const site = join(base, 'standing');
    const first = openOutputs(database, folder);
    first.write('a', '1', 'one');
    await first.make('b', '1', (file) => writeFileSync(file, 'one'));
    await first.stage(site);
    const next = reopen();
    next.write('a', '2', 'two');
    await next.make('b', '2', (file) => writeFileSync(file, 'two'));
    expect(filesIn(site)).toEqual({ a: 'one', b: 'one' });
    expect(await stage(next)).toEqual({ a: 'two', b: 'two' });
  });

  test('what somebody writes into a file of a site is in no site after it, though it has the same length', async () => {
    const site = join(base, 'standing');
    const first = openOutputs(database, folder);
    first.write('a', '1', 'one');
    await first.stage(site);
    const { mtime } = statSync(join(site, 'a'));
    writeFileSync(join(site, 'a'), 'own');
    utimesSync(join(site, 'a'), mtime, new Date(mtime.getTime() + 1));
    const next = reopen();
    expect(next.keep('a', '1')).toBe(false);
    next.write('a', '1', 'one');
    expect(await stage(next)).toEqual({ a: 'one' });
    expect(filesIn(site)).toEqual({ a: 'own' });
  });

  test.each([
    ['the time at which it was made', 0, true],
    ['the whole second of it, as some archives keep it', 'second', true],
    ['another time', 1, false],
    ['the second before', -1000, false],
  ] as const)('a file counts as kept with %s', (_, change, isKept) => {
    const outputs = openOutputs(database, folder);
    const at = join(folder, 'a');
    outputs.write('a', '1', 'one');
    // So that it has a time within its second.
    const made = new Date(1_700_000_000_250);
    utimesSync(at, made, made);
    database.prepare('UPDATE outputs SET modified = ?').run(made.getTime());
    const changed = change === 'second' ? 1_700_000_000_000 : made.getTime() + change;
    utimesSync(at, made, new Date(changed));
    expect(reopen().keep('a', '1')).toBe(isKept);
  });

  test('a file that is kept has the time at which it was made, for the caches of readers', async () => {
    const first = openOutputs(database, folder);
    first.write('a', '1', 'one');
    await first.stage(join(base, 'one'));
    const next = reopen();
    expect(next.keep('a', '1')).toBe(true);
    await next.stage(join(base, 'two'));
    expect(statSync(join(base, 'two', 'a')).mtimeMs).toBe(statSync(join(base, 'one', 'a')).mtimeMs);
  });

  test('sizes and folders are those of the files of this build', () => {
    const first = openOutputs(database, folder);
    first.write('data/tables.csv', '1', '表');
    first.write('old/file', '1', '');
    const next = reopen();
    next.keep('data/tables.csv', '1');
    next.write('robots.txt', '1', '');
    next.write('api/v1/a.json', '1', '{}');
    expect(next.size('data/tables.csv')).toBe(3);
    expect(next.folders()).toEqual(['api', 'data']);
    expect(() => next.size('old/file')).toThrow('is no part of the site');
  });

  test('they are listed by their paths with what they are made from, whatever is written meanwhile', async () => {
    const outputs = openOutputs(database, folder);
    outputs.write('b/2', 'two', '22');
    outputs.write('a', 'one', '1');
    const seen: string[] = [];
    for (const { path, inputs, size } of outputs.listed()) {
      seen.push(`${path} ${inputs} ${size}`);
      if (path === 'a') outputs.write('a.gz', 'new', '');
    }
    expect(seen.filter((line) => !line.startsWith('a.gz'))).toEqual(['a one 1', 'b/2 two 2']);
    const target = join(base, 'some');
    await outputs.stage(target, { isLeftOut: ({ inputs }) => inputs === 'one' });
    expect(Object.keys(filesIn(target))).toEqual(['a.gz', 'b/2']);
    expect(outputs.has('a', 'one')).toBe(true);
  });

  test('more than are read at a time are listed and staged, each once', async () => {
    const outputs = openOutputs(database, folder);
    const paths = Array.from({ length: 250 }, (_, n) => `f/${String(n).padStart(3, '0')}`);
    for (const path of paths) outputs.write(path, path, path);
    expect(Array.from(outputs.listed(), ({ path }) => path)).toEqual(paths);
    expect(Object.keys(await stage(outputs))).toEqual(paths);
  });

  test('a file that vanishes after it was kept is an error that says what to do', async () => {
    const outputs = openOutputs(database, folder);
    outputs.write('a', '1', 'one');
    rmSync(join(folder, 'a'));
    await expect(outputs.stage(join(base, 'site'))).rejects.toThrow('Run the build again');
  });

  test('many builds with ends in between give the files of the last one', async () => {
    const path = fc.constantFrom('a', 'b', 'c/d', 'c/e', 'c/f/g');
    const step = fc.record({ path, inputs: fc.constantFrom('1', '2', '3'), fails: fc.boolean() });
    const builds = fc.array(fc.uniqueArray(step, { selector: (one) => one.path }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(builds, async (all) => {
        for (const steps of all) {
          const outputs = reopen();
          const named = new Map<string, string>();
          let ended = false;
          for (const one of steps) {
            const made = makeOrKeep(outputs, one);
            ended = await made.then(
              () => false,
              () => true,
            );
            if (ended) break;
            named.set(one.path, one.inputs);
          }
          if (!ended) expect(await stage(outputs)).toEqual(Object.fromEntries(named));
        }
      }),
      { numRuns: 60 },
    );
  });
});
