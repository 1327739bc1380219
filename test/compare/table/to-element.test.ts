import { expect, test } from 'vitest';
import { mergeForms } from '../../../src/compare/meanings.ts';
import { tableToElement, type ComparedColumn } from '../../../src/compare/table/to-element.ts';
import type { ComparedItemRow, ComparedRow } from '../../../src/compare/table/types.ts';
import { loadForms } from '../../../src/forms/load.ts';
import { toHtml } from '../../../src/markup/to-html.ts';

const meaning = mergeForms(loadForms()).byId('I-1-2');
if (meaning === null) throw new Error('There is no item I-1-2.');

const columns: ComparedColumn[] = [
  { id: '990011-1', assessment: '990011-1', name: 'みなと見本市', facts: ['重点', '2025年'] },
  { id: '990012-1@2020-01-01', assessment: '990012-1', name: 'やま見本町', facts: [] },
];
const item = (given: Partial<ComparedItemRow>): ComparedItemRow => ({
  kind: 'item',
  id: 'I-1-2',
  depth: 1,
  meaning,
  label: '事務の内容',
  cells: new Map(),
  notInForm: new Set(),
  differs: false,
  ...given,
});
const htmlOf = (...rows: ComparedRow[]): string => toHtml(tableToElement(rows, columns, { base: '/b/', letters: 4 }));

test('a head names its assessment and what tells it apart', () => {
  expect(htmlOf()).toContain(
    '<th scope="col" data-column="990012-1@2020-01-01"><a href="/b/assessments/990012-1/">やま見本町</a><small></small></th>',
  );
  expect(htmlOf()).toContain('<small>重点・2025年</small>');
});

test('a cell leads to its item, is shortened, and names its answer', () => {
  const html = htmlOf(
    item({
      cells: new Map([
        ['990011-1', { key: 'I-1-2', state: 'value', text: 'あいうえおかきくけ', answer: 1 }],
        ['990012-1@2020-01-01', { key: 'I-1-2', state: 'none', text: '－', answer: 2 }],
      ]),
      differs: true,
    }),
  );
  expect(html).toContain(
    '<td data-cell data-field="I-1-2" data-assessment="990011-1" data-v="1"><a href="/b/assessments/990011-1/#I-1-2">あいうえ…</a></td>',
  );
  expect(html).toContain('data-v="2"><a href="/b/assessments/990012-1/#I-1-2">－</a><i>該当なし</i></td>');
  expect(html).toContain('<tr data-row="I-1-2" data-differs data-text>');
});

test('an item that is not printed and one that the form lacks are two things', () => {
  const html = htmlOf(item({ notInForm: new Set(['990012-1@2020-01-01']) }));
  expect(html).toContain('data-assessment="990011-1" data-v="0"><i>項目の印刷なし</i></td>');
  expect(html).toContain('data-assessment="990012-1"><i>様式に欄なし</i></td>');
});

test('parts without counterpart stand in one row, each in its column', () => {
  const parts = new Map([['990012-1@2020-01-01', [{ key: 'I-2-system1', name: '' }]]]);
  const html = htmlOf({ kind: 'apart', id: 'apart-system', depth: 9, meaning, parts });
  expect(html).toContain('<tr data-row="apart-system" data-apart><th class="d4" scope="row">');
  expect(html).toContain('<td></td><td><a href="/b/assessments/990012-1/#I-2-system1">I-2-system1</a></td>');
});

test('a heading spans the table', () => {
  const html = htmlOf({ kind: 'heading', id: 'h', depth: 0, label: 'システム', name: '宛名' });
  expect(html).toContain(
    '<tr data-heading="0"><th class="d0" scope="rowgroup" colspan="3"><span>システム<b>宛名</b></span></th></tr>',
  );
});
