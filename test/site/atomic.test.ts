import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, inject, test } from 'vitest';
import { buildsFolder } from '../../src/integration/cache-folder.ts';
import { digestOfFolders } from '../../src/workspace/digest-folders.ts';
import { ROOT, run, start, untilSaid } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let folder: string;
let out: string;

beforeEach(() => {
  folder = folderOfTest('atomic');
  out = join(folder, 'site');
});

const cases = inject('cases');
/** Stands for a site that was built before; a small one, as it is copied often. */
const last = cases.pagefind;
/** One value for all the files of a folder. */
const digest = (dir: string): string => digestOfFolders(dir, ['.'], ['']);
const builds = buildsFolder(ROOT);

/** One municipality of the sample corpus: what takes time in these tests is not what is built. */
function smallContent(municipality: string): string {
  const content = join(folder, 'content');
  for (const path of ['municipalities.yaml', `assessments/${municipality}`])
    cpSync(join(ROOT, 'content', path), join(content, path), { recursive: true });
  return content;
}

/** The same with an error in one file. */
function brokenContent(): string {
  const content = smallContent('992011');
  const path = join(content, 'assessments', '992011', '12.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^# .*$/mu, '# 様式にない見出し'));
  return content;
}

test('content with an error is reported with its place, and the last site is unchanged', async () => {
  cpSync(last.dir, out, { recursive: true });
  const before = digest(out);
  const { code, stderr } = await run('build', ['--content', brokenContent(), '--out', out]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/assessments\/992011\/12\.md:\d+:\d+ {2}error {2}.*様式にない見出し.*\[unknown-heading\]/u);
  expect(stderr).toMatch(/error: The content has \d+ errors?, listed above\./u);
  expect(digest(out)).toBe(before);
  expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a build that gets %s leaves the last site as it was, and nothing else',
  async (signal) => {
    cpSync(last.dir, out, { recursive: true });
    const before = digest(out);
    const running = start('build', ['--content', smallContent('992020'), '--out', out]);
    const { child, ended } = running;
    // The check has ended: the pages are under way.
    await untilSaid(running, 'stderr', /^check .*assessments?/mu);
    const workspace = readdirSync(builds).find((name) => name.includes(`-${child.pid}-`));
    expect(workspace).toBeDefined();
    child.kill(signal);
    const { code, stderr } = await ended;
    expect({ code, stderr }).toEqual({
      code: signal === 'SIGINT' ? 130 : 143,
      stderr: expect.stringContaining(`Stopped (${signal}).`),
    });
    expect(digest(out)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
    expect(existsSync(join(builds, workspace ?? ''))).toBe(false);
  },
);

test('a build that is killed leaves the last site as it was, and the next one clears away what it left', async () => {
  cpSync(last.dir, out, { recursive: true });
  const before = digest(out);
  const running = start('build', ['--content', smallContent('992020'), '--out', out]);
  const { child, ended } = running;
  await untilSaid(running, 'stderr', /^check .*assessments?/mu);
  child.kill('SIGKILL');
  await ended;
  expect(digest(out)).toBe(before);
  const next = await run('build', ['--content', join(folder, 'content'), '--out', out]);
  expect(next.code, next.stderr).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
  expect(readdirSync(builds).filter((name) => name.includes(`-${child.pid}-`))).toEqual([]);
});

test('two builds at once, of other content into other folders and of the same into one, do each other no harm', async () => {
  const content = smallContent('992020');
  const other = join(folder, 'other');
  const ends = await Promise.all([
    run('build', ['--content', cases.content, '--out', out]),
    run('build', ['--content', cases.content, '--out', out]),
    run('build', ['--content', content, '--out', other]),
  ]);
  for (const { code, stderr } of ends) expect(code, stderr).toBe(0);
  expect(digest(out)).toBe(digest(cases.grams.dir));
  const ids = (dir: string): string[] =>
    (JSON.parse(readFileSync(join(dir, 'api/v1/assessments.json'), 'utf8')) as { id: string }[]).map(({ id }) => id);
  expect(ids(other).every((id) => id.startsWith('992020-'))).toBe(true);
  // Former ids have pages too.
  const pages = readdirSync(join(other, 'assessments')).sort();
  expect(pages).toEqual(expect.arrayContaining(ids(other)));
  const records = readdirSync(join(other, 'api/v1/assessments')).filter((name) => name.endsWith('.json'));
  expect(pages).toEqual(records.map((name) => name.slice(0, -'.json'.length)).sort());
  expect(readdirSync(folder).sort()).toEqual(['content', 'other', 'site']);
});

test('a folder of a person is never replaced', async () => {
  mkdirSync(out);
  writeFileSync(join(out, 'letter.txt'), '');
  const { code, stderr } = await run('build', ['--out', out]);
  expect(code).toBe(1);
  expect(stderr).toContain('has files that no build has put there');
  expect(readdirSync(out)).toEqual(['letter.txt']);
});
