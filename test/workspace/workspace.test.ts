import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evictWorkspaces } from '../../src/workspace/evict.ts';
import { exclusively, takeLock } from '../../src/workspace/lock.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/open-workspace.ts';
import { openReader } from '../../src/workspace/resource-reader.ts';
import { openResourceWriter } from '../../src/workspace/resource-writer.ts';
import { recordReads } from '../../src/workspace/reads.ts';
import { ROOT } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let base: string;
const opened: Workspace[] = [];
beforeEach(() => {
  base = folderOfTest('workspaces');
});
afterEach(() => opened.splice(0).forEach((workspace) => workspace.close()));

function open(more: { content?: string; alone?: boolean } = {}): Workspace {
  const workspace = openWorkspace({ root: ROOT, content: '/content', base, ...more });
  opened.push(workspace);
  return workspace;
}

const noticesOf = (workspace: Workspace): string[] =>
  workspace.takeNotices().flatMap(({ messages }) => messages.map(({ reason }) => reason));

function put(workspace: Workspace, name: string, value: unknown): void {
  const maker = openResourceWriter(workspace.database()).open(name);
  maker.put(name, value);
  maker.end();
}

test('a content folder has one workspace, and each has its own', () => {
  const [own, same, other] = [open(), open(), open({ content: '/other' })];
  expect(own.folder).toBe(same.folder);
  expect(own.folder).not.toBe(other.folder);
  expect(existsSync(own.outputs)).toBe(true);
  expect([own, same, other].flatMap(noticesOf)).toEqual([]);
});

test('a reader sees the workspace as it was when it was opened, one that follows sees it as it is', () => {
  const workspace = open();
  put(workspace, 'tables', ['old']);
  const [still, following] = [openReader(workspace.databasePath), openReader(workspace.databasePath, { follow: true })];
  expect(following.read('tables')).toEqual(['old']);
  put(workspace, 'tables', ['new']);
  put(workspace, 'rows', []);
  expect([still.read('tables'), still.read('rows')]).toEqual([['old'], null]);
  expect([following.read('tables'), following.read('rows')]).toEqual([['new'], []]);
  still.close();
  following.close();
});

test.each([true, false])('values of any size come back as they were (kept in memory: %s)', (keep) => {
  const workspace = open();
  const values = ['', 'あ'.repeat(1999), { text: 'あ"\n'.repeat(5000) }, [1, null, false]];
  values.forEach((value, n) => put(workspace, `value/${n}`, value));
  const reader = openReader(workspace.databasePath);
  for (let round = 0; round < 2; round += 1)
    expect(values.map((_, n) => reader.read(`value/${n}`, keep))).toEqual(values);
  reader.close();
});

test('of each kind the last four are held; of large ones as many as have a megabyte together, and the last one', () => {
  const workspace = open();
  // Random digits shrink to less than half: two of these have more than a megabyte.
  const large = (seed: number): string => {
    let state = seed;
    return Array.from({ length: 1_400_000 }, () => (state = (state * 48_271) % 2_147_483_647) % 10).join('');
  };
  for (const n of [0, 1, 2, 3, 4]) put(workspace, `small/${n}`, { n });
  for (const n of [1, 2]) put(workspace, `large/${n}`, { text: large(n) });
  const reader = openReader(workspace.databasePath);
  const isHeld = (name: string, between: readonly string[]): boolean => {
    const first = reader.read(name);
    for (const other of between) reader.read(other);
    return reader.read(name) === first;
  };
  expect(isHeld('small/0', ['small/1', 'small/2', 'small/3'])).toBe(true);
  expect(isHeld('small/0', ['small/1', 'small/2', 'small/3', 'small/4'])).toBe(false);
  expect(isHeld('large/1', ['small/0', 'small/1', 'small/2', 'small/3', 'small/4'])).toBe(true);
  expect(isHeld('large/1', ['large/1'])).toBe(true);
  expect(isHeld('large/1', ['large/2'])).toBe(false);
  reader.close();
});

test('a value that was overwritten is named with its database', () => {
  const workspace = open();
  put(workspace, 'rows', 'あ'.repeat(3000));
  workspace.database().exec("update resources set value = x'0102' where name = 'rows'");
  const reader = openReader(workspace.databasePath);
  expect(() => reader.read('rows')).toThrow(`${workspace.databasePath} is damaged`);
  reader.close();
});

test('what is written as it was is no change, and what is not written again is gone', () => {
  const workspace = open();
  const write = (values: Record<string, unknown>): string[] => {
    const writer = openResourceWriter(workspace.database());
    const maker = writer.open('maker');
    for (const [name, value] of Object.entries(values)) maker.put(name, value);
    maker.end();
    return writer.changed();
  };
  expect(write({ a: 1, b: 2 })).toEqual(['a', 'b']);
  expect(write({ a: 1, b: 3, c: 4 })).toEqual(['b', 'c']);
  expect(write({ c: 4 })).toEqual(['a', 'b']);
  expect(() => openResourceWriter(workspace.database()).open('another').put('c', 4)).toThrow('"c" is made by');
});

test('reads are noted for those who record them, also behind an await, and each has its own', async () => {
  const workspace = open();
  put(workspace, 'a', 1);
  put(workspace, 'b', 2);
  const reader = openReader(workspace.databasePath);
  const read = (...names: string[]) =>
    recordReads(async () => {
      for (const name of names) {
        await Promise.resolve();
        // The second time it is held in memory, and is read all the same.
        reader.read(name, true);
      }
      return names.length;
    });
  const [one, other] = await Promise.all([read('a', 'none'), read('b', 'a')]);
  expect(one.value).toBe(2);
  expect([...one.reads]).toEqual([
    ['a', reader.digest('a')],
    ['none', null],
  ]);
  expect([...other.reads.keys()]).toEqual(['b', 'a']);
  expect(reader.digest('a')).toMatch(/^[0-9a-f]{32}$/u);
  reader.close();
});

test('a second one that asks for a workspace alone has one of its own, and is told', () => {
  const [first, second] = [open({ alone: true }), open({ alone: true })];
  expect([first.temporary, second.temporary]).toEqual([false, true]);
  expect(noticesOf(second)).toEqual([expect.stringContaining('ほかに動いている')]);
  expect(noticesOf(second)).toEqual([]);
  expect(open().folder).toBe(first.folder);
  second.close();
  expect(existsSync(second.folder)).toBe(false);
  first.close();
  expect(open({ alone: true }).temporary).toBe(false);
});

test('who waits for a lock has it when the other one has come to its end', async () => {
  const log: string[] = [];
  const work = (name: string) =>
    exclusively(base, 'sync', async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
    });
  await Promise.all([work('one'), work('other')]);
  expect(log).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});

test('a process that is killed lets go of its lock', async () => {
  const script = join(base, 'hold.ts');
  const lock = join(ROOT, 'src/workspace/lock.ts');
  writeFileSync(
    script,
    `import { takeLock } from ${JSON.stringify(lock)};\nprocess.send(takeLock(${JSON.stringify(base)}, 'alone') !== null);\nsetInterval(() => {}, 1000);\n`,
  );
  const child = fork(script, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  expect((await once(child, 'message'))[0]).toBe(true);
  expect(takeLock(base, 'alone')).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = takeLock(base, 'alone');
  expect(release).not.toBeNull();
  release?.();
  // Node's remark that SQLite is experimental, for one.
  expect(said).toBe('');
});

const DAY = 24 * 3600 * 1000;

/** Makes folders of workspaces of 1,000 bytes, by two names each, that were opened so many days ago. */
function makeOld(days: readonly number[]): string[] {
  return days.map((age, n) => {
    const folder = join(base, String(n).padStart(16, '0'));
    mkdirSync(join(folder, 'outputs'), { recursive: true });
    writeFileSync(join(folder, 'outputs', 'page.html'), 'x'.repeat(1000));
    linkSync(join(folder, 'outputs', 'page.html'), join(folder, 'spare.html'));
    const time = new Date(Date.now() - age * DAY);
    utimesSync(folder, time, time);
    return folder;
  });
}

test('workspaces that nobody opened for two weeks are removed, and what is no workspace stays', () => {
  const folders = makeOld([15, 13.9, 0]);
  mkdirSync(join(base, 'pictures'));
  utimesSync(join(base, 'pictures'), new Date(0), new Date(0));
  evictWorkspaces(base, '', Date.now(), { days: 14, bytes: 1e9 });
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, true, true]);
  expect(existsSync(join(base, 'pictures'))).toBe(true);
});

test.each([
  [2000, [true, true, true, false]],
  [1999, [true, true, false, false]],
])('beyond %i bytes the oldest ones go, but none that was opened within a day', (bytes, stay) => {
  const folders = makeOld([0.9, 2, 3, 4]);
  evictWorkspaces(base, '', Date.now(), { days: 14, bytes });
  expect(folders.map((folder) => existsSync(folder))).toEqual(stay);
  // The next look is a day later.
  evictWorkspaces(base, '', Date.now(), { days: 0, bytes: 0 });
  expect(folders.map((folder) => existsSync(folder))).toEqual(stay);
  evictWorkspaces(base, folders[0] ?? '', Date.now() + 2 * DAY, { days: 0, bytes: 0 });
  expect(folders.map((folder) => existsSync(folder))).toEqual([true, false, false, false]);
});

test('a workspace that is opened is one that is in use', () => {
  const { folder } = open();
  utimesSync(folder, new Date(0), new Date(0));
  open();
  expect(Date.now() - statSync(folder).mtimeMs).toBeLessThan(DAY);
  expect(readdirSync(base)).toContain('.evicted');
});
