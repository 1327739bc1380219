import { describe, expect, test } from 'vitest';
import { dateRows, firstDay } from '../../../src/changes/history/rows.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';

/** Rows of a document by their days, as their numbers with the day from which each holds. */
const dated = (...days: (string | null)[]): string[] =>
  dateRows(days.map((iso, at) => ({ n: at + 1, iso }) as StoredChange)).map(({ change, day }) => `${change.n} ${day}`);

test.each([
  ['2018', '2018-01-01'],
  ['2018-04', '2018-04-01'],
  ['2018-04-15', '2018-04-15'],
])('the first day of %s is %s', (iso, day) => {
  expect(firstDay(iso)).toBe(day);
});

describe('rows', () => {
  test('come by day, within a day as they are printed', () => {
    expect(dated('2020-04-01', '2018-04-01', '2020-04-01', '2018')).toEqual([
      '4 2018-01-01',
      '2 2018-04-01',
      '1 2020-04-01',
      '3 2020-04-01',
    ]);
  });

  test('without a day have that of both neighbours where they have the same, over any number of rows', () => {
    expect(dated('2018-04-01', null, null, '2018-04-01')).toEqual([
      '1 2018-04-01',
      '2 2018-04-01',
      '3 2018-04-01',
      '4 2018-04-01',
    ]);
  });

  test('without a day come last where their neighbours differ, or there is one neighbour', () => {
    expect(dated('2018-04-01', null, '2020-04-01')).toEqual(['1 2018-04-01', '3 2020-04-01', '2 null']);
    expect(dated(null, '2018-04-01')).toEqual(['2 2018-04-01', '1 null']);
    expect(dated('2018-04-01', null)).toEqual(['1 2018-04-01', '2 null']);
    expect(dated(null, null)).toEqual(['1 null', '2 null']);
  });
});
