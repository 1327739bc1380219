import { describe, expect, test } from 'vitest';
import type { TaskFact, UnnamedTask } from '../../../src/insights/contractors/types.ts';
import type { AssessmentFacts } from '../../../src/insights/lists/assessment-facts.ts';
import { absenceText, cellData, isAbsence } from '../../../src/insights/lists/cells.ts';
import { companyTaskList } from '../../../src/insights/lists/contractor.ts';
import { contractorList, outsourcingList, unnamedList } from '../../../src/insights/lists/contractors.ts';
import type { ListSource } from '../../../src/insights/lists/source.ts';
import type { List, ListRow } from '../../../src/insights/lists/types.ts';

const facts = (id: string): AssessmentFacts => ({
  id,
  title: '見本の事務',
  code: id.slice(0, 6),
  municipality: `見本市${id.slice(0, 6)}`,
  prefecture: '見本県',
  procedure: { id: 'jido-teate', name: '児童手当' },
  form: 'juten',
  published: '2025-01-01',
  office: null,
  people: { absence: 'missing' },
  inForce: true,
});
const task = (own: Partial<TaskFact> = {}): TaskFact => ({
  assessment: '992011-1',
  key: 'II-f1-4-contract2',
  contractorKey: 'II-f1-4-contract2-3',
  file: '見本ファイル',
  task: '通知書の印刷',
  printed: '㈱見本情報',
  branch: null,
  handlers: '10人未満',
  subcontracted: null,
  unprinted: [],
  since: null,
  before: [],
  doubt: null,
  proof: { since: [], before: [], doubt: [] },
  ...own,
});
const evidence = { assessment: '992011-1', key: null, change: 7, quotation: '㈱見本情報', page: 12 };

function sourceOf(tasks: TaskFact[], unnamed: UnnamedTask[] = []): ListSource {
  const company = {
    id: 'mihon',
    name: '株式会社見本情報',
    note: '',
    entry: null,
    spellings: [{ name: '㈱見本情報', tasks: tasks.length }],
    branches: [],
    tasks,
    former: [],
    similar: [],
  };
  return {
    contractors: () => ({ contractors: [company], unnamed }),
    contractor: (id: string) => (id === 'mihon' ? { contractor: company, names: {}, sameName: 1 } : null),
    assessmentFacts: () => new Map(['992011-1', '993018-2'].map((id) => [id, facts(id)])),
    siteInfo: () => ({ procedures: [{ id: 'jido-teate', name: '児童手当' }] }),
  } as unknown as ListSource;
}

const cell = ({ columns }: List, row: ListRow | undefined, id: string): string => {
  const own = row?.cells[columns.findIndex((column) => column.id === id)];
  if (own === undefined) throw new Error(`No column ${id}`);
  return isAbsence(own) ? absenceText(own) : cellData(own);
};
const cellsOf = (list: List, ...ids: string[]): string[][] =>
  list.rows.map((row) => ids.map((id) => cell(list, row, id)));

describe.each([outsourcingList, companyTaskList])('the list $name', ({ make }) => {
  const listOf = (...own: Partial<TaskFact>[]): List => make(sourceOf(own.map(task)), 'mihon');

  test('has a cell for each column, and the address of 委託先名', () => {
    const { columns, rows } = listOf({});
    expect(rows.map(({ cells }) => cells.length)).toEqual([columns.length]);
    expect(rows[0]).toMatchObject({ path: '/assessments/992011-1/#II-f1-4-contract2-3', key: 'II-f1-4-contract2-3' });
  });

  test('a period has its rule, its precision, and the words and page that prove it', () => {
    const list = listOf({
      since: '2020-04',
      before: [{ printed: '株式会社例示', ids: ['c-1'], until: '2020-04' }],
      proof: { since: [evidence], before: [{ ...evidence, quotation: '株式会社例示' }], doubt: [] },
    });
    expect(cellsOf(list, 'since', 'before', 'rule', 'precision', 'evidence', 'quotation', 'originalPage')).toEqual([
      [
        '2020-04',
        '株式会社例示',
        'contractor-since、contractor-before',
        '1',
        'change-7',
        '㈱見本情報、株式会社例示',
        '12',
      ],
    ]);
  });

  test('without a record nothing is stated', () => {
    expect(cellsOf(listOf({}), 'since', 'before', 'rule')).toEqual([['記録なし', '記録なし', '（記載なし）']]);
  });

  test('names that may be one say so', () => {
    const doubt = '同じ会社かどうか確認できません';
    expect(cellsOf(listOf({ doubt: { printed: '株式会社見本情', day: null } }), 'since', 'before')).toEqual([
      [doubt, doubt],
    ]);
  });

  test('a choice that is not made is none that is not printed', () => {
    expect(cellsOf(listOf({}), 'subcontracted', 'handlers')).toEqual([['（記載なし）', '10人未満']]);
    expect(cellsOf(listOf({ unprinted: ['subcontracted'] }), 'subcontracted')).toEqual([['（項目の印刷なし）']]);
  });

  test('the file of a task is a column, and one that is not printed is no empty name', () => {
    expect(cellsOf(listOf({}), 'file')).toEqual([['見本ファイル']]);
    expect(cellsOf(listOf({ file: '' }), 'file')).toEqual([['（項目の印刷なし）']]);
  });

  test.each([
    ['other files', '別のファイル', '992011-1', false],
    ['one file', '見本ファイル', '992011-1', true],
    ['other documents', '別のファイル', '993018-2', true],
  ])('the file is hidden unless a document prints one task of several: %s', (_, file, assessment, isHidden) => {
    const { columns } = listOf({}, { key: 'II-f2-4-contract1', file, assessment });
    expect(columns.find(({ id }) => id === 'file')?.isHidden).toBe(isHidden);
    expect(columns.filter((column) => !column.isHidden).length).toBeLessThanOrEqual(9);
  });

  test('a task without a name is called by its number', () => {
    expect(cellsOf(listOf({ task: '' }), 'task')).toEqual([['委託事項2（名称の記載なし）']]);
  });
});

test('there is a list of each company that has a task', () => {
  expect(companyTaskList.each?.(sourceOf([task()]))).toEqual(['mihon']);
  expect(companyTaskList.each?.(sourceOf([]))).toEqual([]);
  expect(() => companyTaskList.make(sourceOf([]), 'none')).toThrow('"none"');
});

test('companies are listed by the municipalities that give them tasks', () => {
  const list = contractorList.make(sourceOf([task(), task({ key: 'x' }), task({ assessment: '993018-2' })]), '');
  expect(cellsOf(list, 'company', 'municipalities', 'tasks', 'place')).toEqual([
    ['株式会社見本情報', '2', '3', '一覧に登録なし'],
  ]);
});

test.each<[UnnamedTask['kind'], string, string[]]>([
  ['placeholder', '競争入札により決定する。', ['競争入札により決定する。', '未定・非公表など']],
  ['words', '市内の各医療機関', ['市内の各医療機関', '社名でない記載']],
  ['nothing', '', ['（記載なし）', '（記載なし）']],
  ['none', '', ['（該当なし）', '（該当なし）']],
  ['unreadable', '（判読不明）', ['（判読不明）', '（判読不明）']],
])('a task whose contractor is %s stands in a list of its own', (kind, printed, expected) => {
  const { assessment, key, contractorKey, file, handlers, subcontracted, unprinted, task: name } = task();
  const own = { assessment, key, contractorKey, file, handlers, subcontracted, unprinted, task: name, printed, kind };
  const list = unnamedList.make(sourceOf([], [own]), '');
  expect(cellsOf(list, 'contractor', 'kind')).toEqual([expected]);
  expect(outsourcingList.make(sourceOf([], [own]), '').rows).toEqual([]);
});
