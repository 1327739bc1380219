import { expect, test } from 'vitest';
import type { Change, Entry } from '../../src/assessment/types.ts';
import { storeChanges } from '../../src/changes/stored-changes.ts';
import { OUTSOURCING } from '../../src/export/tables/outsourcing.ts';
import type { TableSource } from '../../src/export/tables/table.ts';
import { nodeByField } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { openDirectory } from '../../src/registry/contractors/directory.ts';

const form = loadForm('juten');
const entry = (field: string, key: string, text: string): Entry => ({
  key,
  field,
  label: nodeByField(form, field)?.label ?? '',
  value: { type: 'text', text },
});
const row = (before: string, after: string): Change => ({
  date: '令和2年4月1日',
  item: 'Ⅱ４．委託事項1③委託先名',
  before,
  after,
  timing: '',
  note: '',
  flags: [],
});

function cellsOf(contractor: string, ...changes: Change[]): Record<string, unknown> {
  const entries = [
    entry('II-4-contract', 'II-f1-4-contract1', '税システムの保守'),
    entry('II-4-contract-3', 'II-f1-4-contract1-3', contractor),
  ];
  const assessment = { frontmatter: { form: 'juten' }, entries, changes };
  const stored = { id: 'a', assessment, changes: storeChanges(assessment as never, null, form) };
  const json = { id: 'a', municipality: { code: '990011', name: '見本市' }, form: 'juten', url: '/assessments/a/' };
  const companies = ['mihon 株式会社見本情報', 'reiji 株式会社例示'].map((one) => {
    const [id = '', name = ''] = one.split(' ');
    return { id, name, spellings: [], note: '' };
  });
  const source = {
    stored,
    form,
    json,
    changes: [],
    directory: openDirectory(companies, [], []),
  } as unknown as TableSource;
  const [cells = []] = [...OUTSOURCING.rows(source)];
  return Object.fromEntries(OUTSOURCING.columns.map(({ name }, at) => [name, cells[at]]));
}

test('a task has the day and the company before, with rule, precision and evidence', () => {
  expect(cellsOf('㈱見本情報', row('株式会社例示', '㈱見本情報'))).toMatchObject({
    contractor_ids: 'mihon',
    contractor_since: '2020-04-01',
    contractor_before: '株式会社例示',
    contractor_before_ids: 'reiji',
    contractor_doubt: null,
    rule: 'contractor-since contractor-before',
    precision: '1.000',
    evidence: 'change-1',
    quotation: '㈱見本情報\n株式会社例示',
    page: null,
  });
});

test('of two companies each has its own day', () => {
  expect(cellsOf('㈱見本情報\n株式会社例示', row('株式会社例示', '㈱見本情報\n株式会社例示'))).toMatchObject({
    contractor_ids: 'mihon reiji',
    contractor_since: '2020-04-01 -',
    contractor_before: null,
    rule: 'contractor-since',
  });
});

test.each([
  ['no row', '㈱見本情報', []],
  ['another spelling', '㈱見本情報', [row('株式会社見本情報', '㈱見本情報')]],
  ['no company', '未定', [row('株式会社例示', '未定')]],
])('of %s nothing is stated', (_, contractor, changes) => {
  const { contractor_since, contractor_before, rule, precision, evidence } = cellsOf(contractor, ...changes);
  expect([contractor_since, contractor_before, rule, precision, evidence]).toEqual([null, null, null, null, null]);
});

test('names that may be one stand in a column of their own', () => {
  expect(cellsOf('株式会社スーブル', row('株式会社スープル', '株式会社スーブル'))).toMatchObject({
    contractor_since: null,
    contractor_doubt: '株式会社スープル',
    rule: null,
  });
});
