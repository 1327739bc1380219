import { describe, expect, test } from 'vitest';
import type { Change, Entry } from '../../../src/assessment/types.ts';
import { storeChanges } from '../../../src/changes/stored-changes.ts';
import { nodeByField } from '../../../src/forms/keys.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { contractorTextsOf, gatherContractors } from '../../../src/insights/contractors/gather.ts';
import { companyByProcedure, lanesOf, vendorShares } from '../../../src/insights/contractors/shares.ts';
import type { Contractors } from '../../../src/insights/contractors/types.ts';
import { openDirectory } from '../../../src/registry/contractors/directory.ts';
import type { StoredAssessment } from '../../../src/workspace/stored.ts';

const form = loadForm('juten');
const directory = openDirectory([{ id: 'mihon', name: '株式会社見本情報', spellings: [], note: '' }], [], []);

const text = (field: string, key: string, value: string | null): Entry => ({
  key,
  field,
  label: nodeByField(form, field)?.label ?? '',
  value: value === null ? { type: 'none', printed: '-' } : { type: 'text', text: value },
});

const document = (
  id: string,
  tasks: [name: string, contractor: string | null][],
  rows: [day: string, item: string, before: string, after: string][] = [],
): StoredAssessment => {
  const entries = tasks.flatMap(([name, contractor], at) => [
    text('II-4-contract', `II-f1-4-contract${at + 1}`, name),
    text('II-4-contract-3', `II-f1-4-contract${at + 1}-3`, contractor),
  ]);
  const changes = rows.map(([date, item, before, after]): Change => ({
    date,
    item,
    before,
    after,
    timing: '',
    note: '',
    flags: [],
  }));
  const assessment = { frontmatter: { form: 'juten' }, entries, changes } as unknown as StoredAssessment['assessment'];
  return { id, assessment, changes: storeChanges(assessment, null, form) } as StoredAssessment;
};

const gather = (...documents: StoredAssessment[]): Contractors =>
  gatherContractors(
    documents.map((one) => contractorTextsOf(one, form)),
    directory,
  );

test('a company has its tasks with the rows that say since when, quoted', () => {
  const { contractors } = gather(
    document(
      'a',
      [['税システムの保守', '㈱見本情報']],
      [['令和2年4月1日', 'Ⅱ４．委託事項1③委託先名', '株式会社例示', '㈱見本情報']],
    ),
  );
  const [company] = contractors;
  expect(company).toMatchObject({ id: 'mihon', name: '株式会社見本情報' });
  expect(company?.tasks[0]).toMatchObject({
    since: '2020-04-01',
    before: [{ printed: '株式会社例示', until: '2020-04-01' }],
    doubt: null,
    proof: {
      since: [{ assessment: 'a', key: null, change: 1, quotation: '㈱見本情報', page: null }],
      before: [{ assessment: 'a', key: null, change: 1, quotation: '株式会社例示', page: null }],
    },
  });
  expect(contractors[1]?.former[0]).toMatchObject({ until: '2020-04-01', next: { ids: ['mihon'] } });
});

test('a period is not stated where its rule is not shown', () => {
  const given = document(
    'a',
    [['税システムの保守', '㈱見本情報']],
    [['令和2年4月1日', 'Ⅱ４．委託事項1③委託先名', '株式会社例示', '㈱見本情報']],
  );
  const { contractors } = gatherContractors([contractorTextsOf(given, form)], directory, {
    since: false,
    before: false,
  });
  expect(contractors[0]?.tasks[0]).toMatchObject({
    since: null,
    before: [],
    proof: { since: [], before: [], doubt: [] },
  });
  expect(contractors[1]?.former[0]).toMatchObject({ from: null, until: null, next: null });
});

test.each([
  ['競争入札により決定する。', 'placeholder'],
  ['市内の印刷業者', 'words'],
  ['', 'nothing'],
  [null, 'none'],
  ['（判読不明）', 'unreadable'],
])('a task of which 委託先名 prints %j is %s', (contractor, kind) => {
  expect(gather(document('a', [['通知書の印刷', contractor]])).unnamed).toMatchObject([
    { key: 'II-f1-4-contract1', kind },
  ]);
});

test('two companies of the registry are not offered as names that look alike', () => {
  const own = openDirectory(
    ['株式会社見本港システムズ', '株式会社見本浜システムズ'].map((name, at) => ({
      id: `k${at}`,
      name,
      spellings: [],
      note: '',
    })),
    [],
    [],
  );
  const texts = [
    document('a', [
      ['甲', '株式会社見本港システムズ'],
      ['乙', '株式会社見本浜システムズ'],
      ['丙', '株式会社見本沢システムズ'],
    ]),
  ];
  const { contractors } = gatherContractors(
    texts.map((one) => contractorTextsOf(one, form)),
    own,
  );
  const counts = new Map(contractors.map(({ id, similar }) => [id.slice(0, 2), similar.length]));
  expect([counts.get('k0'), counts.get('k1'), counts.get('c-')]).toEqual([1, 1, 2]);
});

describe('what pictures show', () => {
  const find = (id: string) => ({
    municipality: { code: id.slice(0, 6), name: `見本市${id.slice(0, 6)}` },
    procedure: id.endsWith('x') ? null : { id: id.slice(7), name: id.slice(7) },
  });
  const all = gather(
    document(
      '990011-a',
      [
        ['税', '株式会社見本情報'],
        ['印刷', '株式会社例示'],
      ],
      [['令和2年4月1日', 'Ⅱ４．委託事項1③委託先名', '株式会社丘', '株式会社見本情報']],
    ),
    document('990011-b', [['税', '株式会社見本情報']]),
    document('992011-a', [
      ['税', '㈱見本情報'],
      ['窓口', '未定'],
    ]),
    document('992011-x', [['税', '株式会社例示']]),
  );

  test('shares count municipalities, each once', () => {
    const { shares, municipalities } = vendorShares(all, find);
    expect(municipalities).toBe(2);
    expect(shares.map(({ name, municipalities: of, tasks }) => [name, of, tasks])).toEqual([
      ['株式会社見本情報', 2, 3],
      ['株式会社例示', 2, 2],
    ]);
  });

  test('companies meet procedures in municipalities; an assessment of no procedure is left out', () => {
    const { companies, procedures, cells } = companyByProcedure(all, find);
    expect(companies.map(({ name }) => name)).toEqual(['株式会社見本情報', '株式会社例示']);
    expect(procedures.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(cells.map(({ procedure, municipalities, tasks }) => [procedure, municipalities, tasks])).toEqual([
      ['a', 2, 2],
      ['b', 1, 1],
      ['a', 1, 1],
    ]);
  });

  test('lanes of a municipality have who is there first, then who was', () => {
    const lanes = lanesOf('990011', all, find);
    expect(
      lanes.map(({ assessment, task, spans }) => [
        assessment,
        task,
        ...spans.map(({ name, from, until }) => `${name} ${from ?? ''}～${until ?? ''}`),
      ]),
    ).toEqual([
      ['990011-a', '税', '株式会社見本情報 2020-04-01～', '株式会社丘 ～2020-04-01'],
      ['990011-a', '印刷', '株式会社例示 ～'],
      ['990011-b', '税', '株式会社見本情報 ～'],
    ]);
  });
});
