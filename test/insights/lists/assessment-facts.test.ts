import { expect, test } from 'vitest';
import { assessmentColumns } from '../../../src/insights/lists/assessment-columns.ts';
import { rowOf, sourceOf } from './list-source.ts';

test.each([
  ['2025-03-31', true, '2025-03-31', [{ text: '2025年', path: null }]],
  [null, true, { absence: 'empty' }, { absence: 'empty' }],
  [null, false, { absence: 'missing' }, { absence: 'missing' }],
])('a day of publication %s of a document that is whole (%s) is %o', (published, complete, day, year) => {
  const row = rowOf('990011-1');
  const source = sourceOf([{ ...row, frontmatter: { ...row.frontmatter, published, complete } }]);
  const { columns, cells } = assessmentColumns(source);
  const cell = (id: string) => cells('990011-1')[columns.findIndex((column) => column.id === id)];
  expect([cell('published'), cell('year')]).toEqual([day, year]);
});
