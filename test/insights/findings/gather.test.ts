import { expect, test } from 'vitest';
import type { Value } from '../../../src/assessment/types.ts';
import { findingsOf, gatherFindings } from '../../../src/insights/findings/gather.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import type { EditionHistory } from '../../../src/compare/editions/edition-history.ts';
import type { EditionDifference } from '../../../src/compare/editions/types.ts';
import type { Finding } from '../../../src/insights/findings/types.ts';
import { meaningTree } from '../../../src/compare/meaning-tree.ts';
import type { StoredAssessment } from '../../../src/workspace/stored.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { parseKey, walk } from '../../../src/forms/keys.ts';
import type { FormRole } from '../../../src/forms/types.ts';
import { optionOf, storedLike, text } from '../../workspace/stored-like.ts';

const form = loadForm('juten');

function find(id: string, ...all: StoredAssessment[]): Finding {
  const findings = gatherFindings(
    all.map((one) => findingsOf({ stored: one, form, tree: meaningTree(), editions: null })),
  );
  const finding = findings.find((one) => one.id === id);
  if (finding === undefined) throw new Error(`There is no question "${id}".`);
  return finding;
}

const countOf = (id: string, said: Partial<Record<FormRole, Value>>): number =>
  find(id, storedLike(form, '992011-1', said)).rows.length;
const option = (role: FormRole, place: number): Value => optionOf(form, role, place);

test('tasks that may be given on are listed, others are not', () => {
  expect(countOf('subcontracting', { subcontracted: option('subcontracted', 0) })).toBeGreaterThan(0);
  expect(countOf('subcontracting', { subcontracted: option('subcontracted', 1) })).toBe(0);
});

test('self-assessments are counted by item, and the least favourable ones are listed', () => {
  const { rows, tallies, examined } = find(
    'self-assessments',
    storedLike(form, '992011-1', { adequacy: option('adequacy', -1) }),
    storedLike(form, '992020-1', { adequacy: option('adequacy', 0) }),
  );
  expect(rows.length).toBe(examined / 2);
  for (const { answers } of tallies) expect(Object.values(answers)).toEqual([1, 1]);
});

test('accidents are listed with what is said of them', () => {
  expect(countOf('accidents', { accident: option('accident', 0) })).toBe(1);
  expect(countOf('accidents', { accident: option('accident', 1) })).toBe(0);
});

test.each([
  ['データはガバメントクラウドに置く。', ['government-cloud']],
  ['データは民間のｸﾗｳﾄﾞに置く。', ['cloud-storage']],
  ['庁舎の電算室に置く。', []],
])('a storage that says %s is found by %j', (words, expected) => {
  const stored = storedLike(form, '992011-1', { place: text(words) });
  expect(['government-cloud', 'cloud-storage'].filter((id) => find(id, stored).rows.length > 0)).toEqual(expected);
});

test('what is not asked, printed without a value or not readable is no answer, and counted by itself', () => {
  const kiso = loadForm('kiso');
  const about = (stored: StoredAssessment) => find('subcontracting', stored);
  const none: Value = { type: 'choice', value: null, options: ['再委託する', '再委託しない'], count: null };
  const stored = storedLike(form, '992011-1', { subcontracted: none });
  const { examined, absences, rows } = about(stored);
  expect({ examined, rows }).toEqual({ examined: 0, rows: [] });
  expect(absences).toEqual({ empty: 1, none: 0, unreadable: 0, 'not-asked': 0, missing: 0 });
  const key = stored.assessment.entries.find((entry) => parseKey(form, entry.key)?.node.role === 'subcontracted')?.key;
  const doubts = [{ key: key ?? '', code: 'unclear', line: 1, message: '' }];
  const doubted = { ...stored, provenance: { markdown: '', lines: {}, changeLines: [], doubts } };
  expect(about(doubted).absences).toMatchObject({ empty: 0, unreadable: 1 });
  const other = gatherFindings([
    findingsOf({ stored: storedLike(kiso, '992011-1', {}), form: kiso, tree: meaningTree(), editions: null }),
  ]);
  expect(other.find(({ id }) => id === 'government-cloud')?.absences).toMatchObject({ 'not-asked': 1, missing: 0 });
});

test.each([
  ['番号法第19条第8号、別表第二の74の項', true],
  ['番号法 別表第２', true],
  ['住民基本台帳法別表第二', false],
  ['番号法第9条、住民基本台帳法別表第二', false],
  ['番号法第9条第1項、別表', false],
  ['番号法別表第二十', false],
])('the legal basis %s is taken for the repealed table: %s', (words, expected) => {
  expect(countOf('repealed-table', { basis: text(words) }) > 0).toBe(expected);
});

test('tasks that may be given on contradict measures which say that none are, and not the other way round', () => {
  const [yes, no] = [option('subcontracted', 0), option('subcontracted', 1)];
  const [some, none] = [option('subcontractors', 0), option('subcontractors', -1)];
  expect(countOf('contradictions', { subcontracted: yes, subcontractors: none })).toBe(1);
  expect(countOf('contradictions', { subcontracted: no, subcontractors: some })).toBe(0);
  expect(countOf('contradictions', { subcontracted: yes, subcontractors: some })).toBe(0);
  expect(countOf('contradictions', { subcontracted: no, subcontractors: none })).toBe(0);
});

test('ranges of people that have no number in common contradict one another', () => {
  const apart = { people: option('people', 0), persons: option('persons', -1) };
  expect(find('contradictions', storedLike(form, '992011-1', apart)).rows.map(({ cells }) => cells[0])).toContain(
    '人数の範囲',
  );
});

test('years are counted from the newest date of all, not from today', () => {
  const { rows, rule } = find(
    'not-revised',
    storedLike(form, '992011-1', {}, { published: '2019-04-01' }),
    storedLike(form, '992020-1', {}, { published: '2019-04-01', newestChange: '2023-01-05' }),
    storedLike(form, '993018-1', {}, { published: '2024-04-01' }),
  );
  expect(rows.map(({ assessment }) => assessment)).toEqual(['992011-1']);
  expect(rule).toContain('2024年4月1日');
});

test('a part of a document is not asked for its newest date, whether it prints its day of publication or not', () => {
  const dated = (id: string, published: string | null, complete: boolean): StoredAssessment => {
    const stored = storedLike(form, id, {});
    return { ...stored, frontmatter: { ...stored.frontmatter, published, complete } };
  };
  const { examined, absences, assessments } = find(
    'not-revised',
    dated('992011-1', '2019-04-01', false),
    dated('992020-1', null, false),
    dated('993018-1', null, true),
    dated('993018-2', '2024-04-01', true),
  );
  expect([examined, absences.empty, absences.missing]).toEqual([1, 1, 0]);
  expect(assessments).toMatchObject({ examined: ['993018-2'], empty: ['993018-1'], missing: [] });
});

test('every question says its rule and what it does not prove', () => {
  for (const { rule, caution, title, columns } of gatherFindings([])) {
    for (const words of [rule, caution]) expect(words).toMatch(/。$/u);
    expect(title).not.toBe('');
    expect(columns.length).toBeGreaterThan(0);
  }
});

test('changes to items with ※ that were filed afterwards are listed, where it is sure which item they are about', () => {
  const important = [...walk(form)].find((node) => node.important && node.type !== null)?.field ?? '';
  const change = (timing: string, how: 'exact' | 'group', field: string): StoredAssessment['changes'][number] =>
    ({
      ...{ n: 1, iso: '2024-04-01', keys: [field], fields: [field], how, kind: 'substance', rule: 'words', diff: [] },
      ...{ date: '令和6年4月1日', item: field, before: '甲', after: '乙', timing, note: '', flags: [], lines: null },
    }) as unknown as StoredAssessment['changes'][number];
  const changes = [
    change('事後', 'exact', important),
    change('事前', 'exact', important),
    change('事後', 'group', important),
    change('事後', 'exact', 'I-1-1'),
  ];
  const { rows, examined } = find('filed-after', storedLike(form, '992011-1', {}, { changes }));
  expect([rows.length, examined]).toEqual([1, 2]);
});

const change = (n: number, before: string, after: string): StoredChange =>
  ({
    n,
    date: '令和6年4月1日',
    iso: '2024-04-01',
    item: '②事務の内容',
    before,
    after,
    keys: [],
    fields: [],
    note: '',
    flags: [],
  }) as unknown as StoredChange;

test('differences without a row, and rows without effect, are listed where editions prove them', () => {
  const stored = storedLike(form, '992011-1', {}, { changes: [change(1, '前', '後'), change(2, '前', '後')] });
  const step = { older: '2022-04-01', newer: '2024-04-01', today: {}, rows: [] };
  const difference = (basis: 'declared' | 'undeclared' | null): EditionDifference => ({
    olderKey: 'I-1-2',
    newerKey: 'I-1-2',
    field: 'I-1-2',
    path: [],
    before: '',
    after: '',
    basis,
    uncertainty: basis === null ? 'wording' : null,
    rows: [],
  });
  const editions: EditionHistory = {
    steps: [{ ...step, differences: [difference('declared'), difference('undeclared'), difference(null)] }],
    effects: { 1: { n: 1, basis: 'declared', side: null }, 2: { n: 2, basis: 'without-effect', side: 'after' } },
    undeclared: [{ ...change(-1, '届出を受け付ける。', '届出を審査する。'), name: '' }],
  };
  const findings = gatherFindings([findingsOf({ stored, form, tree: meaningTree(), editions })]);
  const of = (id: string): Finding | undefined => findings.find((one) => one.id === id);
  expect(of('undeclared-changes')).toMatchObject({
    examined: 2,
    rows: [{ change: -1, cells: ['2024-04-01', '②事務の内容', '届出を受け付ける。', '届出を審査する。'] }],
  });
  expect(of('changes-without-effect')).toMatchObject({
    examined: 2,
    rows: [{ change: 2, cells: ['令和6年4月1日', '②事務の内容', '以前の版に既に変更後の記載がある'] }],
  });
  expect(find('undeclared-changes', stored)).toMatchObject({ examined: 0, rows: [] });
});
