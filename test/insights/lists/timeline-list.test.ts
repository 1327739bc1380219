import { expect, test } from 'vitest';
import { makeList } from '../../../src/insights/lists/all-lists.ts';
import { cellData } from '../../../src/insights/lists/cells.ts';
import type { TimelineChange, TimelineGroup } from '../../../src/insights/timeline.ts';
import { rowOf, sourceOf } from './list-source.ts';

const change = (n: number, more: Partial<TimelineChange> = {}): TimelineChange => ({
  n,
  item: 'Ⅰ１②事務の内容',
  section: '基本情報',
  timing: '事後',
  kind: 'substance',
  important: false,
  basis: '',
  ...more,
});
const GROUP: TimelineGroup = {
  date: '2025-03',
  assessment: '990011-1',
  title: '児童手当',
  municipality: { code: '990011', name: '見本市' },
  procedure: { id: 'jido-teate', name: '児童手当' },
  changes: [
    change(3),
    change(4, { timing: '', item: '', section: null, important: true }),
    change(-1, { timing: '', basis: 'undeclared' }),
  ],
  sentences: [],
};
const INDEX = {
  months: [{ month: '2025-03', changes: 3, groups: 1 }],
  municipalities: [],
  procedures: [],
  kinds: [],
  sections: ['基本情報'],
};

test('a row is a change, and says why no timing stands there', () => {
  const source = sourceOf([rowOf('990011-1')], { timelineIndex: () => INDEX, timelineMonth: () => [GROUP] });
  const list = makeList(source, 'timeline-2025-03');
  const at = (id: string) => list.columns.findIndex((column) => column.id === id);
  const shown = list.rows.map(({ path, cells }) => [
    path,
    ...['date', 'item', 'section', 'timing'].map((id) => cellData(cells[at(id)] ?? 0)),
  ]);
  const history = '/assessments/990011-1/history/#';
  expect(shown).toEqual([
    [`${history}change-3`, '2025-03', 'Ⅰ１②事務の内容', '基本情報', '事後'],
    [`${history}change-4`, '2025-03', '（記載なし）', '項目を特定できない', '（記載なし）'],
    [`${history}undeclared-1`, '2025-03', 'Ⅰ１②事務の内容', '基本情報', '（項目の印刷なし）'],
  ]);
  expect(list.caption).toBe('2025年3月の変更');
});

test.each([
  ['2016', '2016年（月の記載なし）の変更'],
  ['undated', '日付の記載がない変更'],
])('the list of %s is called %s', (month, caption) => {
  const source = sourceOf([rowOf('990011-1')], { timelineIndex: () => INDEX, timelineMonth: () => [] });
  expect(makeList(source, `timeline-${month}`).caption).toBe(caption);
});

test('a list that nobody makes is a fault', () => {
  expect(() => makeList(sourceOf([]), 'nothing')).toThrow('Internal error: there is no list "nothing".');
});
