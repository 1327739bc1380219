import { expect, test } from 'vitest';
import type { Finding, FindingRow } from '../../../src/insights/findings/types.ts';
import { findingList } from '../../../src/insights/lists/finding-list.ts';
import { rowOf, sourceOf } from './list-source.ts';

const change = (n: number, day: string | null, printed: string): FindingRow => ({
  assessment: '990011-1',
  key: null,
  change: n,
  day,
  cells: [printed, 'I-5②'],
  evidence: [{ assessment: '990011-1', key: null, change: n, quotation: '事後', page: n + 10 }],
  since: null,
  basis: null,
});
const listOf = (rows: FindingRow[]) => {
  const finding = { id: 'filed-after', title: '事後', columns: ['変更日', '項目'], rows } as unknown as Finding;
  return findingList.make(sourceOf([rowOf('990011-1')], { finding: () => finding }), 'filed-after');
};

test('rows of the history are named, dated and quoted as such, with the page of the original', () => {
  const { columns, rows } = listOf([change(3, '2018-03-26', '平成30年3月26日')]);
  const at = columns.findIndex(({ label }) => label === '変更日');
  expect(columns[at]?.type).toBe('day');
  expect(rows[0]).toMatchObject({ key: 'change-3', path: '/assessments/990011-1/history/#change-3' });
  expect(rows[0]?.cells[at]).toBe('2018-03-26');
  expect(rows[0]?.cells[columns.findIndex(({ id }) => id === 'evidence')]).toEqual([
    { text: '事後', path: '/assessments/990011-1/history/#change-3', page: 13 },
  ]);
});

test('a printed day that is none stays as it is printed', () => {
  const { columns, rows } = listOf([change(4, null, '平成30年13月')]);
  expect(rows[0]?.cells[columns.findIndex(({ label }) => label === '変更日')]).toEqual([
    { text: '平成30年13月', path: null },
  ]);
});

test('when an assessment was published is one column of a list', () => {
  const row = { ...change(3, '2018-03-26', ''), cells: ['2025-03-31', '別表第二'] };
  const finding = { id: 'repealed-table', title: '別表第二', columns: ['公表日', '前後の記載'], rows: [row] };
  const source = sourceOf([rowOf('990011-1')], { finding: () => finding as unknown as Finding });
  const { columns, rows } = findingList.make(source, 'repealed-table');
  expect(columns.filter(({ label }) => label === '公表日')).toMatchObject([{ id: 'published', isHidden: false }]);
  expect(rows[0]?.cells[columns.findIndex(({ id }) => id === 'published')]).toBe('2025-03-31');
  expect(rows[0]?.cells[columns.findIndex(({ label }) => label === '前後の記載')]).toMatchObject([
    { text: '別表第二' },
  ]);
});
