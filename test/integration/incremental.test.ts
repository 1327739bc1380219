import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { seeded } from '../../scripts/bench/random.ts';
import { makeDerivation } from '../../src/integration/derive/derivation.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/open-workspace.ts';
import { sync, type SyncReport } from '../../src/workspace/sync.ts';
import { ROOT } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';
import { openEditor } from '../workspace/corpus-editor.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = folderOfTest('incremental');
  content = join(folder, 'content');
});

const open = (name: string): Workspace => openWorkspace({ root: ROOT, content, base: join(folder, name) });
const bring = (workspace: Workspace, more: Partial<Parameters<typeof sync>[1]> = {}): Promise<SyncReport> =>
  sync(workspace, { root: ROOT, content, derive: makeDerivation, thisYear: 2026, onFaults: () => undefined, ...more });

/** Every resource with its digest and its bytes, by name. */
function dump(workspace: Workspace): Map<string, string> {
  const rows = workspace
    .database()
    .prepare(
      'select name, resources.digest, coalesce(parsed.value, resources.value) as value from resources left join parsed on held = parsed.digest order by name',
    )
    .all() as { name: string; digest: string; value: string | Uint8Array }[];
  return new Map(rows.map(({ name, digest, value }) => [name, `${digest} ${Buffer.from(value).toString('base64')}`]));
}

const namesOfDifferent = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)).sort();

async function freshDump(): Promise<Map<string, string>> {
  const fresh = open('fresh');
  await bring(fresh);
  const resources = dump(fresh);
  fresh.close();
  rmSync(join(folder, 'fresh'), { recursive: true });
  return resources;
}

/** Ends in the midst of its work, if it has so much to do. */
async function bringAndDie(workspace: Workspace, after: number): Promise<void> {
  let left = after;
  const onMade = (): void => {
    if (left === 0) throw new Error('killed');
    left -= 1;
  };
  await bring(workspace, { onMade });
}

const isDeath = (error: unknown): void => expect(String(error)).toBe('Error: killed');

/** Rounds of edits, each of one to three, after which the workspace is compared with one that knew nothing. */
const ROUNDS = 16;

test.each([1, 2, 3, 4])('whatever is edited, the workspace becomes what a new one is (series %i)', async (seed) => {
  const random = seeded(seed);
  const editor = openEditor(content, random);
  for (let n = 0; n < 6; n += 1) editor.add();
  let workspace = open('kept');
  await bring(workspace);
  const log: string[] = [];
  const faults: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let n = Math.floor(random() * 3); n >= 0; n -= 1) log.push(editor.editAnything());
    // Some look at the content in between, some do not live to see the end, and some begin anew.
    if (random() < 0.2) await bring(workspace, { derive: null });
    if (random() < 0.3) await bringAndDie(workspace, Math.floor(random() * 20)).catch(isDeath);
    if (random() < 0.2) {
      workspace.close();
      workspace = open('kept');
    }
    const before = dump(workspace);
    const { errors, changed } = await bring(workspace, {
      onFaults: (file) => faults.push(...file.messages.filter(({ fatal }) => fatal === true).map(String)),
    });
    expect(faults, log.join(', ')).toEqual([]);
    expect(errors).toBe(0);
    const after = dump(workspace);
    expect(namesOfDifferent(after, await freshDump()), log.join(', ')).toEqual([]);
    expect(changed, log.join(', ')).toEqual(namesOfDifferent(before, after));
    const parsed = workspace.database().prepare('select count(*) as parsed from parsed').get();
    expect(parsed, log.join(', ')).toEqual({ parsed: editor.paths().length + editor.editions().length });
  }
  workspace.close();
});

const TEXT = '担当課は、届け出の内容を台帳と照らし合わせ、資格があるかを確かめ、結果を本人に知らせる。';

test('an edit of one text concerns the assessment, its item, and nothing else', async () => {
  const editor = openEditor(content, seeded(5));
  for (let n = 0; n < 6; n += 1) editor.add();
  const [path = ''] = editor.paths();
  const workspace = open('kept');
  const write = async (text: string): Promise<string[]> => {
    const markdown = readFileSync(join(content, path), 'utf8');
    editor.put(path, markdown.replace(/(### ②[^\n]*\n\n)[^\n]*\n/u, `$1${text}\n`));
    return (await bring(workspace)).changed;
  };
  await write(TEXT);
  const id = path.replace('assessments/', '').replace('/', '-').replace('.md', '');
  const own = [`assessment/${id}`, 'site/content'];
  expect(await write(TEXT.replace('本人', '世帯'))).toEqual([own[0], 'fields/I-1-2', own[1]]);
  expect(await write(TEXT.replace('本人に', ''))).toEqual([own[0], 'fields/I-1-2', 'site/characters', own[1]]);
  workspace.close();
});

const FINDINGS = /^(?:findings\/.+|finding-summaries)$/u;

test('an earlier edition concerns its assessment, what is said of its changes, and nothing else', async () => {
  const editor = openEditor(content, seeded(9));
  for (let n = 0; n < 6; n += 1) editor.add();
  const [path = ''] = editor.paths();
  const id = path.replace('assessments/', '').replace('/', '-').replace('.md', '');
  const workspace = open('kept');
  await bring(workspace);
  const before = dump(workspace);
  const markdown = readFileSync(join(content, path), 'utf8').replace(/(### ②[^\n]*\n\n)[^\n]*\n/u, `$1${TEXT}\n`);
  const put = async (date: string, text: string): Promise<string[]> => {
    editor.put(path.replace('.md', `/${date}.md`), text.replace(/^published: .*$/mu, `published: ${date}`));
    const { changed, errors, assessments } = await bring(workspace);
    expect([errors, assessments]).toEqual([0, 6]);
    expect(namesOfDifferent(dump(workspace), await freshDump())).toEqual([]);
    // Since when the texts of an assessment are known is said of its items, and of those of which it is the oldest that is known.
    const dated = changed.flatMap((name) => /^text-dates\/(.+)$/u.exec(name)?.[1] ?? []);
    const families = changed.filter((name) => /^(?:fields|copies)\/|^text-families$/u.test(name));
    for (const name of families.filter((one) => one.startsWith('fields/')))
      expect(dated).toContain(name.slice('fields/'.length));
    const others = changed.filter((name) => !name.startsWith('text-dates/') && !families.includes(name));
    return [...new Set(others.map((name) => (FINDINGS.test(name) ? 'findings' : name)))];
  };
  const own = [`edition-history/${id}`, `editions/${id}`];
  const together = ['findings', 'site/content', 'timeline', 'timeline/2025-03', 'timeline-of/992011'];
  expect(await put('2004-04-01', markdown)).toEqual([`edition/${id}/2004-04-01`, ...own, ...together].sort());
  expect(await put('2002-04-01', markdown)).toEqual([`edition/${id}/2002-04-01`, ...own, 'site/content'].sort());
  // Differences are numbered from the oldest edition on.
  const other = markdown.replace('資格', '要件');
  expect(await put('2002-04-01', other)).toEqual(
    [`edition/${id}/2002-04-01`, `edition-history/${id}`, ...together, 'timeline/2004-04'].sort(),
  );
  rmSync(join(content, path.replace('.md', '')), { recursive: true });
  await bring(workspace);
  expect(namesOfDifferent(dump(workspace), before)).toEqual([]);
  workspace.close();
});

test('what is taken back in any order is as it was', async () => {
  const editor = openEditor(content, seeded(6));
  for (let n = 0; n < 8; n += 1) editor.add();
  const workspace = open('kept');
  await bring(workspace);
  const before = dump(workspace);
  const texts = new Map(editor.paths().map((path) => [path, readFileSync(join(content, path), 'utf8')]));
  const reversed = (path: string): string => `number: "${900 - Number(/\d+(?=\.md)/u.exec(path)?.[0])}"`;
  for (const edit of [
    (path: string, text: string) => text.replace(/^number: .*$/mu, reversed(path)),
    (_: string, text: string) => text,
  ]) {
    for (const [path, text] of texts) editor.put(path, edit(path, text));
    await bring(workspace);
    expect(namesOfDifferent(dump(workspace), await freshDump())).toEqual([]);
  }
  for (const path of texts.keys()) rmSync(join(content, path));
  expect((await bring(workspace)).assessments).toBe(0);
  expect(namesOfDifferent(dump(workspace), await freshDump())).toEqual([]);
  for (const [path, text] of texts) editor.put(path, text);
  await bring(workspace);
  expect(namesOfDifferent(before, dump(workspace))).toEqual([]);
  workspace.close();
});

test.each(['onFile', 'onMade'])(
  'a process that is killed while it syncs (%s) does no harm to the next one',
  async (when) => {
    const editor = openEditor(content, seeded(7));
    for (let n = 0; n < 8; n += 1) editor.add();
    const script = join(folder, 'sync.ts');
    const from = (path: string): string => JSON.stringify(join(ROOT, 'src', path));
    writeFileSync(
      script,
      `import { openWorkspace } from ${from('workspace/open-workspace.ts')};
import { sync } from ${from('workspace/sync.ts')};
import { makeDerivation } from ${from('integration/derive/derivation.ts')};
const where = { root: ${JSON.stringify(ROOT)}, content: ${JSON.stringify(content)} };
const workspace = openWorkspace({ ...where, base: ${JSON.stringify(join(folder, 'kept'))} });
await sync(workspace, { ...where, derive: makeDerivation, thisYear: 2026, onFaults: () => {}, ${when}: () => process.send(1) });
`,
    );
    const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    for (let n = 0; n < 5; n += 1) await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    const workspace = open('kept');
    expect((await bring(workspace)).errors).toBe(0);
    expect(namesOfDifferent(dump(workspace), await freshDump())).toEqual([]);
    workspace.close();
  },
);

test('two that sync at the same time both come to the same end', async () => {
  const editor = openEditor(content, seeded(8));
  for (let n = 0; n < 5; n += 1) editor.add();
  const both = [open('kept'), open('kept')];
  const reports = await Promise.all(both.map((workspace) => bring(workspace)));
  expect(reports.map(({ cached }) => cached).sort()).toEqual([0, 5]);
  const fresh = await freshDump();
  for (const workspace of both) {
    expect(namesOfDifferent(dump(workspace), fresh)).toEqual([]);
    workspace.close();
  }
});
