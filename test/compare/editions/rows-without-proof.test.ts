import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../../src/compare/editions/compare-editions.ts';
import { editionOf, rowOf } from './edition-like.ts';
import { AFTER, BEFORE, changed, COLUMN, compare, ENTRIES, form, short } from './support/compare-item.ts';

describe('rows that prove nothing', () => {
  test.each([
    ['a row that is damaged', rowOf(COLUMN, BEFORE, AFTER, { flags: ['damaged'] })],
    ['a row whose sides are the same', rowOf(COLUMN, BEFORE, BEFORE)],
    ['a row about wording alone', rowOf(COLUMN, BEFORE.replaceAll('、', '，'), BEFORE)],
    ['a row that prints neither text', rowOf(COLUMN, '別の記載', 'また別の記載')],
    ['a row about a heading', rowOf('Ⅰ 基本情報', BEFORE, AFTER)],
    ['a row whose item is not found', rowOf('別紙', BEFORE, AFTER)],
  ])('%s', (_, row) => {
    expect(compare(ENTRIES, ENTRIES, [row])).toEqual({ differences: [], rows: [[1, null, null]] });
  });

  test('rows that lead away and back have had their effect', () => {
    const rows = [rowOf(COLUMN, BEFORE, AFTER), rowOf(COLUMN, AFTER, BEFORE, { date: '令和6年5月1日' })];
    expect(compare(ENTRIES, ENTRIES, rows).rows).toEqual([
      [1, 'declared', null],
      [2, 'declared', null],
    ]);
  });

  test('a row that the older edition has too is none of the newer one', () => {
    const row = rowOf(COLUMN, BEFORE, AFTER);
    const spelled = { ...row, item: `${COLUMN} `, after: AFTER.replace('、', '，') };
    const step = compareEditions(editionOf(form, ENTRIES, [row]), editionOf(form, changed(), [spelled]), form);
    expect(step.rows).toEqual([]);
    expect(step.differences.map(short)).toEqual([['I-1-2', 'undeclared', []]]);
  });

  test('a row that the older edition has in other words may declare, and is never without effect', () => {
    const older = editionOf(form, ENTRIES, [rowOf(COLUMN, '前の記載', BEFORE)]);
    const row = rowOf(COLUMN, BEFORE, AFTER);
    expect(compareEditions(older, editionOf(form, changed(), [row]), form).differences.map(short)).toEqual([
      ['I-1-2', 'declared', [1]],
    ]);
    expect(compareEditions(older, editionOf(form, ENTRIES, [row]), form).rows).toEqual([]);
  });
});
