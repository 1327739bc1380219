import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pick, seeded } from '../../../scripts/bench/random.ts';
import { openCorpus } from '../../../src/integration/corpus.ts';
import { assessmentsOf, comparedOf, timelineOf } from '../../../src/integration/data/corpus-source.ts';
import { withExports } from '../../../src/integration/data/export-run.ts';
import { silent } from '../../../src/integration/progress.ts';
import { writeData } from '../../../src/integration/data/write-data.ts';
import { makeDerivation } from '../../../src/integration/derive/derivation.ts';
import { openOutputs } from '../../../src/integration/outputs.ts';
import { openPageData } from '../../../src/integration/page-data.ts';
import { openPageReads } from '../../../src/integration/page-reads.ts';
import { openWorkspace, type Workspace } from '../../../src/workspace/open-workspace.ts';
import { openDatabase } from '../../../src/workspace/sqlite.ts';
import { sync } from '../../../src/workspace/sync.ts';
import { ROOT } from '../../support/run.ts';
import { openEditor } from '../../workspace/corpus-editor.ts';

let folder: string;
let content: string;
let workspace: Workspace;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-data-'));
  content = join(folder, 'content');
  mkdirSync(content);
  vi.stubEnv('HYOKASHO_CACHE', join(folder, 'cache'));
  workspace = openWorkspace({ root: ROOT, content, base: join(folder, 'workspaces') });
});
afterEach(() => {
  workspace.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

interface Build {
  /** Folder of the outputs and of all that is kept beside them. */
  kept: string;
  site: string | null;
  /** Is told each assessment that is loaded. */
  onLoad?: (id: string) => void;
}

/** Writes all data of the content and gives the files of the site. */
async function build({ kept, site, onLoad }: Build): Promise<Map<string, Buffer>> {
  const faults: string[] = [];
  const { errors } = await sync(workspace, {
    root: ROOT,
    content,
    derive: makeDerivation,
    thisYear: 2026,
    onFaults: (file) => faults.push(...file.messages.filter(({ fatal }) => fatal === true).map(String)),
  });
  expect(errors, faults.join('\n')).toBe(0);
  mkdirSync(kept, { recursive: true });
  const corpus = openCorpus(workspace.databasePath, { contentDir: content, site });
  const database = openDatabase(join(kept, 'outputs.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  try {
    const outputs = openOutputs(database, join(kept, 'outputs'));
    const options = { root: ROOT, content, site, base: '/' };
    const source = assessmentsOf(corpus);
    const load = (id: string) => {
      onLoad?.(id);
      return source.load(id);
    };
    const info = corpus.siteInfo();
    const pages = openPageData(corpus);
    await withExports({ source: { ...source, load }, database, outputs, options, folder: kept }, async (run) => {
      await writeData({
        run,
        options,
        progress: silent,
        portal: info.portal,
        contractors: info.contractors,
        procedures: info.procedures,
        compared: comparedOf(corpus),
        timeline: timelineOf(corpus),
        lists: {
          ids: pages.data.listIds,
          list: pages.data.list,
          digestOf: pages.digestOf,
          reads: openPageReads(database),
        },
        onTables: () => undefined,
      });
    });
    // Clears away what no build has any more, and copies nothing: thousands of files are half of the time.
    await outputs.stage(join(kept, 'staged'), { isLeftOut: () => true });
    const bytesOf = ({ path }: { path: string }): [string, Buffer] => [path, readFileSync(outputs.fileAt(path))];
    return new Map(Array.from(outputs.listed(), bytesOf));
  } finally {
    database.close();
    corpus.close();
  }
}

const namesOfDifferent = (one: Map<string, Buffer>, other: Map<string, Buffer>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => other.get(path)?.equals(one.get(path) ?? Buffer.from('missing')) !== true,
  );

async function buildAnew(site: string | null): Promise<Map<string, Buffer>> {
  const kept = join(folder, 'fresh');
  const files = await build({ kept, site });
  rmSync(kept, { recursive: true });
  return files;
}

/** Rounds of edits, each of one to three, after which what was kept is compared with what is made from nothing. */
const ROUNDS = 5;

test.each([1, 2])('whatever is edited, the data becomes what is made anew (series %i)', async (seed) => {
  const random = seeded(seed);
  const editor = openEditor(content, random);
  for (let n = 0; n < 6; n += 1) editor.add();
  const kept = join(folder, 'kept');
  const log: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let n = round === 0 ? -1 : Math.floor(random() * 3); n >= 0; n -= 1) log.push(editor.editAnything());
    const site = pick([null, 'https://example.jp', 'https://example.jp', 'https://example.jp'], random);
    // Some lose a file of what was made.
    if (round > 0 && random() < 0.3) {
      const path = pick(
        ['data/items.csv', 'data/items.parquet', 'data/hyokasho.sqlite', 'api/v1/changes.json'],
        random,
      );
      rmSync(join(kept, 'outputs', path), { force: true });
      log.push(`without ${path}`);
    }
    const files = await build({ kept, site });
    expect(namesOfDifferent(files, await buildAnew(site)), log.join(', ')).toEqual([]);
    expect(files.size).toBeGreaterThan(100);
  }
});

test('an earlier edition has a file of its own, and goes with it', async () => {
  const editor = openEditor(content, seeded(4));
  for (let n = 0; n < 3; n += 1) editor.add();
  const kept = join(folder, 'kept');
  const without = await build({ kept, site: null });
  const [path = ''] = editor.paths();
  const [, code = '', slug = ''] = /(\d+)\/(\d+)\.md/u.exec(path) ?? [];
  const id = `${code}-${slug}`;
  const text = readFileSync(join(content, path), 'utf8').replace(/^published: .*$/mu, 'published: 2004-04-01');
  const edition = path.replace('.md', '/2004-04-01.md');
  editor.put(edition, text);
  const own = `api/v1/assessments/${id}/editions/2004-04-01.json`;
  const first = await build({ kept, site: null });
  expect(JSON.parse(String(first.get(own)))).toMatchObject({
    id,
    published: '2004-04-01',
    title: expect.any(String) as string,
  });
  editor.put(edition, text.replace(/^title: .*$/mu, 'title: 以前の名前'));
  const second = await build({ kept, site: null });
  expect(JSON.parse(String(second.get(own)))).toMatchObject({ title: '以前の名前' });
  expect(namesOfDifferent(second, await buildAnew(null))).toEqual([]);
  rmSync(join(content, edition));
  expect(namesOfDifferent(await build({ kept, site: null }), without)).toEqual([]);
});

test('a build that failed half-way is finished by the next one', async () => {
  const editor = openEditor(content, seeded(5));
  for (let n = 0; n < 5; n += 1) editor.add();
  const kept = join(folder, 'kept');
  await build({ kept, site: null });
  editor.add();
  for (const path of editor.paths().slice(0, 3))
    editor.put(path, readFileSync(join(content, path), 'utf8').replace(/^title: .*$/mu, 'title: 別の名前'));
  for (const loads of [0, 2, 4]) {
    let left = loads;
    const onLoad = (): void => {
      if (left === 0) throw new Error('the disk is full');
      left -= 1;
    };
    await expect(build({ kept, site: null, onLoad })).rejects.toThrow('the disk is full');
  }
  expect(namesOfDifferent(await build({ kept, site: null }), await buildAnew(null))).toEqual([]);
  expect(existsSync(join(kept, 'scratch'))).toBe(false);
});

test('only the assessments that changed are read again', async () => {
  const editor = openEditor(content, seeded(7));
  for (let n = 0; n < 8; n += 1) editor.add();
  const kept = join(folder, 'kept');
  const loaded = async (): Promise<string[]> => {
    const ids = new Set<string>();
    await build({ kept, site: null, onLoad: (id) => ids.add(id) });
    return [...ids].sort();
  };
  expect(await loaded()).toHaveLength(8);
  expect(await loaded()).toEqual([]);
  const [path = ''] = editor.paths();
  const text = readFileSync(join(content, path), 'utf8').replace(/^procedure: .*$/mu, 'procedure: null');
  editor.put(path, text);
  // The comparison of its procedure is made without it.
  await loaded();
  editor.put(path, text.replace(/^title: .*$/mu, 'title: 別の名前'));
  expect(await loaded()).toEqual([path.slice('assessments/'.length, -'.md'.length).replace('/', '-')]);
});
