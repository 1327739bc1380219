import { IN_FORCE } from '../../src/assessment/in-force.ts';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { beforeEach, expect, test } from 'vitest';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { Assessment } from '../../src/assessment/types.ts';
import { openAssessments, type Assessments } from '../../src/workspace/assessments.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { openReader } from '../../src/workspace/resource-reader.ts';
import { sync, type SyncReport } from '../../src/workspace/sync.ts';
import { ROOT } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let folder: string;
let content: string;
let told: VFile[];

beforeEach(() => {
  folder = folderOfTest('prepare');
  content = join(folder, 'content');
  told = [];
  put(
    'municipalities.yaml',
    '- { code: "992011", name: 港市, kana: みなとし, prefecture: 見本県 }\n- { code: "992020", name: 丘市, kana: おかし, prefecture: 見本県 }\n',
  );
});

function put(path: string, text: string): void {
  mkdirSync(join(content, path, '..'), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** An assessment of two items and one change. */
function make(municipality: string, number: string, text = '申請を受け付ける。'): Assessment {
  return {
    frontmatter: {
      form: 'juten',
      number,
      title: `見本${number}`,
      municipality,
      authority: '市長',
      procedure: 'jido-teate',
      published: '2025-03-31',
      complete: true,
      source: null,
      ...IN_FORCE,
      reviewed: false,
    },
    entries: [
      { key: 'I', field: 'I', label: 'Ⅰ 基本情報', value: null },
      { key: 'I-1', field: 'I-1', label: '1. 特定個人情報ファイルを取り扱う事務', value: null },
      { key: 'I-1-2', field: 'I-1-2', label: '②事務の内容', value: { type: 'text', text } },
      { key: 'annex2', field: 'annex2', label: '(別添2) 変更箇所', value: null },
    ],
    changes: [
      {
        date: '平成30年3月26日',
        item: 'Ⅰ1②事務の内容',
        before: '受け付ける。',
        after: text,
        timing: '事前',
        note: '',
        flags: [],
      },
    ],
    unplaced: [],
  };
}

const write = (municipality: string, number: string, text?: string): void =>
  put(`assessments/${municipality}/${number}.md`, writeAssessment(make(municipality, number, text)));

const NOTHING_DERIVED = { extract: () => [], extractModule: null, reducers: [] };

/** Where the database was at the last sync. */
let databasePath: string;

/** Syncs as a command does, and closes the workspace; `look` sees what is in it then. */
async function prepare(more: { thisYear?: number } = {}, look: () => void = () => undefined): Promise<SyncReport> {
  const workspace = openWorkspace({ root: ROOT, content, base: join(folder, 'cache') });
  databasePath = workspace.databasePath;
  const onFaults = (file: VFile): void => void told.push(file);
  const report = await sync(workspace, { ...more, root: ROOT, content, derive: () => NOTHING_DERIVED, onFaults });
  look();
  workspace.close();
  return report;
}

const corpus = (): Assessments => openAssessments(openReader(databasePath), { contentDir: content, site: null });

test('a file is read once, and again only when it changes', async () => {
  write('992011', '1');
  write('992020', '2');
  expect(await prepare()).toMatchObject({ assessments: 2, errors: 0, cached: 0 });
  expect(await prepare()).toMatchObject({ assessments: 2, errors: 0, cached: 2 });
  write('992020', '2', '申請を審査する。');
  expect(await prepare()).toMatchObject({ assessments: 2, errors: 0, cached: 1 });
  const stored = corpus().loadAssessment('992020-2');
  expect(stored.assessment.entries.find(({ key }) => key === 'I-1-2')?.value).toEqual({
    type: 'text',
    text: '申請を審査する。',
  });
});

test('what is taken from the cache is what was read, faults included', async () => {
  write('992011', '1');
  const first = await prepare();
  const [firstTold, read] = [told.map((file) => file.messages.map(String)), corpus().loadAssessment('992011-1')];
  told = [];
  const second = await prepare();
  expect(second).toEqual({ ...first, cached: 1, changed: [] });
  expect(told.map((file) => file.messages.map(String))).toEqual(firstTold);
  expect(corpus().loadAssessment('992011-1')).toEqual(read);
});

test.each(['the database', 'a part of it'])(
  'where %s is damaged, everything is read anew, and a notice says so',
  async (what) => {
    for (const number of Array.from({ length: 30 }, (_, n) => String(n + 1))) write('992011', number);
    const { warnings } = await prepare();
    const bytes = readFileSync(databasePath);
    // The first page says what the file is.
    const head = bytes.subarray(0, what === 'the database' ? 0 : 4096);
    writeFileSync(databasePath, Buffer.concat([head, Buffer.alloc(bytes.length - head.length, 7)]));
    told = [];
    expect(await prepare()).toMatchObject({ cached: 0, errors: 0, warnings: warnings + 1 });
    expect(told.flatMap(({ messages }) => messages.map(({ reason }) => reason))[0]).toContain('壊れている');
    expect(corpus().loadAssessment('992011-1').id).toBe('992011-1');
    expect(await prepare()).toMatchObject({ cached: 30, warnings });
  },
);

test('the list is ordered by municipality and number, with counts, names and the newest change', async () => {
  for (const [municipality, number] of [
    ['992020', '3'],
    ['992011', '10'],
    ['992011', '2'],
  ] as const)
    write(municipality, number);
  await prepare();
  const { listAssessments, siteInfo } = corpus();
  expect(listAssessments().map(({ id }) => id)).toEqual(['992011-2', '992011-10', '992020-3']);
  expect(listAssessments()[0]).toMatchObject({
    path: 'assessments/992011/2.md',
    municipality: { code: '992011', name: '港市', kana: 'みなとし', prefecture: '見本県', fictional: true },
    procedure: { id: 'jido-teate' },
    counts: { items: 1, empty: 0, changes: 1 },
    newestChange: '2018-03-26',
  });
  expect(siteInfo()).toMatchObject({ fictional: true, contentDir: content, site: null });
  expect(siteInfo().procedures.map(({ id }) => id)).toEqual(['jido-teate']);
});

test('a change knows its items, its date and its kind', async () => {
  write('992011', '1');
  await prepare();
  const [change] = corpus().loadAssessment('992011-1').changes;
  expect(change).toMatchObject({ n: 1, iso: '2018-03-26', keys: ['I-1-2'], fields: ['I-1-2'], origin: null });
  expect(change?.kind).toMatch(/^[a-z]+$/u);
});

test('all assessments come one after the other, whole', async () => {
  for (const number of ['1', '2', '3']) write('992011', number);
  await prepare();
  const ids: string[] = [];
  for (const stored of corpus().eachAssessment()) {
    expect(stored.assessment.changes).toHaveLength(1);
    ids.push(stored.id);
  }
  expect(ids).toEqual(['992011-1', '992011-2', '992011-3']);
});

test('content with an error has no list, and every fault is told in one go', async () => {
  write('992011', '1');
  put(
    'assessments/992011/2.md',
    readFileSync(join(content, 'assessments/992011/1.md'), 'utf8').replace('# Ⅰ', '# 様式にない\n\n# Ⅰ'),
  );
  put('assessments/992020/3.md', 'no front matter\n');
  put('assessments/992011/1.import.json', '{"lines":');
  const { errors } = await prepare();
  expect(errors).toBeGreaterThanOrEqual(3);
  const faulty = told
    .filter(({ messages }) => messages.some(({ fatal }) => fatal === true))
    .map(({ path }) => path.slice(content.length + 1));
  expect(faulty.sort()).toEqual([
    'assessments/992011/1.import.json',
    'assessments/992011/2.md',
    'assessments/992020/3.md',
  ]);
  expect(() => corpus().listAssessments()).toThrow('has no "rows"');
});

test('the record of an import gives the lines of the source and its doubts', async () => {
  write('992011', '1');
  const record = {
    markdown: '',
    lines: { 'I-1-2': [44, 45] },
    changeLines: [[418, 418]],
    doubts: [{ line: 9, key: null, code: 'x', message: '読めません。' }],
  };
  put('assessments/992011/1.import.json', JSON.stringify(record));
  await prepare();
  const stored = corpus().loadAssessment('992011-1');
  expect(stored.provenance).toEqual(record);
  expect(stored.changes[0]?.origin).toEqual({ lines: [418, 418] });
});

test('a folder without lists of its own has the procedures of the project', async () => {
  rmSync(join(content, 'municipalities.yaml'));
  put('assessments/431001/1.md', writeAssessment(make('431001', '1')));
  expect(await prepare()).toMatchObject({ assessments: 1, errors: 0 });
  expect(corpus().siteInfo().fictional).toBe(false);
});

test('originals belong to the list where the publisher says so', async () => {
  write('992011', '1');
  const originals = async (mode: string): Promise<unknown> => {
    put('site.config.yaml', `originals: ${mode}\n`);
    expect(await prepare()).toMatchObject({ errors: 0 });
    return corpus().getRow('992011-1')?.original;
  };
  const published = make('992011', '1').frontmatter.published ?? 'undated';
  put(`originals/992011/1/${published}.pdf`, '%PDF-1.7');
  expect(await originals('published')).toMatchObject({ path: `originals/992011/1/${published}.pdf` });
  expect(await originals('linked')).toBeNull();
  expect(await originals('none')).toBeNull();
});

test('where nothing can be kept, everything is read anew, and a notice says so', async () => {
  write('992011', '1');
  writeFileSync(join(folder, 'cache'), 'a file in the place of the folder');
  const look = (): void => {
    expect(corpus().loadAssessment('992011-1').id).toBe('992011-1');
  };
  expect(await prepare({}, look)).toMatchObject({ assessments: 1, errors: 0, cached: 0 });
  expect(told.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain('no-cache');
  expect(existsSync(databasePath)).toBe(false);
});

test('what a killed import left is told and not read', async () => {
  write('992011', '1');
  put('assessments/992011/1.md.4711.tmp', '---\nform: ju');
  put('assessments/992011/1.import.json.4711.tmp', '{');
  expect(await prepare()).toMatchObject({ assessments: 1, errors: 0 });
  const left = told.filter(({ messages }) => messages.some(({ ruleId }) => ruleId === 'leftover-file'));
  expect(left.map(({ path }) => path.slice(content.length + 1)).sort()).toEqual([
    'assessments/992011/1.import.json.4711.tmp',
    'assessments/992011/1.md.4711.tmp',
  ]);
});

/** みほん in Shift_JIS. */
const SJIS = Buffer.from([0x82, 0xdd, 0x82, 0xd9, 0x82, 0xf1, 0x0a]);

test.each([
  'site.config.yaml',
  'municipalities.yaml',
  'procedures.yaml',
  'contractors.yaml',
  'glossary/kojin.yaml',
  'pages/annai.md',
  'assessments/992011/2.md',
  'assessments/992011/1.import.json',
])('%s in another encoding is refused with its likely name, and the others are checked', async (path) => {
  write('992011', '1');
  put('assessments/992011/3.md', 'no front matter\n');
  mkdirSync(join(content, path, '..'), { recursive: true });
  writeFileSync(join(content, path), SJIS);
  expect((await prepare()).errors).toBeGreaterThan(0);
  const faults = (of: string): string[] =>
    told.filter((file) => file.path === join(content, of)).flatMap(({ messages }) => messages.map(String));
  expect(faults(path).join()).toMatch(
    /1:1: .*UTF-8 ではないので読めません。Shift_JIS（メモ帳の ANSI、CP932） のようです/u,
  );
  expect(faults('assessments/992011/3.md')).not.toEqual([]);
});

test('a control character is named with its line', async () => {
  write('992011', '1');
  put('pages/annai.md', '---\ntitle: 案内\ndescription: 案内の\u001b[2Jページ\n---\n\n本文\u0007\n');
  expect((await prepare()).errors).toBe(2);
  expect(
    told.flatMap(({ messages }) => messages.filter(({ ruleId }) => ruleId === 'control-character').map(String)),
  ).toEqual([expect.stringMatching(/annai\.md:3:17: .*U\+001B/u), expect.stringMatching(/annai\.md:6:3: .*U\+0007/u)]);
});

test.each(['folder', 'link'])('a %s that is named like an assessment is a fault of its own', async (kind) => {
  write('992011', '1');
  const path = join(content, 'assessments/992011/2.md');
  if (kind === 'folder') mkdirSync(path);
  else symlinkSync(join(folder, 'nowhere'), path);
  expect(await prepare()).toMatchObject({ errors: 1 });
  expect(told.flatMap((file) => file.messages.filter(({ fatal }) => fatal === true).map(() => file.path))).toEqual([
    path,
  ]);
});

test.each([
  ['令和50年4月1日', 2026, null],
  ['令和10年4月1日', 2026, null],
  ['令和9年12月', 2026, '2027-12'],
  ['令和9年', 2026, '2027'],
  ['令和10年4月1日', 2027, '2028-04-01'],
])('a row of %s, read in %i, has the day %s', async (date, thisYear, iso) => {
  const assessment = make('992011', '1');
  const changes = assessment.changes.map((change) => ({ ...change, date }));
  put('assessments/992011/1.md', writeAssessment({ ...assessment, changes }));
  await prepare({ thisYear });
  const { listAssessments, loadAssessment } = corpus();
  expect(listAssessments()[0]?.newestChange).toBe(iso);
  expect(loadAssessment('992011-1').changes[0]).toMatchObject({ iso, date });
  const warned = told.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId === 'date-in-future');
  expect(warned.map(({ reason }) => reason.includes(date))).toEqual(iso === null ? [true] : []);
});

test('a document that was retrieved has no day behind the year after', async () => {
  const assessment = make('992011', '1');
  const source = {
    file: 'x.pdf',
    url: null,
    retrieved: '2020-06-01',
    sha256: null,
    licence: null,
    kind: 'pdf',
    quality: null,
  };
  const dates = ['令和3年6月1日', '令和3年6月2日'];
  const changes = dates.flatMap((date) => assessment.changes.map((change) => ({ ...change, date })));
  const frontmatter = { ...assessment.frontmatter, published: null, source };
  put('assessments/992011/1.md', writeAssessment({ ...assessment, frontmatter, changes }));
  await prepare();
  const stored = corpus().loadAssessment('992011-1');
  expect(stored.changes.map(({ iso }) => iso)).toEqual(['2021-06-01', null]);
});

test('a document that says it was published in 2925 is refused', async () => {
  const assessment = make('992011', '1');
  put('assessments/992011/1.md', writeAssessment(assessment).replace('2025-03-31', '2925-03-31'));
  expect(await prepare()).toMatchObject({ errors: 1 });
});

test.each([
  ['Procedures.yaml', 'procedures.yaml'],
  ['contractors.yml', 'contractors.yaml'],
  ['SITE.CONFIG.YML', 'site.config.yaml'],
  ['site-config.yaml', 'site.config.yaml'],
  ['ｐages', 'pages'],
  ['Originals', 'originals'],
])('%s is told, for it is not read', async (name, meant) => {
  write('992011', '1');
  put(`${name}${name.includes('.') ? '' : '/x.md'}`, '');
  put('README.md', 'what the folder holds');
  expect(await prepare()).toMatchObject({ errors: 1 });
  const faulty = told.filter(({ messages }) => messages.some(({ fatal }) => fatal === true));
  expect(faulty.map(({ path }) => path.slice(content.length + 1))).toEqual([name]);
  expect(String(faulty[0]?.messages[0])).toContain(`名前を「${meant}」に直してください`);
});

test('a name that is too long for a file of the site is refused before the build', async () => {
  write('992011', 'a'.repeat(100));
  expect(await prepare()).toMatchObject({ errors: 0 });
  write('992011', 'a'.repeat(101));
  put('procedures.yaml', `- { id: jido-teate, name: 児童手当 }\n- { id: ${'b'.repeat(101)}, name: 見本 }\n`);
  put('contractors.yaml', `- { id: ${'c'.repeat(101)}, name: 株式会社見本 }\n`);
  put(`pages/${'d'.repeat(101)}.md`, '---\ntitle: 案内\ndescription: 案内\n---\n');
  await prepare();
  const faulty = told.filter(({ messages }) => messages.some(({ fatal }) => fatal === true));
  const places = faulty.map(({ path }) => path.slice(content.length + 1, content.length + 15));
  expect([...new Set(places)].sort()).toEqual(
    ['assessments/99', 'contractors.ya', `pages/${'d'.repeat(8)}`, 'procedures.yam'].sort(),
  );
});

test('a file that was known is checked again where the lists beside it say another thing, or the year is another one', async () => {
  write('992011', '1');
  const procedures = (id: string): void => put('procedures.yaml', `- { id: ${id}, name: 見本事務 }\n`);
  procedures('jido-teate');
  expect(await prepare({ thisYear: 2026 })).toMatchObject({ errors: 0, cached: 0 });
  procedures('kaigo-hoken');
  expect(await prepare({ thisYear: 2026 })).toMatchObject({ errors: 1, cached: 0 });
  // The assessment that pages read is still the one from before the error.
  expect(corpus().getRow('992011-1')?.procedure?.id).toBe('jido-teate');
  procedures('jido-teate');
  expect(await prepare({ thisYear: 2026 })).toMatchObject({ errors: 0, cached: 0 });
  expect(await prepare({ thisYear: 2026 })).toMatchObject({ errors: 0, cached: 1 });
  expect(await prepare({ thisYear: 2027 })).toMatchObject({ errors: 0, cached: 0 });
});

test('an empty record of an import is one, and is told', async () => {
  write('992011', '1');
  expect(await prepare()).toMatchObject({ errors: 0 });
  put('assessments/992011/1.import.json', '');
  expect((await prepare()).errors).toBeGreaterThan(0);
});
