import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry, Frontmatter, Value } from '../../src/assessment/types.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { meaningTree } from '../../src/compare/meaning-tree.ts';
import { walkMeanings } from '../../src/compare/meanings.ts';
import { parseKey } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { openCorpus, type Corpus } from '../../src/integration/corpus.ts';
import { makeDerivation } from '../../src/integration/derive/derivation.ts';
import { openPageData } from '../../src/integration/page-data.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/open-workspace.ts';
import { recordReads } from '../../src/workspace/reads.ts';
import { sync } from '../../src/workspace/sync.ts';
import { wholeAssessment } from '../assessment/whole.ts';
import { ROOT } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let content: string;
let workspace: Workspace;
let corpus: Corpus;
const form = loadForm('juten');

const COMMON =
  '担当課は、申請書を受け付け、記載の内容を台帳と照らし合わせて資格を確かめ、結果を申請者に文書で通知し、控えを保管する。期限が過ぎた控えは裁断する。';
/** What 事務の内容, 委託先名 and システムの名称 say, and the choice of the number of people, by id. */
const SAID = {
  '992011-2': { text: COMMON, company: '株式会社みほん電算', system: '中間サーバー', people: 0 },
  '992011-10': { text: '短い文。', company: '㈱みほん電算', system: '収納システム', people: 1 },
  '992020-1': {
    text: COMMON.replace('文書', '書面'),
    company: '株式会社みほん電算 港支店',
    system: '中間サーバ',
    people: 0,
  },
  '993018-1': { text: COMMON, company: '未定', system: '中間サーバー', people: 0 },
};

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
};

function write(
  id: string,
  { text, company, system, people }: (typeof SAID)['992011-2'],
  life: Partial<Frontmatter> = {},
): void {
  const [municipality = '', number = ''] = id.split('-');
  const whole = wholeAssessment(form);
  const entries = whole.entries.map((entry): Entry => {
    const node = parseKey(form, entry.key)?.node;
    const value = (words: string): Value => ({ type: 'text', text: words });
    if (entry.key === 'I-1-2') return { ...entry, value: value(text) };
    if (node?.role === 'contractor') return { ...entry, value: value(company) };
    if (node?.role === 'system') return { ...entry, value: value(system) };
    if (node?.role === 'people' && entry.value?.type === 'choice')
      return { ...entry, value: { ...entry.value, value: entry.value.options[people] ?? null } };
    return entry;
  });
  const changes = [
    { date: '平成30年3月26日', item: 'Ⅰ1②', before: '', after: text, timing: '事前' as const, note: '', flags: [] },
  ];
  const frontmatter = { ...whole.frontmatter, number, municipality, ...life };
  put(`assessments/${municipality}/${number}.md`, writeAssessment({ ...whole, frontmatter, entries, changes }));
}

beforeEach(async () => {
  const folder = folderOfTest('comparison');
  content = join(folder, 'content');
  const codes = [...new Set(Object.keys(SAID).map((id) => id.slice(0, 6)))];
  put(
    'municipalities.yaml',
    codes.map((code) => `- { code: "${code}", name: 見本${code}市, kana: みほんし, prefecture: 見本県 }\n`).join(''),
  );
  for (const [id, said] of Object.entries(SAID)) write(id, said);
  workspace = openWorkspace({ root: ROOT, content, base: join(folder, 'cache') });
  await sync(workspace, { root: ROOT, content, derive: makeDerivation, onFaults: () => undefined });
  corpus = openCorpus(workspace.databasePath, { contentDir: content, site: null });
});
afterEach(() => {
  corpus.close();
  workspace.close();
});

test('what all say of an item stands in the order of the list, with what the list says of each', () => {
  const { values, texts, groups } = corpus.comparison().field('I-1-2');
  expect(values.map(({ assessment }) => assessment)).toEqual(Object.keys(SAID));
  expect(values[1]).toMatchObject({
    ...{ assessment: '992011-10', municipality: '992011', form: 'juten', procedure: 'jido-teate' },
    ...{ published: '2025-03-31', key: 'I-1-2', text: '短い文。' },
  });
  expect(groups).toEqual([
    {
      municipalities: 3,
      ...{ same: 2, near: 1, linked: 0, undated: 0 },
      oldest: { member: 0, date: '2018-03-26', change: 1, others: 2 },
      wordings: [
        { municipalities: 2, likeness: 1, members: [0, 3], status: 'same', near: null },
        {
          ...{ municipalities: 1, members: [2], status: 'near' },
          likeness: expect.any(Number),
          near: { member: 0, likeness: expect.any(Number) },
        },
      ],
    },
  ]);
  const since = { date: '2018-03-26', change: 1 };
  expect(texts).toEqual([
    { status: 'same', page: null },
    null,
    { status: 'near', page: null },
    { status: 'same', page: null },
  ]);
  expect(corpus.comparison().textDates('I-1-2')).toEqual([since, null, since, since]);
  const summary = corpus
    .comparison()
    .fields()
    .find(({ field }) => field === 'I-1-2');
  expect(summary).toEqual({ field: 'I-1-2', values: 4, assessments: 4, municipalities: 3, answers: 3, groups: 1 });
});

test('items and answers stand in the order of the forms', () => {
  const order = Array.from(walkMeanings(meaningTree().roots)).flatMap(({ id, type }) => (type === null ? [] : [id]));
  const { fields, answers } = corpus.comparison();
  const listed = fields().map(({ field }) => field);
  expect(listed).toEqual(order.filter((id) => listed.includes(id)));
  const answered = [...answers('jido-teate').keys()];
  expect(answered).toEqual(order.filter((id) => answered.includes(id)));
  expect(Math.min(listed.length, answered.length)).toBeGreaterThan(10);
});

test('how much is shared is counted item by item, in each procedure and in all', () => {
  const { copies, textFamilies, procedureCopies } = corpus.comparison();
  const counts = { same: 2, near: 1, only: 0, alone: 0 };
  expect(copies().fields.find(({ field }) => field === 'I-1-2')).toEqual({ field: 'I-1-2', counts, families: 1 });
  expect(copies().procedures).toEqual([{ id: 'jido-teate', counts, families: 1, municipalities: 3 }]);
  const family = {
    ...{ field: 'I-1-2', group: 0, municipalities: 3, same: 2, near: 1, linked: 0, undated: 0 },
    opening: `${COMMON.slice(0, 60)}…`,
    procedures: [['jido-teate', 3]],
    oldest: { assessment: '992011-2', key: 'I-1-2', date: '2018-03-26', change: 1, others: 2 },
  };
  expect(textFamilies()).toEqual([family]);
  const own = procedureCopies('jido-teate');
  expect(own?.families).toEqual([family]);
  expect(own?.matrix).toEqual({
    bodies: 3,
    municipalities: ['992011', '992020', '993018'],
    cells: [
      { one: '992011', other: '992020', items: 1, same: 0, near: 1, assessments: ['992011-2', '992020-1'] },
      { one: '992011', other: '993018', items: 1, same: 1, near: 0, assessments: ['992011-2', '993018-1'] },
      { one: '992020', other: '993018', items: 1, same: 0, near: 1, assessments: ['992020-1', '993018-1'] },
    ],
  });
  expect(procedureCopies('kokuho')).toBeNull();
});

test('an assessment knows how common its texts are', () => {
  const { common } = corpus.comparison();
  expect(common('992011-2')['I-1-2']).toEqual({
    ...{ field: 'I-1-2', group: 0, same: 2, all: 3, own: [] },
    ...{ status: 'same', page: null },
    proof: { assessment: '993018-1', key: 'I-1-2', page: null, likeness: 1 },
  });
  expect(common('992020-1')['I-1-2']).toMatchObject({
    same: 1,
    all: 3,
    own: [[expect.any(Number), expect.any(Number)]],
    status: 'near',
    proof: { assessment: '992011-2', key: 'I-1-2', page: null, likeness: expect.any(Number) },
  });
  expect(common('992011-10')['I-1-2']).toBeUndefined();
});

test('a procedure knows who gave which answer, as a whole and item by item', () => {
  const { answers, answersTo } = corpus.comparison();
  const [first, second] =
    form.sections.flatMap(function options(node): string[][] {
      return [...(node.role === 'people' ? [node.options] : []), ...node.children.flatMap(options)] as string[][];
    })[0] ?? [];
  const [people = ''] = [...answers('jido-teate').keys()];
  const given = [
    [first, ['992011-2', '992020-1', '993018-1']],
    [second, ['992011-10']],
  ];
  expect([...answersTo('jido-teate', people)]).toEqual(given);
  expect([...(answers('jido-teate').get(people) ?? [])]).toEqual(given);
  expect([...answersTo('none', people), ...answers('none')]).toEqual([]);
});

test('a company is one whatever its spelling, and knows those it is told beside', () => {
  const { contractors, contractor } = corpus.comparison();
  const all = contractors();
  expect(all.contractors.map(({ name, tasks }) => [name, tasks.map(({ assessment }) => assessment)])).toEqual([
    ['株式会社みほん電算', ['992011-2', '992011-10', '992020-1']],
  ]);
  expect(all.unnamed.map(({ assessment, kind }) => [assessment, kind])).toEqual([['993018-1', 'placeholder']]);
  const [company] = all.contractors;
  expect(contractor(company?.id ?? '')).toEqual({ contractor: company, names: {}, sameName: 1 });
  expect(contractor('none')).toBeNull();
});

test('systems, findings, alignments and the timeline hold all assessments', () => {
  const { systems, finding, alignment } = corpus.comparison();
  expect(systems().map(({ name, municipalities }) => [name, municipalities])).toEqual([
    ['中間サーバー', 3],
    ['収納システム', 1],
  ]);
  expect(finding('not-revised')).toMatchObject({ examined: 4 });
  expect([...(alignment('jido-teate').files[0]?.parts.keys() ?? [])].sort()).toEqual(Object.keys(SAID).sort());
  expect(() => alignment('none')).toThrow('nothing is known of "none"');
  expect(corpus.timelineIndex()).toMatchObject({
    months: [{ month: '2018-03', groups: 4, changes: 4 }],
    procedures: [{ id: 'jido-teate', changes: 4 }],
  });
  expect(corpus.timelineMonth('2018-03').map(({ assessment }) => assessment)).toEqual(Object.keys(SAID).sort());
  expect(corpus.timelineMonth('1999-01')).toEqual([]);
});

test('who reads one thing depends on it and on no more', async () => {
  const readsOf = async (read: () => unknown): Promise<string[]> => [...(await recordReads(read)).reads.keys()];
  expect(await readsOf(() => corpus.siteInfo().portal.name)).toEqual(['site/portal']);
  expect(await readsOf(() => corpus.comparison().contractor('x'))).toEqual(['contractors/x']);
  expect(await readsOf(() => corpus.loadAssessment('992011-2'))).toEqual(['row/992011-2', 'assessment/992011-2']);
  expect(await readsOf(() => corpus.municipalityRows('992020'))).toEqual(['municipality/992020']);
  expect(await readsOf(() => corpus.comparison().field('I-1-2'))).toEqual([
    'fields/I-1-2',
    ...Object.keys(SAID).map((id) => `row/${id}`),
  ]);
});

test.each([
  ['draft', { status: 'draft' }, 3],
  ['ended', { status: 'ended', ended: '2025-03-31' }, 4],
] as const)('what is %s is not compared, and a 案 has changed nothing', async (_, life, changed) => {
  write('992011-10', SAID['992011-10'], life);
  await sync(workspace, { root: ROOT, content, derive: makeDerivation, onFaults: () => undefined });
  corpus.close();
  corpus = openCorpus(workspace.databasePath, { contentDir: content, site: null });
  const { data } = openPageData(corpus);
  expect(data.listAssessments()).toHaveLength(4);
  expect(data.listInForce().map(({ id }) => id)).toEqual(['992011-2', '992020-1', '993018-1']);
  expect(data.procedureRows('jido-teate')).toHaveLength(3);
  expect(data.procedureOthers('jido-teate').map(({ id }) => id)).toEqual(['992011-10']);
  expect(data.countAssessments()).toBe(3);
  expect(data.field('I-1-2').values.map(({ assessment }) => assessment)).not.toContain('992011-10');
  expect(data.systems().map(({ name }) => name)).not.toContain('収納システム');
  expect(data.comparable('992020-1').map(({ id }) => id)).toEqual(['992011-2', '993018-1']);
  const groups = data.timelineIndex().months.flatMap(({ month }) => data.timelineMonth(month));
  expect(new Set(groups.map(({ assessment }) => assessment)).size).toBe(changed);
});

test('基礎 and 重点 of one 事務 know one another, and nothing else of that body', async () => {
  const kiso = wholeAssessment(loadForm('kiso'));
  const front = { municipality: '992011', number: '2' };
  put('assessments/992011/2-kiso.md', writeAssessment({ ...kiso, frontmatter: { ...kiso.frontmatter, ...front } }));
  const other = { ...kiso.frontmatter, ...front, number: '11' };
  put('assessments/992011/10-kiso.md', writeAssessment({ ...kiso, frontmatter: other }));
  await sync(workspace, { root: ROOT, content, derive: makeDerivation, onFaults: () => undefined });
  corpus.close();
  corpus = openCorpus(workspace.databasePath, { contentDir: content, site: null });
  const { data } = openPageData(corpus);
  expect(data.companion('992011-2')).toEqual({ id: '992011-2-kiso', form: 'kiso' });
  expect(data.companion('992011-2-kiso')).toEqual({ id: '992011-2', form: 'juten' });
  expect(data.companion('992011-10')).toBeNull();
  expect(data.companion('992020-1')).toBeNull();
});

test('what a page read of an assessment has a state also when that has gone, and no page can ask for it then', async () => {
  const { data, digestOf } = openPageData(corpus);
  const ask = (id: string) => [
    data.getPublication(id),
    data.getOriginal(id),
    data.newestDay(id),
    data.companion(id),
    data.comparable(id),
    data.taskCompanies(id),
    data.hasCopiesPage(id),
    data.neighbours(id),
  ];
  const { reads } = await recordReads(() => ask('992011-2'));
  const names = [...reads.keys()].filter((name) => name.endsWith('/992011-2'));
  expect(names).toHaveLength(8);
  for (const name of names) expect(digestOf(name.replace('992011-2', '992099-9'))).toMatch(/^[0-9a-f]{64}$/u);
  expect(() => ask('992099-9')).toThrow('no assessment has the id "992099-9"');
});
